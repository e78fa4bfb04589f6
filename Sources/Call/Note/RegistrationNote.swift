public import Diagnostics
public import Pack

/// What the operator writes down after a call, so that a colleague can take over.
///
/// What was not told stays empty. The free texts are what somebody typed: data, never part of an error message.
public struct RegistrationNote: Sendable, Hashable {
    /// What the call was about.
    public var theme: ThemeID?
    /// Who is concerned: roles and ages rather than names.
    public var persons = ""
    /// Where it happens: the municipality or the region.
    public var place = ""
    /// How much danger there is, as far as it was told.
    public var danger: Danger?
    /// The services to which the caller was referred.
    public var referral: [ServiceID] = []
    /// Whether the caller agreed that something is passed on.
    public var consent: Consent?
    /// What the caller and the operator agreed that the caller will do.
    public var agreedStep = ""
    /// What is still to be done by the line.
    public var followUp = ""

    /// A note with every field still empty.
    public init() {}

    /// Whether no field was filled in.
    public var isEmpty: Bool { self == RegistrationNote() }

    /// What became of asking leave to pass something on.
    public enum Consent: String, CaseIterable, Sendable {
        case given = "asked-and-given"
        case refused = "asked-and-refused"
        case notAsked = "not-asked"

        /// The answer in a few words, as people read it.
        public var title: LocalText {
            switch self {
            case .given: LocalText(nl: "gevraagd en gegeven", en: "asked and given")
            case .refused: LocalText(nl: "gevraagd en geweigerd", en: "asked and refused")
            case .notAsked: LocalText(nl: "niet gevraagd", en: "not asked")
            }
        }
    }

    /// The free text of a field; nil for a field that is a choice.
    public subscript(text field: NoteField) -> String? {
        switch field {
        case .persons: persons
        case .place: place
        case .agreedStep: agreedStep
        case .followUp: followUp
        case .theme, .danger, .referral, .consent: nil
        }
    }
}
