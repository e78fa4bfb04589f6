public import Pack

/// What was found in one field of the registration note, on comparing it with the call.
public struct NoteEntry: Sendable, Hashable {
    public let field: NoteField
    public let finding: NoteFinding
    /// The events that tell what belongs in the field, such as the telling of a fact.
    public let evidence: [Int]

    public init(field: NoteField, finding: NoteFinding, evidence: [Int] = []) {
        self.field = field
        self.finding = finding
        self.evidence = evidence
    }
}
