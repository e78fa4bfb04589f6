internal import Diagnostics
public import JSON

/// An object with one key for the kind of event, and `mood` beside it where that matters.
extension EventPattern: JSONDecodable {
    /// Reads a pattern; none or more than one kind of event is reported.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> EventPattern? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let kinds = object.kinds()
        let bounds: [(key: Located<MoodID>, value: LevelBounds)] = object.dictionary("mood") ?? []
        object.finish()
        let written = object.members.filter { !["mood", "$comment"].contains($0.key) }
        if written.count != 1 {
            context.reject(
                node,
                LocalText(nl: "hier hoort precies één soort gebeurtenis", en: "exactly one kind of event belongs here"),
                suggestion: LocalText(
                    nl: #"schrijf {"any": [...]} voor meerdere"#, en: #"write {"any": [...]} for more than one"#))
            return nil
        }
        guard let kind = kinds.first else { return nil }
        return EventPattern(kind: kind, mood: bounds.map { MoodBound(mood: $0.key, range: $0.value.range) })
    }
}

extension ObjectReader {
    /// The kinds of event named by the keys of this object.
    fileprivate func kinds() -> [EventPattern.Kind] {
        var kinds: [EventPattern.Kind?] = [
            optional("act").map { .acts([$0]) },
            optional("acts").map(EventPattern.Kind.acts),
            oneOrMore("group").map(EventPattern.Kind.groups),
            oneOrMore("fact").map {
                .facts(EventPattern.FactFilter(ids: $0, signal: nil, elements: nil, identifying: nil))
            },
            optional("facts").map(EventPattern.Kind.facts),
            oneOrMore("refer").map(EventPattern.Kind.refer),
            oneOrMore("refer_fit").map(EventPattern.Kind.referFit),
            oneOrMore("transfer_fit").map(EventPattern.Kind.transferFit),
            optional("silence", as: SilenceBound.self).map { .silence(atLeast: $0.seconds) },
            optional("ended").map(EventPattern.Kind.ended),
            optional("note").map(EventPattern.Kind.note),
            optional("any").map(EventPattern.Kind.any),
        ]
        kinds.append(flag("emergency", .emergency))
        kinds.append(flag("over_escalation", .overEscalation))
        kinds.append(flag("cue", .cue))
        return kinds.compactMap(\.self)
    }

    private func flag(_ key: String, _ kind: EventPattern.Kind) -> EventPattern.Kind? {
        guard let flag: Bool = optional(key), let node = node(key) else { return nil }
        if flag { return kind }
        context.reject(node, LocalText(nl: "hier kan alleen true staan", en: "only true is possible here"))
        return nil
    }
}

extension EventPattern.FactFilter: JSONDecodable {
    /// Reads which facts are meant; without any key all are.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Self? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let filter = Self(
            ids: object.oneOrMore("ids"), signal: object.oneOrMore("signal"), elements: object.oneOrMore("elements"),
            identifying: object.optional("identifying"))
        object.finish()
        return filter
    }
}

/// `true` for any ending, or what the ending must be.
extension EventPattern.EndFilter: JSONDecodable {
    /// Reads which endings are meant; `true` means all of them.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Self? {
        if case .bool(true) = node.content { return Self(byOperator: nil, outcomes: nil) }
        guard let object = ObjectReader(node, in: context) else { return nil }
        let by: EndedBy? = object.optional("by")
        let filter = Self(byOperator: by.map { $0 == .operator }, outcomes: object.oneOrMore("outcome"))
        object.finish()
        return filter
    }
}

private enum EndedBy: String, CaseIterable, JSONDecodable {
    case `operator`, caller
}

extension EventPattern.NoteFilter: JSONDecodable {
    /// Reads which findings are meant; without `finding` only right ones are.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Self? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let fields: [NoteField]? = object.oneOrMore("field")
        let findings: [NoteFinding] = object.oneOrMore("finding") ?? [.right]
        object.finish()
        return Self(fields: fields, findings: findings)
    }
}

/// `{"at_least": seconds}`.
private struct SilenceBound: JSONDecodable {
    let seconds: Int

    static func decode(_ node: JSONNode, in context: DecodingContext) -> SilenceBound? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let seconds: Int? = object.required("at_least")
        object.finish()
        return seconds.map(SilenceBound.init)
    }
}

/// `{"at_least": n, "at_most": n}`, one of the two or both, within 0 to 100.
private struct LevelBounds: JSONDecodable {
    let range: ClosedRange<Int>

    static func decode(_ node: JSONNode, in context: DecodingContext) -> LevelBounds? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let least: Int = object.value("at_least", default: 0)
        let most: Int = object.value("at_most", default: 100)
        object.finish()
        if 0 <= least, least <= most, most <= 100 { return LevelBounds(range: least...most) }
        context.reject(
            node, LocalText(nl: "geen enkele stemming ligt hier", en: "no mood lies here"),
            suggestion: LocalText(nl: "stemmingen gaan van 0 tot 100", en: "moods go from 0 to 100"))
        return nil
    }
}
