public import Diagnostics
public import JSON

/// The truth about a call, with which grading compares.
public struct CaseFile: Sendable {
    /// What the call is about.
    public internal(set) var theme: Located<ThemeID>
    /// What the call may be registered as besides, such as child abuse when a child calls.
    public internal(set) var alsoThemes: [Located<ThemeID>]
    /// How much danger there really is, whatever the caller says of it.
    public internal(set) var danger: Danger
    /// Circumstances that the protocol reckons with, such as a weapon or children in the house.
    public internal(set) var elements: [Located<ElementID>]
    /// Everybody who plays a part in the case.
    public internal(set) var persons: [Person]
    /// Where it happens; the postcode decides which services serve it.
    public internal(set) var place: Municipality
    /// When the call comes in, in local time; simulated.
    public internal(set) var time: CallTime
    /// The desk at which the trainee sits.
    public internal(set) var desk: Located<RegionID>

    /// Somebody in the case.
    public struct Person: Sendable {
        /// The name that the author gives the person, within this case.
        public let id: Located<FactID>
        /// What the person is in the case.
        public let role: Role
        /// In years; nil when nobody knows.
        public let age: Int?
        /// How the person stands in the case, in a few words.
        public let description: LocalText
    }

    /// What somebody is in a case.
    public enum Role: String, CaseIterable, Sendable, JSONDecodable {
        case caller, victim, perpetrator, child, witness, other
        /// The caller is the one to whom it happens.
        case callerVictim = "caller-victim"
        /// The caller is the one who does it, or fears to.
        case callerPerpetrator = "caller-perpetrator"
    }

    /// A municipality with its postcode.
    public struct Municipality: Sendable, Hashable {
        /// What the municipality is called.
        public let name: String
        /// Four digits, as in Belgium.
        public let postcode: Int
    }
}

extension CaseFile: JSONDecodable {
    /// Reads a case as its schema describes.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> CaseFile? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let theme: Located<ThemeID>? = object.required("theme")
        let alsoThemes: [Located<ThemeID>] = object.value("also_themes", default: [])
        let danger: Danger? = object.required("danger")
        let elements: [Located<ElementID>] = object.value("elements", default: [])
        let persons: [Person]? = object.required("persons")
        let place: Municipality? = object.required("place")
        let time: CallTime? = object.required("at")
        let desk: Located<RegionID>? = object.required("desk")
        object.finish()
        guard let theme, let danger, let persons, let place, let time, let desk else { return nil }
        return CaseFile(
            theme: theme, alsoThemes: alsoThemes, danger: danger, elements: elements, persons: persons, place: place,
            time: time, desk: desk)
    }
}

extension CaseFile.Person: JSONDecodable {
    /// Reads somebody in the case; only the age may be left out.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Self? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let id: Located<FactID>? = object.required("id")
        let role: CaseFile.Role? = object.required("role")
        let age: Int? = object.optional("age")
        let description: LocalText? = object.required("description")
        object.finish()
        guard let id, let role, let description else { return nil }
        return Self(id: id, role: role, age: age, description: description)
    }
}

extension CaseFile.Municipality: JSONDecodable {
    /// Reads a municipality; name and postcode must both be there.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Self? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let name: String? = object.required("municipality")
        let postcode: Int? = object.required("postcode")
        object.finish()
        guard let name, let postcode else { return nil }
        return Self(name: name, postcode: postcode)
    }
}
