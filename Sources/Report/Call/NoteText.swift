public import Call
public import Diagnostics
internal import JSON
public import Pack

/// Tells a registration note to people, field by field.
public struct NoteText: Sendable {
    private let note: RegistrationNote
    private let themes: [Manifest.Term<ThemeID>]
    private let directory: ServiceDirectory
    private let language: Language

    /// A note, with the pack's names for themes and services.
    public init(
        _ note: RegistrationNote, themes: [Manifest.Term<ThemeID>], directory: ServiceDirectory, language: Language
    ) {
        self.note = note
        self.themes = themes
        self.directory = directory
        self.language = language
    }

    /// A paragraph per field; one that is empty is said to be so.
    public func paragraphs(indent: Int) -> [Paragraph] {
        NoteField.allCases.map { field in
            let title = StyledText(field.title[language] + ": ", .aside)
            let empty = LocalText(nl: "niet ingevuld", en: "left empty")[language]
            let text = value(of: field).map { StyledText($0, .operator) } ?? StyledText(empty, .aside)
            return Paragraph(title + text, indent: indent)
        }
    }

    /// What stands in a field, in words; nil when it is empty.
    public func value(of field: NoteField) -> String? {
        switch field {
        case .theme: note.theme.map(title)
        case .danger: note.danger?.title[language]
        case .referral:
            note.referral.isEmpty
                ? nil : note.referral.map { directory[$0]?.name[language] ?? $0.rawValue }.joined(separator: ", ")
        case .consent: note.consent?.title[language]
        case .persons, .place, .agreedStep, .followUp: note[text: field].flatMap { $0.isEmpty ? nil : $0 }
        }
    }

    private func title(of theme: ThemeID) -> String {
        themes.first { $0.id.value == theme }?.title[language] ?? theme.rawValue
    }
}
