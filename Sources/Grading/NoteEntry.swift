public import Pack

/// What was found in one field of the registration note, on comparing it with the call.
public struct NoteEntry: Sendable, Hashable {
    /// The field that was looked at.
    public let field: NoteField
    /// How what stands there compares with the call.
    public let finding: NoteFinding
    /// The events that tell what belongs in the field, such as the telling of a fact.
    public let evidence: [Int]

    /// A finding in a field, with the events (by index in the log) on which it rests.
    public init(field: NoteField, finding: NoteFinding, evidence: [Int] = []) {
        self.field = field
        self.finding = finding
        self.evidence = evidence
    }
}
