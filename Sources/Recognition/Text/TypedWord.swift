/// A word of a text as somebody typed it, and as words are compared.
///
/// Unlike the tokens of an utterance, it keeps capitals and what stands before it.
public struct TypedWord: Sendable, Hashable {
    /// As it was typed.
    public let typed: String
    /// Lower case, without accents.
    public let folded: String
    /// What stands between the word before and this one; for the first word, what stands before it.
    public let gap: String
    /// Whether a sentence begins with it.
    public let beginsSentence: Bool

    /// Whether it begins with a capital letter.
    public var isCapitalised: Bool { typed.unicodeScalars.first?.properties.isUppercase == true }
}

extension String {
    /// The words of the text: letters and digits on end, as far as `limit` scalars go.
    public func typedWords(limit: Int = 10_000) -> [TypedWord] {
        var words: [TypedWord] = []
        var (typed, gap) = (String.UnicodeScalarView(), String.UnicodeScalarView())
        var folded: [UInt8] = []
        func endWord() {
            guard !typed.isEmpty else { return }
            let isApart = !Self.joins(gap) && gap.contains { ".!?…\n\"“”„«‘'’".unicodeScalars.contains($0) }
            let word = String(decoding: folded, as: UTF8.self)
            if !word.isEmpty {
                words.append(
                    TypedWord(
                        typed: String(typed), folded: word, gap: String(gap),
                        beginsSentence: words.isEmpty || isApart))
            }
            (typed, gap) = (String.UnicodeScalarView(), String.UnicodeScalarView())
            folded.removeAll(keepingCapacity: true)
        }
        for scalar in unicodeScalars.prefix(limit) {
            if scalar.appendFolded(to: &folded) {
                typed.append(scalar)
            } else {
                endWord()
                gap.append(scalar)
            }
        }
        endWord()
        return words
    }

    /// Whether a gap is a mark inside a word, such as the apostrophe of "zo'n" or the point of "14.10".
    private static func joins(_ gap: String.UnicodeScalarView) -> Bool {
        gap.count == 1 && gap.first.map { !$0.properties.isWhitespace } == true
    }
}
