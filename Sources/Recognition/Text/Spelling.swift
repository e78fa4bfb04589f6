internal import Disk

/// Puts right words in which one letter is wrong, out of the words that a model was trained on.
///
/// Of the words that may have been meant it takes the likeliest: a common one, one that often stands beside its
/// neighbours, and one from which fingers easily slip to what was typed.
struct Spelling: Sendable {
    /// A word no longer than this is near too many others: it is put right only beside a word that it often follows
    /// or precedes.
    static let short = 2
    /// How much likelier a word is beside a neighbour with which it often stands, and beside a slip that is common;
    /// in logarithms, as the chance of a word falls with its number.
    private static let neighbourly = 3.0
    private static let common = 3.0
    /// The first few words are about as common as one another.
    private static let commonest = 5.0

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
        for (number, word) in words.enumerated() {
            visitKeys(of: Array(word.utf8)) { insert($0, Int32(truncatingIfNeeded: number)) }
        }
    }

    /// `tokens` with each word that is not known put right, if one letter is all that is wrong.
    ///
    /// - Parameter follow: whether one word often follows another; `FeatureExtractor.before` and `after` stand for
    ///   the ends of a sentence.
    func corrected(_ tokens: [Token], follow: (String, String) -> Bool) -> [Token] {
        var corrected = tokens
        for (index, token) in tokens.enumerated() where token.kind == .word && !known.contains(token.text) {
            let left = corrected[..<index].last(where: \.isSaid)
            let right = corrected[(index + 1)...].first(where: \.isSaid)
            let before = left?.kind == .word ? left?.text : nil
            let after = right?.kind == .stop ? nil : right?.text
            let word = correction(of: token.text) { word in
                (follow(before ?? FeatureExtractor.before, word) ? 1 : 0)
                    + (follow(word, after ?? FeatureExtractor.after) ? 1 : 0)
            }
            if let word { corrected[index] = Token(kind: .word, text: word, range: token.range) }
        }
        return corrected
    }

    /// The likeliest of the known words that are one letter away; nil when the word is known, or none is near.
    ///
    /// - Parameter neighbours: with how many of its neighbours a word often stands.
    func correction(of typed: String, neighbours: (String) -> Int = { _ in 0 }) -> String? {
        let letters = Array(typed.utf8)
        guard letters.count <= 40, !known.contains(typed), letters.allSatisfy({ !(0x30...0x39 ~= $0) }) else {
            return nil
        }
        var best: (word: String, score: Double)?
        visitKeys(of: letters) { key in
            visitWords(under: key) { number in
                let word = words[number]
                guard let slip = Slip(typed: typed, for: word) else { return }
                // "Beloof" and "belooft" are both right.
                if slip == .added, typed.hasPrefix(word) { return }
                let fitting = neighbours(word)
                if letters.count <= Self.short, fitting == 0 { return }
                let score =
                    Double(fitting) * Self.neighbourly - log(Double(number) + Self.commonest)
                    + (slip.isRare ? 0 : Self.common)
                if score > best?.score ?? -.infinity { best = (word, score) }
            }
        }
        return best?.word
    }

    private func visitWords(under key: UInt64, _ body: (Int) -> Void) {
        var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
        while keys[slot] != 0 {
            if keys[slot] == key { body(Int(numbers[slot])) }
            slot = (slot + 1) & (keys.count - 1)
        }
    }

    private mutating func insert(_ key: UInt64, _ number: Int32) {
        var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
        while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = key
        numbers[slot] = number
    }

    /// Hashes of the whole and of each way of leaving one letter out, though never the only one.
    private func visitKeys(of letters: [UInt8], _ body: (UInt64) -> Void) {
        for left in -1..<(letters.count > 1 ? letters.count : 0) {
            var hash = FeatureHash(kind: .letters)
            for (place, letter) in letters.enumerated() where place != left { hash.add(letter) }
            body(hash.value)
        }
    }
}

extension Token {
    /// Whether it is a word or ends a sentence, rather than a mark amidst one.
    fileprivate var isSaid: Bool { kind != .pause && kind != .quote }
}
