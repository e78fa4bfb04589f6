public import Diagnostics
internal import JSON
public import Pack

/// One of the answers that a field of the registration note can have.
public struct NoteChoice: Sendable {
    /// The name that the note keeps.
    public let id: String
    /// What people call it.
    public let title: LocalText
    /// What else may be typed for it, in lower case.
    let aliases: [String]

    init(_ id: String, _ title: LocalText, aliases: [String] = []) {
        self.id = id
        self.title = title
        self.aliases = aliases
    }

    /// Everything that may be typed for it, in lower case.
    var names: [String] { [id] + Language.allCases.map { title[$0].lowercased() } + aliases }
}

/// The answers that a pack gives to choose from.
public struct NoteVocabulary: Sendable {
    private let themes: [NoteChoice]
    private let services: [NoteChoice]

    /// The vocabulary of a pack: its themes and its directory.
    public init(themes: [Manifest.Term<ThemeID>], directory: ServiceDirectory) {
        self.themes = themes.map { NoteChoice($0.id.rawValue, $0.title) }
        services = directory.services.map { NoteChoice($0.id.rawValue, $0.name, aliases: $0.aliases.all) }
    }

    /// The answers of a field, in the order in which they are numbered from 1; nil where free text belongs.
    public func choices(for field: NoteField) -> [NoteChoice]? {
        switch field {
        case .theme: themes
        case .danger: Danger.allCases.map { NoteChoice($0.rawValue, $0.title) }
        case .referral: services
        case .consent:
            RegistrationNote.Consent.allCases.map { NoteChoice($0.rawValue, $0.title, aliases: $0.shortNames) }
        case .persons, .place, .agreedStep, .followUp: nil
        }
    }
}

extension RegistrationNote.Consent {
    fileprivate var shortNames: [String] {
        switch self {
        case .given: ["given", "gegeven"]
        case .refused: ["refused", "geweigerd"]
        case .notAsked: []
        }
    }
}
