internal import Diagnostics
public import JSON

extension Scenario: JSONDecodable {
    /// Reads a file of `calls` as its schema describes.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Scenario? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let id: Located<CallID>? = object.required("id")
        let title: LocalText? = object.required("title")
        let summary: LocalText? = object.required("summary")
        let goals: [LocalText]? = object.required("goals")
        let difficulty: Int? = object.required("difficulty")
        let minutes: Int? = object.required("minutes")
        let contentNote: LocalText? = object.optional("content_note")
        let caller: CallerProfile? = object.required("caller")
        let caseFile: CaseFile? = object.required("case")
        let facts: [Fact]? = object.required("facts")
        let start: Located<NodeID>? = object.required("start")
        let nodes: [Node]? = object.required("nodes")
        let replies: [Reply] = object.value("replies", default: [])
        let triggers: [Trigger] = object.value("triggers", default: [])
        let endings: [Ending]? = object.required("endings")
        let tests: [PlayedTest]? = object.required("tests")
        let variants: [Variant] = object.value("variants", default: [])
        object.finish()
        guard let id, let title, let summary, let goals, let difficulty, let minutes, let caller, let caseFile,
            let facts, let start, let nodes, let endings, let tests
        else { return nil }
        return Scenario(
            id: id, title: title, summary: summary, goals: goals, difficulty: difficulty, minutes: minutes,
            contentNote: contentNote, caller: caller, caseFile: caseFile, facts: facts, start: start, nodes: nodes,
            replies: replies, triggers: triggers, endings: endings, tests: tests, variants: variants)
    }
}

extension CallerProfile: JSONDecodable {
    /// Reads who is on the line; age and moods may be left out.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> CallerProfile? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let name: String? = object.required("name")
        let age: Int? = object.optional("age")
        let relation: LocalText? = object.required("relation")
        let temperament: Located<TemperamentID>? = object.required("temperament")
        let mood: [(key: Located<MoodID>, value: Int)] = object.dictionary("mood") ?? []
        let voice: LocalText? = object.required("voice")
        object.finish()
        guard let name, let relation, let temperament, let voice else { return nil }
        return CallerProfile(
            name: name, age: age, relation: relation, temperament: temperament,
            mood: mood.map { ($0.key, $0.value) }, voice: voice)
    }
}

extension Fact: JSONDecodable {
    /// Reads a fact; only `id`, `summary` and `tell` must be there.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Fact? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let id: Located<FactID>? = object.required("id")
        let summary: LocalText? = object.required("summary")
        let askedBy: [Located<ActID>] = object.value("asked_by", default: [])
        let when: Condition = object.value("when", default: .always)
        let tell: Lines? = object.required("tell")
        let holdBack: Lines? = object.optional("hold_back")
        let again: Lines? = object.optional("again")
        let signal: Danger = object.value("signal", default: .none)
        let elements: [Located<ElementID>] = object.oneOrMore("elements") ?? []
        let identifying: Bool = object.value("identifying", default: false)
        let mood = object.moodShifts()
        let go: Located<NodeID>? = object.optional("go")
        object.finish()
        guard let id, let summary, let tell else { return nil }
        return Fact(
            id: id, summary: summary, askedBy: askedBy, when: when, tell: tell, holdBack: holdBack, again: again,
            signal: signal, elements: elements, identifying: identifying, mood: mood, go: go)
    }
}

extension Node: JSONDecodable {
    /// Reads a beat of the story; only `id` must be there.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Node? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let id: Located<NodeID>? = object.required("id")
        let says: Lines? = object.optional("says")
        let cue: Lines? = object.optional("cue")
        let replies: [Reply] = object.value("replies", default: [])
        let silence: [SilenceStep] = object.value("silence", default: [])
        let notUnderstood: Lines? = object.optional("not_understood")
        object.finish()
        return id.map {
            Node(id: $0, says: says, cue: cue, replies: replies, silence: silence, notUnderstood: notUnderstood)
        }
    }
}

extension Ending: JSONDecodable {
    /// Reads an ending; only `at_close` may be left out.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Ending? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let id: Located<EndingID>? = object.required("id")
        let outcome: Outcome? = object.required("outcome")
        let title: LocalText? = object.required("title")
        let text: LocalText? = object.required("text")
        let atClose: Condition? = object.optional("at_close")
        object.finish()
        guard let id, let outcome, let title, let text else { return nil }
        return Ending(id: id, outcome: outcome, title: title, text: text, atClose: atClose)
    }
}
