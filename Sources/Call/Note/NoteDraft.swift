internal import Diagnostics
public import Pack

/// A registration note in the making: fields set by what somebody types.
public struct NoteDraft: Sendable {
    /// The note as it stands.
    public private(set) var note = RegistrationNote()
    /// The answers there are to choose from.
    public let vocabulary: NoteVocabulary

    /// The longest text of a field, in characters.
    public static let longestText = 2_000

    /// An empty note, with the answers of a pack to choose from.
    public init(_ vocabulary: NoteVocabulary) {
        self.vocabulary = vocabulary
    }

    /// Sets a field; an empty text or a dash empties it.
    ///
    /// A choice is named by its number, its name or what people call it; services may be several.
    public mutating func set(_ field: NoteField, to text: String) throws(NoteFault) {
        let trimmed = text.withoutOuterBlanks
        let text = trimmed == "-" ? "" : trimmed
        guard text.count <= Self.longestText else { throw .tooLong(field) }
        switch field {
        case .theme: note.theme = try choice(field, text).map(ThemeID.init(rawValue:))
        case .danger: note.danger = try choice(field, text).flatMap(Danger.init(rawValue:))
        case .consent: note.consent = try choice(field, text).flatMap(RegistrationNote.Consent.init(rawValue:))
        case .referral: note.referral = try ServiceNames(vocabulary.choices(for: field) ?? []).services(in: text)
        case .persons: note.persons = text
        case .place: note.place = text
        case .agreedStep: note.agreedStep = text
        case .followUp: note.followUp = text
        }
    }

    private func choice(_ field: NoteField, _ text: String) throws(NoteFault) -> String? {
        guard !text.isEmpty else { return nil }
        let choices = vocabulary.choices(for: field) ?? []
        if let number = Int(text), choices.indices.contains(number - 1) { return choices[number - 1].id }
        let typed = text.lowercased()
        if let choice = choices.first(where: { $0.names.contains(typed) }) { return choice.id }
        throw .unknownAnswer(field, nearest: didYouMean(typed, among: choices.flatMap(\.names)))
    }
}

extension NoteDraft {
    /// Whether a line speaks of the note: `/note`, or `/registratie`.
    public static func isNoteLine(_ line: String) -> Bool { words(of: line) != nil }

    /// Sets the field that a line such as `/note theme child-abuse` names.
    public mutating func obey(_ line: String) throws(NoteFault) {
        let (name, text) = Self.words(of: line) ?? ("", "")
        try set(NoteField(typed: name), to: text)
    }

    private static func words(of line: String) -> (field: String, text: String)? {
        let parts = line.split(maxSplits: 2, whereSeparator: \.isWhitespace).map(String.init)
        guard let first = parts.first?.lowercased(), ["/note", "/registratie"].contains(first) else { return nil }
        return (parts.count > 1 ? parts[1] : "", parts.count > 2 ? parts[2] : "")
    }
}

extension String {
    fileprivate var withoutOuterBlanks: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
