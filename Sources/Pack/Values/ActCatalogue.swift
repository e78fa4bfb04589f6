public import Diagnostics
public import JSON

/// What operators can do with words: the acts of a pack, the same in every language.
public struct ActCatalogue: Sendable {
    /// The acts in the order of the file.
    public let acts: [Act]
    private let byID: [ActID: Act]

    /// A catalogue of these acts; of two with one name the first counts.
    public init(acts: [Act]) {
        self.acts = acts
        byID = Dictionary(acts.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The act with this id, if the catalogue has it.
    public subscript(id: ActID) -> Act? { byID[id] }

    /// One dialogue act.
    public struct Act: Sendable {
        /// The name by which callers, protocol and transcripts point at the act.
        public let id: Located<ActID>
        /// The part of a call to which it belongs.
        public let group: Group
        /// What kind of move it is, for the conversation figures; nil for none of these.
        public let move: Move?
        /// The act that one does by denying this one, such as taking guilt away for blaming; nil for none.
        public let denial: Located<ActID>?
        /// Whether one does it by telling what somebody else said, such as giving back what happened.
        public let isDoneByTelling: Bool
        /// A few words naming the act to people, such as "asks about injuries".
        public let title: LocalText
        /// What the act is, and what it is not.
        public let definition: LocalText
    }

    /// The part of a call to which an act belongs.
    public enum Group: String, CaseIterable, Sendable, JSONDecodable {
        case opening, exploring, safety, listening, guiding, referring
        /// What an operator should not do.
        case wrong
    }

    /// Moves that motivational interviewing counts.
    public enum Move: String, CaseIterable, Sendable, JSONDecodable {
        case openQuestion = "open-question"
        case closedQuestion = "closed-question"
        case simpleReflection = "simple-reflection"
        case complexReflection = "complex-reflection"
    }
}

extension ActCatalogue: JSONDecodable {
    /// Reads `acts/catalogue.json` as its schema describes.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> ActCatalogue? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let acts: [Act]? = object.required("acts")
        object.finish()
        return acts.map(ActCatalogue.init)
    }
}

extension ActCatalogue.Act: JSONDecodable {
    /// Reads one act; only `move`, `denial` and `told` may be left out.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Self? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let id: Located<ActID>? = object.required("id")
        let group: ActCatalogue.Group? = object.required("group")
        let move: ActCatalogue.Move? = object.optional("move")
        let denial: Located<ActID>? = object.optional("denial")
        let telling: Bool? = object.optional("told")
        let title: LocalText? = object.required("title")
        let definition: LocalText? = object.required("definition")
        object.finish()
        guard let id, let group, let title, let definition else { return nil }
        return Self(
            id: id, group: group, move: move, denial: denial, isDoneByTelling: telling ?? false, title: title,
            definition: definition)
    }
}
