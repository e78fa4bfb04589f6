internal import Pack

/// Decides, in a clause that denies something, which acts are denied by it and which it makes.
///
/// The clause is read once more with nothing denied in it. An act that would then stand out more is not done
/// but denied; an act that the denial makes stand out more is one of denying, such as taking guilt away.
struct Denial {
    private let recogniser: Recogniser
    private let tokens: ArraySlice<Token>
    /// Per act, how much more it stands out when nothing is denied.
    private let gains: [Float]
    private let denied: [Bool]

    /// By how much an act must stand out more before it counts as denied, in margin; a denial that changes
    /// nothing much denies too, unless the act is often worded with one: "no complaint is needed there".
    static let least: Float = -0.05
    static let leastIfWordedSo: Float = 0.1

    /// Nil when nothing is denied in the clause, or when it asks something: a question denies nothing.
    init?(recogniser: Recogniser, _ tokens: ArraySlice<Token>, _ mentions: [ServiceFinder.Mention], _ margins: [Float])
    {
        let general = ServiceFinder.generalised(tokens, mentions)
        let stance = recogniser.stance.read(general)
        // "Not without" takes back what it denies; "I do not know whether" asks.
        guard !stance.contains(.question), recogniser.embedded.direct(general) == nil,
            !(stance.contains(.without) && stance.isDenying), let affirmative = recogniser.stance.affirmative(general)
        else {
            return nil
        }
        let plain = recogniser.classifier.margins(of: affirmative[...])
        let affirmed = recogniser.stance.read(affirmative)
        var gains = margins
        for act in gains.indices {
            let other =
                plain[act] - recogniser.classifier.calibrations[act].threshold
                - recogniser.classifier.misfit(affirmed, label: act)
            gains[act] = other - margins[act]
        }
        self.recogniser = recogniser
        self.tokens = tokens
        self.gains = gains
        denied = gains.indices.map { act in
            let least = recogniser.classifier.isWordedDenying(act, stance) ? Self.leastIfWordedSo : Self.least
            return gains[act] > least && gains[act] + margins[act] > -0.1
        }
    }

    /// Whether the act is denied; not when the words of its own phrase deny something.
    ///
    /// Nor when the denial comes only after the phrase and an "and": "it is free, and no complaint is needed".
    func denies(_ act: Int, exceptIn phrase: (hit: PhraseBook.Hit, tokens: Range<Int>)?) -> Bool {
        guard denied[act] else { return false }
        guard let phrase else { return true }
        guard !phrase.hit.denies, let first = tokens.firstIndex(where: { recogniser.stance.isDenial($0.text) }) else {
            return false
        }
        guard phrase.tokens.upperBound < first, tokens.startIndex <= phrase.tokens.upperBound else { return true }
        return !tokens[phrase.tokens.upperBound..<first].contains { recogniser.splitter.joins($0.text) }
    }

    /// Whether denying some other act in the clause makes this one.
    func implies(_ act: Int) -> Bool {
        recogniser.deniedBy[act].contains { denied[$0] && gains[act] < 0 }
    }
}
