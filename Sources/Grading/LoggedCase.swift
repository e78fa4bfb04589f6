internal import Diagnostics
public import JSON

/// One line of a plain log: `{"case": "17", "events": ["order", "pay"]}`.
public struct LoggedCase: Sendable {
    /// The name of the case.
    public let id: String
    /// What happened, in order.
    public let events: [String]

    /// A case with its events.
    public init(id: String, events: [String]) {
        self.id = id
        self.events = events
    }
}

extension LoggedCase: JSONDecodable {
    /// Reads one case; both `case` and `events` must be there.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> LoggedCase? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let id: String? = object.required("case")
        let events: [String]? = object.required("events")
        object.finish()
        guard let id, let events else { return nil }
        return LoggedCase(id: id, events: events)
    }
}
