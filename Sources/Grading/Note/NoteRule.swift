internal import Call
internal import Diagnostics
internal import Pack

/// What one field of the registration note is held against.
struct NoteRule: Sendable {
    let field: NoteField
    private let run: @Sendable (RegistrationNote, ToldAndDone) -> [Remark]

    /// What a rule has to say on its field.
    struct Remark {
        let finding: NoteFinding
        let reason: LocalText
        var evidence: [Int] = []
        var words: String?
    }

    init(_ field: NoteField, _ run: @escaping @Sendable (RegistrationNote, ToldAndDone) -> [Remark]) {
        self.field = field
        self.run = run
    }

    /// What was found in the field: at least one entry, so that every field is accounted for.
    func entries(_ note: RegistrationNote, _ call: ToldAndDone) -> [NoteEntry] {
        run(note, call).map { remark in
            NoteEntry(
                field: field, finding: remark.finding, reason: remark.reason,
                evidence: Set(remark.evidence).sorted(), words: remark.words)
        }
    }
}

extension NoteRule.Remark {
    static func right(_ evidence: [Int]) -> Self {
        Self(finding: .right, reason: NoteReasons.right, evidence: evidence)
    }

    /// Nothing stands there, and nothing was told.
    static let rightlyEmpty = Self(finding: .right, reason: NoteReasons.rightlyEmpty)

    /// What the call says nothing about: neither right nor wrong.
    static func unchecked(_ nl: String, _ en: String, _ evidence: [Int] = []) -> Self {
        Self(finding: .unchecked, reason: LocalText(nl: nl, en: en), evidence: evidence)
    }

    static func omitted(_ nl: String, _ en: String, _ evidence: [Int]) -> Self {
        Self(finding: .omitted, reason: LocalText(nl: nl, en: en), evidence: evidence)
    }

    static func invented(_ nl: String, _ en: String, _ evidence: [Int] = [], words: String? = nil) -> Self {
        Self(finding: .invented, reason: LocalText(nl: nl, en: en), evidence: evidence, words: words)
    }
}

/// Every rule, in the order of the fields; a new one is a file beside this one and a line here.
let allNoteRules: [NoteRule] = [
    .theme, .persons, .place, .danger, .referral, .consent, .agreedStep, .followUp,
]
