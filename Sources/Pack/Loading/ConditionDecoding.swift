internal import Diagnostics
public import JSON

/// An object whose parts must all hold; see the schema for the parts there are.
extension Condition: JSONDecodable {
    /// Reads a condition; an object without parts always holds.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Condition? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        var parts: [Condition] = []
        if let all: [Condition] = object.optional("all") { parts += all }
        if let any: [Condition] = object.optional("any") { parts.append(.any(any)) }
        if let not: Condition = object.optional("not") { parts.append(.not(not)) }
        parts += (object.oneOrMore("told") ?? []).map(Condition.told)
        parts += (object.oneOrMore("not_told") ?? []).map { .not(.told($0)) }
        if let acts: [Located<ActID>] = object.oneOrMore("said") { parts.append(.any(acts.map(Condition.said))) }
        parts += (object.oneOrMore("not_said") ?? []).map { .not(.said($0)) }
        if let services: [Located<ServiceID>] = object.oneOrMore("referred") {
            parts.append(.any(services.map(Condition.referred)))
        }
        parts += (object.oneOrMore("visited") ?? []).map(Condition.visited)
        parts += (object.oneOrMore("flag") ?? []).map(Condition.flag)
        parts += (object.oneOrMore("not_flag") ?? []).map { .not(.flag($0)) }
        let moods: [(key: Located<MoodID>, value: Bounds)] = object.dictionary("mood") ?? []
        parts += moods.map { .mood($0.key, $0.value.range(0...100)) }
        if let turns: Bounds = object.optional("turns") { parts.append(.turns(turns.range(0...Int(Int32.max)))) }
        object.finish()
        return parts.count == 1 ? parts[0] : .all(parts)
    }
}

/// `{"at_least": n, "at_most": n}`, one of the two or both.
private struct Bounds: JSONDecodable {
    let least: Int?
    let most: Int?

    func range(_ whole: ClosedRange<Int>) -> ClosedRange<Int> {
        let low = max(least ?? whole.lowerBound, whole.lowerBound)
        return low...max(low, min(most ?? whole.upperBound, whole.upperBound))
    }

    static func decode(_ node: JSONNode, in context: DecodingContext) -> Bounds? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let bounds = Bounds(least: object.optional("at_least"), most: object.optional("at_most"))
        object.finish()
        if let least = bounds.least, let most = bounds.most, least > most {
            context.reject(
                node, LocalText(nl: "'at_least' is groter dan 'at_most'", en: "'at_least' is more than 'at_most'"))
            return nil
        }
        if object.members.isEmpty {
            context.reject(
                node, LocalText(nl: "hier staat geen grens", en: "there is no limit here"),
                suggestion: LocalText(
                    nl: #"schrijf {"at_least": n} of {"at_most": n}"#, en: #"write {"at_least": n} or {"at_most": n}"#))
            return nil
        }
        return bounds
    }
}
