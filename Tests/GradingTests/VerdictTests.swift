import Call
import Diagnostics
import JSON
import Pack
import Recognition
import Testing

@testable import Grading

/// What becomes of one checkpoint in one call.
@Suite struct VerdictTests {
    private static let greets = #"{"template": "existence", "a": {"act": "greet"}}"#
    private static let greetsSoon = #"{"template": "existence", "a": {"act": "greet"}, "within": {"turns": 2}}"#
    private static let greetsQuickly = #"{"template": "existence", "a": {"act": "greet"}, "within": {"seconds": 15}}"#
    private static let noBlame = #"{"template": "absence", "a": {"act": "blame"}}"#
    private static let asksAfterFact = """
        {"template": "response", "a": {"fact": "bruise"}, "b": {"act": "ask-injury"}, "within": {"turns": 2}}
        """

    @Test(
        arguments: [
            (greets, "greet end", "met [1] Heard in turn 1."),
            (greets, "- fact:bruise greet", "met [3] Heard in turn 2."),
            (greets, "", "not-applicable [] You have not said anything yet."),
            (greets, "-", "not-applicable [] Did not come up in this call."),
            (greets, "- end", "missed [1] Not heard in the only turn."),
            (greets, "- - end", "missed [2] Not heard in 2 turns."),
            (greets, "- - gone", "not-applicable [] Did not come up in this call."),
            (greets, "- - - -", "missed [4] Not heard in 4 turns."),
            (greetsSoon, "- greet", "met [2] Heard in turn 2."),
            (greetsSoon, "- - greet", "late [3] Only in turn 3; better within 2 turns."),
            (greetsSoon, "-", "not-applicable [] Did not come up in this call."),
            (greetsSoon, "- - -", "missed [2] Not heard in 3 turns."),
            (greetsQuickly, "greet", "met [1] Heard in turn 1."),
            (greetsQuickly, "- greet", "late [2] Only in turn 2; better within 15 seconds."),
            (greetsQuickly, "-", "not-applicable [] Did not come up in this call."),
            (greetsQuickly, "- 9s", "missed [1] Not heard in the only turn."),
        ] as [(String, String, String)])
    func `something must be heard`(_ constraint: String, _ log: String, _ point: String) throws {
        #expect(try graded(constraint, log).point == point)
    }

    @Test(
        arguments: [
            (noBlame, "-", "met [1] Did not happen."), (noBlame, "- greet -", "met [1, 3] Did not happen in 3 turns."),
            (noBlame, "- blame - blame", "violated [2, 4] Happened in turn 2."),
            (
                #"{"template": "absence", "a": {"act": "blame"}, "n": 2}"#, "blame -",
                "met [1, 2] Did not happen in 2 turns."
            ),
            (
                #"{"template": "absence", "a": {"act": "greet"}, "within": {"turns": 1}}"#, "- greet",
                "met [2] Did not happen in 2 turns."
            ),
            (
                #"{"template": "absence", "a": {"act": "greet"}, "within": {"turns": 1}}"#, "greet -",
                "violated [1] Happened in turn 1."
            ),
            (
                #"{"template": "not-succession", "a": {"act": "greet"}, "b": {"act": "blame"}}"#, "blame greet",
                "met [2] Did not happen in 2 turns."
            ),
            (
                #"{"template": "not-succession", "a": {"act": "greet"}, "b": {"act": "blame"}}"#, "greet - blame",
                "violated [1, 3] Happened in turn 3."
            ),
            (
                #"{"template": "exclusive-choice", "a": {"act": "greet"}, "b": {"act": "blame"}}"#, "greet blame",
                "violated [2] Happened in turn 2."
            ),
            (
                #"{"template": "exactly", "a": {"act": "greet"}, "n": 1}"#, "greet greet",
                "violated [2] Happened in turn 2."
            ),
            (
                #"{"template": "exactly", "a": {"act": "greet"}, "n": 2}"#, "greet end",
                "missed [1] Heard once; 2 times are needed."
            ),
        ] as [(String, String, String)])
    func `something must stay away`(_ constraint: String, _ log: String, _ point: String) throws {
        #expect(try graded(constraint, log).point == point)
    }

    @Test(
        arguments: [
            ("greet", "not-applicable [] Did not come up in this call."),
            ("- fact:bruise", "not-applicable [] Did not come up in this call."),
            ("- fact:bruise gone", "not-applicable [] Did not come up in this call."),
            ("- fact:bruise end", "missed [1, 2] You ended the call right after turn 1."),
            ("- fact:bruise -", "not-applicable [] Did not come up in this call."),
            ("- fact:bruise - end", "missed [2, 3] Did not follow after turn 1, within 2 turns."),
            ("- fact:bruise - - -", "missed [2, 4] Did not follow after turn 1, within 2 turns."),
            ("- fact:bruise ask-injury", "met [2, 3] Heard in turn 2."),
            ("- fact:bruise - ask-injury", "met [2, 4] Heard in turn 3."),
            ("- fact:bruise - - ask-injury", "late [2, 5] Only in turn 4; better within 2 turns."),
            (
                "- fact:bruise ask-injury fact:bruise - - -",
                "missed [4, 6] Did not follow after turn 2, within 2 turns."
            ),
        ] as [(String, String)])
    func `something must follow`(_ log: String, _ point: String) throws {
        #expect(try graded(Self.asksAfterFact, log).point == point)
    }

    @Test(
        arguments: [
            (
                #"{"template": "precedence", "a": {"act": "ask-injury"}, "b": {"act": "refer"}}"#,
                "refer:caw ask-injury",
                "violated [1] Too early in turn 1: something else comes first."
            ),
            (
                #"{"template": "precedence", "a": {"act": "ask-injury"}, "b": {"act": "refer"}}"#,
                "ask-injury refer:caw",
                "met [1, 2] Heard in turn 1."
            ),
            (
                #"{"template": "precedence", "a": {"act": "ask-injury"}, "b": {"act": "refer"}}"#, "ask-injury",
                "not-applicable [] Did not come up in this call."
            ),
            (#"{"template": "init", "a": {"act": "greet"}}"#, "greet -", "met [1] Heard in turn 1."),
            (#"{"template": "init", "a": {"act": "greet"}}"#, "- greet", "late [2] Only in turn 2."),
            (#"{"template": "init", "a": {"act": "greet"}}"#, "- - end", "missed [2] Not heard in 2 turns."),
            (#"{"template": "end", "a": {"ended": true}}"#, "- end", "met [2] Heard in turn 1."),
            (
                #"{"template": "chain-response", "a": {"act": "greet"}, "b": {"act": "ask-open"}}"#, "greet - ask-open",
                "missed [1, 3] Did not follow after turn 1."
            ),
            (
                #"{"template": "chain-response", "a": {"act": "greet"}, "b": {"act": "ask-open"}}"#, "greet ask-open",
                "met [1, 2] Heard in turn 2."
            ),
            (
                #"{"template": "choice", "a": {"act": "greet"}, "b": {"act": "ask-open"}, "within": {"turns": 1}}"#,
                "- ask-open", "late [2] Only in turn 2; better within 1 turn."
            ),
        ] as [(String, String, String)])
    func `order matters`(_ constraint: String, _ log: String, _ point: String) throws {
        #expect(try graded(constraint, log).point == point)
    }

    @Test(
        arguments: [
            ("refer:caw ask-open", "met [1, 2] Heard in turn 2."),
            ("ask-open refer:caw", "met [1, 2] Heard in turn 1."),
            ("refer:caw - - ask-open", "late [1, 4] Only in turn 4; better within 2 turns."),
            ("ask-open - - - refer:caw ask-open", "met [5, 6] Heard in turn 6."),
            ("refer:caw end", "missed [1] Did not follow after turn 1, within 2 turns."),
            ("refer:caw", "not-applicable [] Did not come up in this call."),
        ] as [(String, String)])
    func `something must come before or after`(_ log: String, _ point: String) throws {
        for template in ["responded-existence", "co-existence"] {
            // Of two of the same kind each needs the other; there only the verdict on the referral is compared.
            guard template == "responded-existence" || !log.hasPrefix("ask-open - -") else { continue }
            let constraint = """
                {"template": "\(template)", "a": {"act": "refer"}, "b": {"act": "ask-open"}, "within": {"turns": 2}}
                """
            #expect(try graded(constraint, log).point == point)
        }
    }

    @Test func `the worst of several findings decides, and the rest is counted`() throws {
        let card = try graded(Self.asksAfterFact, "- fact:bruise ask-injury fact:bruise - - ask-injury fact:name")
        #expect(card.point == "late [4, 7] Only in turn 5; better within 2 turns.")
        #expect(card.checkpoints.map(\.activations) == [2])
        #expect(card.checkpoints.map(\.fulfilled) == [1])
    }

    @Test(
        arguments: [
            (#""chance": {"turns": 3}"#, "- -", "not-applicable [] The call was too short for it."),
            (#""chance": {"turns": 3}"#, "- - - -", "missed [4] Not heard in 4 turns."),
            (#""chance": {"event": {"fact": "bruise"}}"#, "- - - -", "not-applicable [] Did not come up in this call."),
            (#""chance": {"event": {"fact": "bruise"}}"#, "- fact:bruise - end", "missed [3] Not heard in 2 turns."),
            (#""chance": {"unless": {"cue": true}}"#, "- cue end", "not-applicable [] Did not come up in this call."),
            (#""chance": {"unless": {"cue": true}}"#, "- end", "missed [1] Not heard in the only turn."),
            (#""applies": {"danger": "acute"}"#, "- end", "not-applicable [] Does not belong to this case."),
            (
                #""applies": {"danger": ["concern", "high"], "theme": "violence"}"#, "- end",
                "missed [1] Not heard in the only turn."
            ),
        ] as [(String, String, String)])
    func `only what there was a chance for is held against anybody`(_ more: String, _ log: String, _ point: String)
        throws
    {
        #expect(try graded(Self.greets, log, more).point == point)
    }

    @Test func `without a note nothing is said about it`() throws {
        let complete = #"{"template": "absence", "a": {"note": {"finding": "omitted"}}}"#
        let card = TinyGrading(checkpoints: [TinyGrading.checkpoint(complete)])
        #expect(try card.grade("- fact:bruise end").point == "not-applicable [] No registration note was written.")
        #expect(try card.grade("- fact:bruise end", note: []).point == "met [1] Did not happen.")
        let omitted = NoteEntry(field: .persons, finding: .omitted, evidence: [2])
        #expect(try card.grade("- fact:bruise end", note: [omitted]).point == "violated [2] In the note: persons.")
        let invented = NoteEntry(field: .persons, finding: .invented)
        #expect(try card.grade("- fact:bruise end", note: [invented]).point == "met [1] Did not happen.")
    }

    @Test func `a turn taken back does not count`() throws {
        #expect(try graded(Self.noBlame, "- blame back:2 greet").point == "met [1, 4] Did not happen in 2 turns.")
        #expect(
            try graded(Self.greets, "greet fact:name back:1 - end").point == "missed [4] Not heard in the only turn.")
        #expect(try graded(Self.greetsSoon, "- - back:2 greet").point == "met [4] Heard in turn 2.")
        // Two taken back one after the other, and one that never was.
        #expect(
            try graded(Self.noBlame, "- blame blame back:3 back:2 back:7 -").point
                == "met [1, 7] Did not happen in 2 turns.")
    }

    private func graded(_ constraint: String, _ log: String, _ more: String = "") throws -> Scorecard {
        try TinyGrading(checkpoints: [TinyGrading.checkpoint(constraint, more)]).grade(log)
    }
}
