public import Diagnostics
public import JSON
public import Pack

/// Why an utterance was read as it was: per clause, what speaks for and against each act.
public struct Explanation: Sendable, Hashable {
    /// The clauses, in the order in which they were said.
    public let clauses: [Clause]
    /// What came of it.
    public let reading: Reading

    /// One clause and the acts that were considered for it.
    public struct Clause: Sendable, Hashable {
        /// The words as typed.
        public let words: String
        /// Services of the directory that it names.
        public let services: [ServiceID]
        /// Acts that were given, the likeliest first.
        public let given: [Account]
        /// Acts that were near and were not given, the likeliest first.
        public let runnersUp: [Account]
    }

    /// What speaks for and against one act.
    public struct Account: Sendable, Hashable {
        /// The act that is accounted for.
        public let act: ActID
        /// 0 to 1.
        public let confidence: Double
        /// How far the classifier is above (or, negative, below) the threshold of the act.
        public let margin: Double
        /// The phrase of the pack that was found.
        public let phrase: String?
        /// The example of the act that is nearest, and how near, 0 to 1.
        public let nearest: Nearest?
        /// The words that weighed most, heaviest first; negative ones spoke against it.
        public let words: [WeighedWord]
        /// What else spoke against it.
        public let objections: [LocalText]
    }

    /// An example of the pack.
    public struct Nearest: Sendable, Hashable {
        /// The example as its author wrote it.
        public let text: String
        /// How near it is to the clause, 0 to 1.
        public let similarity: Double
    }

    /// A word and what it added to the margin.
    public struct WeighedWord: Sendable, Hashable {
        /// The word; `(…)` stands for the name of a service.
        public let word: String
        /// What it added to the margin; negative when it spoke against the act.
        public let weight: Double
    }
}
