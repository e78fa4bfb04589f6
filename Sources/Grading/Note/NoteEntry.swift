public import Diagnostics
public import Pack

/// What was found in one field of the registration note, on comparing it with the call.
public struct NoteEntry: Sendable, Hashable {
    /// The field that was looked at.
    public let field: NoteField
    /// How what stands there compares with the call.
    public let finding: NoteFinding
    /// Why, in one sentence; it never repeats what was typed.
    public let reason: LocalText
    /// The events that tell what belongs in the field, such as the telling of a fact.
    public let evidence: [Int]
    /// The words of the note that it is about, as typed; nil when it is about the field as a whole.
    public let words: String?

    /// A finding in a field, with the events (by index in the log) on which it rests.
    ///
    /// - Parameters:
    ///   - reason: why, in one sentence; nil for what the finding itself says.
    ///   - words: the words of the note that it is about, as typed.
    public init(
        field: NoteField, finding: NoteFinding, reason: LocalText? = nil, evidence: [Int] = [], words: String? = nil
    ) {
        self.field = field
        self.finding = finding
        self.reason = reason ?? finding.title
        self.evidence = evidence
        self.words = words
    }
}
