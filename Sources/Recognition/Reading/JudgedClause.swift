internal import Pack

/// A clause of an utterance, and what speaks for which act in it.
struct JudgedClause: Sendable {
    /// Words and marks, as normalised.
    let tokens: ArraySlice<Token>
    /// The services it names.
    let services: [ServiceFinder.Mention]
    /// Acts for which something speaks, the likeliest first.
    var candidates: [Candidate]

    /// The bytes of the utterance that it covers.
    var range: Range<Int> {
        guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
        return first.range.lowerBound..<last.range.upperBound
    }

    /// An act that may be in a clause.
    struct Candidate: Sendable {
        /// The number of the act amongst the classifier's labels.
        let act: Int
        /// The classifier's margin over the act's own threshold.
        var margin: Float
        var confidence: Double
        /// The phrase that was found, and the bytes it covers.
        var phrase: (text: String, range: Range<Int>)?
        var objections: [Objection] = []
        /// Whether the act is given.
        var isGiven: Bool

        /// Takes the act back.
        mutating func object(_ objection: Objection) {
            isGiven = false
            objections.append(objection)
        }

        /// Whether it is given for a margin below `least`, and for nothing else.
        func isGuessed(below least: Float) -> Bool { isGiven && phrase == nil && margin > 0 && margin < least }

        /// How much speaks for it, against others of the clause; a phrase counts for half a margin.
        var weight: Float { margin + (phrase == nil ? 0 : 0.5) }
    }
}

/// What speaks against an act that would otherwise be given.
enum Objection: Sendable, Hashable {
    /// The classifier is far from agreeing with a phrase.
    case classifierDisagrees
    case reported
    case denied
    /// Too many words are known from no example.
    case strange
    /// A referral without a service of the directory.
    case noService
    /// The other act was likelier, and the two do not go together.
    case outweighed(by: ActID)
}
