internal import Call
internal import Pack

/// Holds a registration note against the call: what was told or done must be in it, and nothing else.
///
/// In doubt the trainee is right: only what was heard for certain can have been omitted, and whatever may have been
/// said is not invented.
struct NoteComparison {
    private let call: ToldAndDone

    /// - Parameter log: the events that count.
    init(log: CallLog, scenario: Scenario, directory: ServiceDirectory) {
        call = ToldAndDone(log: log, scenario: scenario, directory: directory)
    }

    /// What was found, field by field: first what belongs there, then what nobody needs.
    func entries(for note: RegistrationNote) -> [NoteEntry] {
        let identifying = IdentifyingData(call)
        return allNoteRules.flatMap { rule in
            rule.entries(note, call) + identifying.entries(in: rule.field, of: note)
        }
    }
}
