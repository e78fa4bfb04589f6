public import Call
public import JSON
internal import Pack

extension RegistrationNote {
    /// The note as one JSON object; fields that are empty are left out.
    public var json: JSONValue {
        func text(_ text: String) -> JSONValue? { text.isEmpty ? nil : .string(text) }
        return .object(present: [
            ("theme", theme.map { .string($0.rawValue) }),
            ("persons", text(persons)),
            ("place", text(place)),
            ("danger", danger.map { .string($0.rawValue) }),
            ("referral", referral.isEmpty ? nil : .strings(referral.map(\.rawValue))),
            ("consent", consent.map { .string($0.rawValue) }),
            ("agreed_step", text(agreedStep)),
            ("follow_up", text(followUp)),
        ])
    }
}

extension RegistrationNote.Consent: JSONDecodable {}

extension RegistrationNote: JSONDecodable {
    /// Reads a note; every field may be left out, and then is empty.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> RegistrationNote? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        var note = RegistrationNote()
        note.theme = object.optional("theme")
        note.persons = object.value("persons", default: "")
        note.place = object.value("place", default: "")
        note.danger = object.optional("danger")
        note.referral = object.value("referral", default: [])
        note.consent = object.optional("consent")
        note.agreedStep = object.value("agreed_step", default: "")
        note.followUp = object.value("follow_up", default: "")
        object.finish()
        return note
    }
}
