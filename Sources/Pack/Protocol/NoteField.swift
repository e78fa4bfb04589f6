public import Diagnostics
public import JSON

/// The fields of the registration note, in the order in which they are filled in.
public enum NoteField: String, CaseIterable, Sendable, JSONDecodable {
    case theme, persons, place, danger, referral, consent
    case agreedStep = "agreed-step"
    case followUp = "follow-up"

    /// What people call the field.
    public var title: LocalText {
        switch self {
        case .theme: LocalText(nl: "Thema", en: "Theme")
        case .persons: LocalText(nl: "Personen", en: "Persons")
        case .place: LocalText(nl: "Plaats", en: "Place")
        case .danger: LocalText(nl: "Gevaar", en: "Danger")
        case .referral: LocalText(nl: "Doorverwijzing", en: "Referral")
        case .consent: LocalText(nl: "Toestemming", en: "Consent")
        case .agreedStep: LocalText(nl: "Afspraak", en: "Agreed step")
        case .followUp: LocalText(nl: "Opvolging", en: "Follow-up")
        }
    }
}

/// What was found on comparing a field of the note with the call.
public enum NoteFinding: String, CaseIterable, Sendable, JSONDecodable {
    case right
    /// It was told, and is not in the note.
    case omitted
    /// It is in the note, and was not told.
    case invented
    /// Nothing in the call speaks for or against it; it earns nothing and costs nothing.
    case unchecked
    /// It says who somebody is, and nobody needs it.
    case unneeded

    /// The finding in a few words, as people read it.
    public var title: LocalText {
        switch self {
        case .right: LocalText(nl: "juist", en: "right")
        case .omitted: LocalText(nl: "verteld of gedaan, en staat er niet in", en: "told or done, and not in the note")
        case .invented:
            LocalText(nl: "staat erin, en is niet verteld of gedaan", en: "in the note, and not told or done")
        case .unchecked: LocalText(nl: "niet nagekeken", en: "not checked")
        case .unneeded:
            LocalText(nl: "zegt wie iemand is; niemand heeft het nodig", en: "says who somebody is; nobody needs it")
        }
    }
}
