/// Why an utterance counts as not heard.
public enum Doubt: String, CaseIterable, Sendable {
    /// No act was found in it.
    case notUnderstood = "not-understood"
    /// Something in it was not sure.
    case unsure
    /// An act was heard by its likeness to examples alone, and with little confidence.
    case weak
    /// The trainee had to say what was meant.
    case corrected
}

extension Reading {
    /// Below this confidence the word of the examples alone counts for little.
    public static let weakConfidence = 0.5

    /// Why the utterance counts as not heard; nil when it was heard.
    ///
    /// A reading corrected by the trainee is always doubtful, however sure the rest of it was.
    public var doubt: Doubt? {
        if acts.contains(where: { $0.witness == .trainee }) { return .corrected }
        if acts.isEmpty { return .notUnderstood }
        if unsure { return .unsure }
        return acts.contains { $0.witness == .example && $0.confidence < Self.weakConfidence } ? .weak : nil
    }
}
