internal import Diagnostics
public import JSON

extension Variant: JSONDecodable {
    /// Reads another truth of a call as its schema describes; only `id` and `summary` must be there.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Variant? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let id: Located<VariantID>? = object.required("id")
        let summary: LocalText? = object.required("summary")
        let weight: Int = object.value("weight", default: 1)
        let change: CaseChange = object.value("case", default: CaseChange())
        let without: [Located<FactID>] = object.oneOrMore("without") ?? []
        let facts: [Fact] = object.value("facts", default: [])
        let nodes: [Node] = object.value("nodes", default: [])
        let replies: [Reply] = object.value("replies", default: [])
        let triggers: [Trigger] = object.value("triggers", default: [])
        let endings: [Ending] = object.value("endings", default: [])
        object.finish()
        guard let id, let summary else { return nil }
        return Variant(
            id: id, summary: summary, weight: weight, change: change, without: without, facts: facts, nodes: nodes,
            replies: replies, triggers: triggers, endings: endings)
    }
}

extension CaseChange: JSONDecodable {
    /// Reads what of a case is other; every key may be left out.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> CaseChange? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let change = CaseChange(
            theme: object.optional("theme"), alsoThemes: object.optional("also_themes"),
            danger: object.optional("danger"), elements: object.optional("elements"),
            persons: object.optional("persons"), place: object.optional("place"), time: object.optional("at"),
            desk: object.optional("desk"))
        object.finish()
        return change
    }
}
