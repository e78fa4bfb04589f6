/// Puts right words in which one letter is wrong, out of the words that a model was trained on.
struct Spelling: Sendable {
    /// A word shorter than this is left as it is: too many words are one letter away.
    static let shortest = 3
    private let words: [String]
    private var known: Set<String>
    /// An open table: what is left of a word when one letter is taken out, or all of it, and the word's number.
    private var keys: [UInt64]
    private var numbers: [Int32]

    /// - Parameters:
    ///   - words: the words it knows, the commonest first.
    ///   - kept: other words that are right as they are.
    init(words: [String], kept: some Sequence<String>) {
        self.words = words
        known = Set(words)
        known.formUnion(kept)
        let count = words.reduce(0) { $0 + $1.utf8.count + 1 }
        var capacity = 16
        while capacity < count * 2 { capacity *= 2 }
        keys = Array(repeating: 0, count: capacity)
        numbers = Array(repeating: -1, count: capacity)
        for (number, word) in words.enumerated() where word.utf8.count >= Self.shortest {
            visitKeys(of: Array(word.utf8)) { insert($0, Int32(truncatingIfNeeded: number)) }
        }
    }

    /// `tokens` with each word that is not known put right, if one letter is all that is wrong.
    func corrected(_ tokens: [Token]) -> [Token] {
        tokens.map { token in
            guard token.kind == .word, let word = correction(of: token.text) else { return token }
            return Token(kind: .word, text: word, range: token.range)
        }
    }

    /// The commonest known word that is one letter away; nil when the word is known, or none is near.
    func correction(of word: String) -> String? {
        let letters = Array(word.utf8)
        guard letters.count >= Self.shortest, letters.count <= 40, !known.contains(word),
            letters.allSatisfy({ !(0x30...0x39 ~= $0) })
        else { return nil }
        var best: Int?
        visitKeys(of: letters) { key in
            var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
            while keys[slot] != 0 {
                let number = Int(numbers[slot])
                if keys[slot] == key, number < best ?? .max, isMistyped(word, for: words[number]) { best = number }
                slot = (slot + 1) & (keys.count - 1)
            }
        }
        return best.map { words[$0] }
    }

    private mutating func insert(_ key: UInt64, _ number: Int32) {
        var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
        while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = key
        numbers[slot] = number
    }

    /// Whether one letter is wrong, other than one too many at the end: "beloof" and "belooft" are both right.
    private func isMistyped(_ typed: String, for word: String) -> Bool {
        isOneTypo(word, typed) && !typed.hasPrefix(word)
    }

    /// Hashes of the whole and of each way of leaving one letter out.
    private func visitKeys(of letters: [UInt8], _ body: (UInt64) -> Void) {
        for left in -1..<letters.count {
            var hash = FeatureHash(kind: .letters)
            for (place, letter) in letters.enumerated() where place != left { hash.add(letter) }
            body(hash.value)
        }
    }
}
