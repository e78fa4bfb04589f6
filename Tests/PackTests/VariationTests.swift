import Testing

@testable import Pack

@Suite struct `A call with variants` {
    private static func call(_ variants: String) throws -> Scenario {
        let (call, told) = try decode(
            Scenario.self,
            """
            {"id": "tiny", "title": "-", "summary": "-", "goals": [], "difficulty": 1, "minutes": 5,
            "caller": {"name": "An", "relation": "-", "temperament": "base", "voice": "-"},
            "case": {"theme": "child-abuse", "danger": "high", "elements": ["injury"], "persons": [],
              "place": {"municipality": "Mechelen", "postcode": 2800}, "at": "2026-03-12T14:10", "desk": "north"},
            "facts": [
              {"id": "bruise", "summary": "-", "asked_by": ["ask-injury"], "tell": "Een plek."},
              {"id": "fear", "summary": "-", "asked_by": ["ask-fear"], "when": {"told": "bruise"}, "tell": "Bang."}],
            "start": "opening",
            "nodes": [{"id": "opening", "says": "Dag.", "cue": "een deur",
              "replies": [{"to": "greet", "says": "Ja."}, {"to": "ask-age", "says": "Een plek.", "tells": "bruise"}],
              "silence": [{"after": 5, "says": "Hm.", "when": {"not_told": "bruise"}}, {"after": 9, "tells": "bruise"}]}],
            "replies": [{"to": "close", "when": {"not_told": "bruise"}, "says": "Wacht."}],
            "triggers": [{"when": {"not_told": "bruise"}, "says": "Er is nog iets."}, {"when": {"said": "greet"}}],
            "endings": [{"id": "good", "outcome": "good", "title": "-", "text": "oud", "at_close": {"told": "bruise"}},
              {"id": "gone", "outcome": "lost", "title": "-", "text": "-"}],
            "tests": [{"name": "as written", "language": "nl", "turns": [], "expect": {}},
              {"name": "otherwise", "language": "nl", "variant": "a", "turns": [], "expect": {}}],
            "variants": \(variants)}
            """)
        try #require(told == Told([]))
        return try #require(call)
    }

    @Test func `is as its file has it under seed 1, and goes round its variants by weight`() throws {
        let call = try Self.call(#"[{"id": "a", "summary": "-"}, {"id": "b", "summary": "-", "weight": 2}]"#)
        #expect((1...9).map { call.varied(by: $0).variant } == [nil, "a", "b", "b", nil, "a", "b", "b", nil])
        #expect((-3...0).map { call.varied(by: $0).variant } == [nil, "a", "b", "b"])
        #expect(call.varied(by: .max).variant == call.varied(by: .max % 4).variant)
        #expect(call.varied(by: .min).variant == call.varied(by: 4).variant)
        #expect(call.truths.map(\.variant) == [nil, "a", "b"])
        #expect(call.varied(as: "c") == nil)
        #expect(try Self.call("[]").varied(by: 7).variant == nil)
    }

    @Test func `keeps in each truth the conversations that are played in it`() throws {
        let call = try Self.call(#"[{"id": "a", "summary": "-"}]"#)
        #expect(call.tests.count == 2)
        #expect(call.truths.map { $0.tests.map(\.name.value) } == [["as written"], ["otherwise"]])
    }

    @Test func `takes of the case what is other, and keeps the rest`() throws {
        let call = try Self.call(
            #"[{"id": "a", "summary": "-", "case": {"danger": "none", "elements": [], "at": "2026-03-13T09:00"}}]"#)
        let file = call.varied(by: 2).caseFile
        #expect(file.danger == .none && file.elements.isEmpty && file.time.text == "2026-03-13T09:00")
        #expect(file.theme.value == "child-abuse" && file.place.name == "Mechelen" && file.desk.value == "north")
        #expect(call.varied(by: 1).caseFile.danger == .high)
    }

    @Test func `puts what is new first, and what bears the same name in its place`() throws {
        let call = try Self.call(
            """
            [{"id": "a", "summary": "-",
              "facts": [{"id": "fear", "summary": "-", "tell": "Niet bang."}, {"id": "calm", "summary": "-", "tell": "Rustig."}],
              "nodes": [{"id": "opening", "says": "Hallo.", "replies": [{"to": "greet", "says": "Nee."}]}, {"id": "attic"}],
              "replies": [{"to": "close", "says": "Dag."}], "triggers": [{"when": {}, "cue": "een hond"}],
              "endings": [{"id": "good", "outcome": "good", "title": "-", "text": "nieuw"},
                {"id": "better", "outcome": "good", "title": "-", "text": "-"}]}]
            """
        ).varied(by: 2)
        #expect(call.facts.map(\.id.value) == ["calm", "bruise", "fear"])
        #expect(call[fact: "fear"]?.tell[.nl] == ["Niet bang."])
        #expect(call.nodes.map(\.id.value) == ["attic", "opening"])
        let opening = try #require(call[node: "opening"])
        #expect(opening.says?[.nl] == ["Hallo."] && opening.cue?[.nl] == ["een deur"] && opening.silence.count == 2)
        #expect(opening.replies.compactMap { $0.beat.says?[.nl].first } == ["Nee.", "Ja.", "Een plek."])
        #expect(call.replies.compactMap { $0.beat.says?[.nl].first } == ["Dag.", "Wacht."])
        #expect(call.triggers.first?.beat.cue?[.nl] == ["een hond"])
        #expect(call.endings.map(\.id.value) == ["better", "good", "gone"])
        #expect(call[ending: "good"]?.text[.nl] == "nieuw")
    }

    @Test func `leaves no trace of a fact that nobody knows`() throws {
        let call = try Self.call(#"[{"id": "a", "summary": "-", "without": "bruise"}]"#).varied(by: 2)
        #expect(call.facts.map(\.id.value) == ["fear"])
        let opening = try #require(call[node: "opening"])
        #expect(opening.replies.compactMap { $0.beat.says?[.nl].first } == ["Ja."])
        #expect(opening.silence.map(\.after) == [5])
        #expect(call.replies.count == 1)
        #expect(call.triggers.count == 1)
        let asked = call.facts.map(\.when) + call.endings.compactMap(\.atClose) + call.replies.map(\.when)
        #expect(asked.map { "\($0)".contains("bruise") } == [false, false, false])
    }
}
