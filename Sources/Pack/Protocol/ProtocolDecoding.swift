internal import Diagnostics
public import JSON

extension GradingProtocol: JSONDecodable {
    /// Reads `protocol.json` as its schema describes.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> GradingProtocol? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let name: LocalText? = object.required("name")
        let passMark: Located<Int>? = object.required("pass_mark")
        let room: Located<Int>? = object.required("room")
        let phases: [Phase]? = object.required("phases")
        let dimensions: [Dimension]? = object.required("dimensions")
        let checkpoints: [Checkpoint]? = object.required("checkpoints")
        object.finish()
        guard let name, let passMark, let room, let phases, let dimensions, let checkpoints else { return nil }
        return GradingProtocol(
            name: name, passMark: passMark, room: room, phases: phases, dimensions: dimensions,
            checkpoints: checkpoints)
    }
}

extension GradingProtocol.Phase: JSONDecodable {
    /// Reads a phase; `id` and `title` must be there.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Self? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let id: Located<PhaseID>? = object.required("id")
        let title: LocalText? = object.required("title")
        object.finish()
        guard let id, let title else { return nil }
        return Self(id: id, title: title)
    }
}

extension GradingProtocol.Dimension: JSONDecodable {
    /// Reads a dimension; `id`, `title` and `weight` must be there.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Self? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let id: Located<DimensionID>? = object.required("id")
        let title: LocalText? = object.required("title")
        let weight: Located<Int>? = object.required("weight")
        object.finish()
        guard let id, let title, let weight else { return nil }
        return Self(id: id, title: title, weight: weight)
    }
}

extension Checkpoint: JSONDecodable {
    /// Reads a checkpoint as its schema describes.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Checkpoint? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let id: Located<CheckpointID>? = object.required("id")
        let dimension: Located<DimensionID>? = object.required("dimension")
        let phase: Located<PhaseID>? = object.optional("phase")
        let title: LocalText? = object.required("title")
        let applies: Located<CaseCondition>? = object.optional("applies")
        let chance: Chance = object.value("chance", default: Chance(turns: 0, event: nil, unless: nil))
        let constraint: Located<DeclareConstraint>? = object.required("constraint")
        let weight: Located<Int>? = object.required("weight")
        let critical: Bool = object.value("critical", default: false)
        let advisory: Located<Bool>? = object.optional("advisory")
        let why: LocalText? = object.required("why")
        let source: String? = object.required("source")
        let advice: LocalText? = object.required("advice")
        let model: LocalText? = object.required("model")
        object.finish()
        guard let id, let dimension, let title, let constraint, let weight, let why, let source, let advice, let model
        else { return nil }
        return Checkpoint(
            id: id, dimension: dimension, phase: phase, title: title, applies: applies, chance: chance,
            constraint: constraint, weight: weight, critical: critical, advisory: advisory, why: why, source: source,
            advice: advice, model: model)
    }
}

extension Checkpoint.Chance: JSONDecodable {
    /// Reads what must have happened first; without any key nothing must.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Self? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let chance = Self(
            turns: object.value("turns", default: 0), event: object.optional("event"),
            unless: object.optional("unless"))
        object.finish()
        return chance
    }
}

extension DeclareConstraint: JSONDecodable {
    /// Reads a constraint; `b` and `n` are allowed only where the template has a place for them.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> DeclareConstraint? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let template: Located<DeclareTemplate>? = object.required("template")
        let a: EventPattern? = object.required("a")
        let isBinary = template?.value.isBinary ?? (object.node("b") != nil)
        let b: EventPattern? = isBinary ? object.required("b") : nil
        let isCounted = template?.value.isCounted ?? true
        let count: Located<Int>? = isCounted ? object.optional("n") : nil
        let within: Limit? = object.optional("within")
        object.finish()
        guard let template, let a, b != nil || !isBinary else { return nil }
        return DeclareConstraint(template: template, a: a, b: b, count: count, within: within)
    }
}

extension DeclareConstraint.Limit: JSONDecodable {
    /// Reads a limit in turns, in seconds or in both.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Self? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let limit = Self(
            turns: object.optional("turns"), seconds: object.optional("seconds"),
            isAfterOnly: object.value("after_only", default: false))
        object.finish()
        return limit
    }
}
