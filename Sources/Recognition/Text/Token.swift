/// A word or mark of an utterance, as the recogniser compares it, and where it stands.
struct Token: Sendable, Hashable {
    let kind: Kind
    /// Lower case, without accents or apostrophes; `?` for a question mark.
    let text: String
    /// The bytes of the utterance it was read from.
    let range: Range<Int>

    enum Kind: Sendable, Hashable {
        case word
        /// A question mark; it ends a sentence.
        case question
        /// Any other end of a sentence.
        case stop
        /// A comma, colon, bracket or dash: a clause may end here.
        case pause
        case quote
    }
}
