/// Words between quotation marks, which somebody else said.
///
/// Who quotes does not do what is quoted: "'Ring the police', your neighbour shouted" advises nothing.
struct QuotedSpeech {
    private let tokens: [Token]

    init(in tokens: [Token]) {
        self.tokens = tokens
    }

    /// The tokens without quoted speech.
    ///
    /// A quotation that is a sentence of its own is the operator's, typed with marks; one word, or a name, is no speech.
    func leftOut(unlessName isName: (ArraySlice<Token>) -> Bool) -> [Token] {
        let quotes = ranges.filter { !isOwnSentence($0) && wordCount(tokens[$0]) > 1 && !isName(tokens[$0]) }
        guard !quotes.isEmpty else { return tokens }
        let rest = tokens.indices.filter { index in !quotes.contains { $0.contains(index) } }.map { tokens[$0] }
        return wordCount(rest[...]) > 1 ? rest : tokens
    }

    /// Where quotations stand, their marks included; one that is never closed is none.
    private var ranges: [Range<Int>] {
        let marks = tokens.indices.filter { tokens[$0].kind == .quote }
        return stride(from: 0, to: marks.count - 1, by: 2).map { marks[$0]..<marks[$0 + 1] + 1 }
    }

    private func isOwnSentence(_ range: Range<Int>) -> Bool {
        func isBorder(_ index: Int) -> Bool {
            guard tokens.indices.contains(index) else { return true }
            return tokens[index].kind == .stop || tokens[index].kind == .question
        }
        return isBorder(range.lowerBound - 1) && isBorder(range.upperBound)
    }

    private func wordCount(_ tokens: ArraySlice<Token>) -> Int { tokens.count { $0.kind == .word } }
}
