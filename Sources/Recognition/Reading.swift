public import Pack

/// What was heard in one utterance: the acts, each with its evidence.
public struct Reading: Sendable, Hashable {
    /// The acts in the order in which they were said.
    public let acts: [HeardAct]
    /// Whether something was said of which the meaning is not sure; `acts` then holds what is sure.
    public let unsure: Bool
    /// The acts it may have been, the likeliest first; only when unsure.
    public let guesses: [ActID]
    /// Whether the utterance was so long that only its beginning was read.
    public let cutShort: Bool

    /// A reading of these acts, sure and whole unless said otherwise.
    public init(acts: [HeardAct], unsure: Bool = false, guesses: [ActID] = [], cutShort: Bool = false) {
        self.acts = acts
        self.unsure = unsure
        self.guesses = guesses
        self.cutShort = cutShort
    }
}

/// An act that was heard, and why we think so.
public struct HeardAct: Sendable, Hashable {
    /// The act of the catalogue that it is.
    public let id: ActID
    /// The service named; only for a referral.
    public let service: ServiceID?
    /// 0 to 1.
    public let confidence: Double
    /// On whose word it counts as heard.
    public let witness: Witness
    /// The words it rests on, as typed.
    public let words: String

    /// An act that was heard in `words`, with a confidence of 0 to 1.
    public init(id: ActID, service: ServiceID? = nil, confidence: Double, witness: Witness, words: String) {
        self.id = id
        self.service = service
        self.confidence = confidence
        self.witness = witness
        self.words = words
    }

    /// Who says so.
    public enum Witness: String, CaseIterable, Sendable {
        /// A phrase that an author wrote.
        case phrase
        /// The classifier trained on the pack's examples.
        case example
        /// The name of a service in the directory.
        case alias
        /// A command, such as `/refer caw`.
        case command
        /// The trainee, asked what was meant.
        case trainee
        /// A supervisor, correcting the reading afterwards.
        case supervisor
    }
}
