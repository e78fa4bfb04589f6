internal import Diagnostics

/// Turns tokens into counted features: word 1-2-grams with boundary marks, letters 2-5 inside a word, stance.
struct FeatureExtractor: Sendable {
    /// What stands before the first word and after the last one.
    static let before = "^"
    static let after = "$"
    private let stance: StanceReader?

    init(language: Language?) {
        stance = language.map(StanceReader.init)
    }

    /// The features of `tokens`, one after another, with repetitions.
    ///
    /// Only words and question marks count; `withoutQuestion` leaves the latter out too.
    func visit(
        _ tokens: some Collection<Token>, withoutQuestion: Bool = false, _ body: (UInt64, FeatureKind, Token) -> Void
    ) {
        var previous: Token?
        for token in tokens where token.kind == .word || (token.kind == .question && !withoutQuestion) {
            var single = FeatureHash(kind: .words)
            single.add(token.text)
            body(single.value, .words, token)
            body(Self.pair(previous?.text ?? Self.before, token.text), .words, token)
            if token.kind == .word { visitLetters(token, body) }
            previous = token
        }
        if let previous { body(Self.pair(previous.text, Self.after), .words, previous) }
        if let stance, let previous {
            visitStance(tokens, stance.read(tokens, withoutQuestion: withoutQuestion), last: previous, body)
        }
    }

    /// The signs of stance, and each word under those signs that can turn its meaning.
    private func visitStance(
        _ tokens: some Collection<Token>, _ stance: Stance, last: Token, _ body: (UInt64, FeatureKind, Token) -> Void
    ) {
        for (number, sign) in Stance.each.enumerated() where stance.contains(sign) {
            var single = FeatureHash(kind: .stance)
            single.add(UInt8(number))
            body(single.value, .stance, last)
            guard Stance.turning.contains(sign) else { continue }
            for token in tokens where token.kind == .word {
                var joined = single
                joined.add(token.text)
                body(joined.value, .stance, token)
            }
        }
        guard !stance.contains(.caller) else { return }
        for token in tokens where token.kind == .word {
            var joined = FeatureHash(kind: .stance)
            joined.add(UInt8(Stance.count))
            joined.add(token.text)
            body(joined.value, .stance, token)
        }
    }

    /// The feature of two words, the one after the other.
    static func pair(_ left: String, _ right: String) -> UInt64 {
        var hash = FeatureHash(kind: .words)
        hash.add(left)
        hash.add(UInt8(ascii: " "))
        hash.add(right)
        return hash.value
    }

    /// Letters 2 to 5 long in the word padded with a space on both sides.
    private func visitLetters(_ token: Token, _ body: (UInt64, FeatureKind, Token) -> Void) {
        var text = token.text
        text.withUTF8 { bytes in
            let length = bytes.count + 2
            let space = UInt8(ascii: " ")
            for start in 0..<length - 1 {
                var hash = FeatureHash(kind: .letters)
                hash.add(start == 0 ? space : bytes[start - 1])
                for end in start + 1..<min(start + 5, length) {
                    hash.add(end == length - 1 ? space : bytes[end - 1])
                    body(hash.value, .letters, token)
                }
            }
        }
    }
}
