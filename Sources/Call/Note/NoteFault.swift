public import Diagnostics
public import Pack

/// Why something cannot stand in a registration note.
///
/// What was typed is not in it: a name or a number must not come into an error message.
public enum NoteFault: Error, Sendable, Hashable {
    /// There is no such field.
    case unknownField(nearest: NoteField?)
    /// The field cannot have this answer.
    case unknownAnswer(NoteField, nearest: String?)
    /// The text is longer than anybody reads.
    case tooLong(NoteField)

    /// The fault in words, with what was probably meant.
    public var text: LocalText {
        switch self {
        case .unknownField(let nearest?):
            LocalText(
                nl: "dat veld heeft de registratie niet; bedoelde u '\(nearest.typedName(in: .nl))'?",
                en: "the note has no such field; did you mean '\(nearest.typedName(in: .en))'?")
        case .unknownField(nil):
            LocalText(
                nl: "dat veld heeft de registratie niet; er zijn: \(Self.fields(.nl))",
                en: "the note has no such field; there are: \(Self.fields(.en))")
        case .unknownAnswer(let field, let nearest?):
            LocalText(
                nl: "\(field.title[.nl]): dat ken ik niet; bedoelde u '\(nearest)'?",
                en: "\(field.title[.en]): I do not know that; did you mean '\(nearest)'?")
        case .unknownAnswer(let field, nil):
            LocalText(
                nl: "\(field.title[.nl]): dat ken ik niet; kies uit de lijst",
                en: "\(field.title[.en]): I do not know that; choose from the list")
        case .tooLong(let field):
            LocalText(
                nl: "\(field.title[.nl]): hoogstens \(NoteDraft.longestText) tekens",
                en: "\(field.title[.en]): at most \(NoteDraft.longestText) characters")
        }
    }

    private static func fields(_ language: Language) -> String {
        NoteField.allCases.map { $0.typedName(in: language) }.joined(separator: ", ")
    }
}

extension NoteField {
    /// The name of the field as it is typed: one word.
    public func typedName(in language: Language) -> String {
        language == .en ? rawValue : title[language].lowercased()
    }

    /// The field of a typed name, in whichever language.
    init(typed name: String) throws(NoteFault) {
        let typed = name.lowercased().replacing("_", with: "-")
        func field(named name: String) -> NoteField? {
            Self.allCases.first { field in Language.allCases.contains { field.typedName(in: $0) == name } }
        }
        if let field = field(named: typed) {
            self = field
            return
        }
        let names = Language.allCases.flatMap { language in Self.allCases.map { $0.typedName(in: language) } }
        throw .unknownField(nearest: didYouMean(typed, among: names).flatMap(field))
    }
}
