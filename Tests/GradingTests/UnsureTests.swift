import Call
import Diagnostics
import JSON
import Pack
import Recognition
import Testing

@testable import Grading

/// A reading that is not sure costs nothing and is marked for a supervisor.
@Suite struct UnsureTests {
    private static let noBlame = TinyGrading.checkpoint(
        #"{"template": "absence", "a": {"act": "blame"}}"#, #""critical": true"#)
    private static let greets = TinyGrading.checkpoint(
        #"{"template": "existence", "a": {"act": "greet"}}"#, #""critical": true"#)

    @Test(
        arguments: [
            // What an unsure line may have been: nothing was done for certain.
            (noBlame, "- ?blame", Verdict.met, [2]), (greets, "?greet - end", .missed, [1]),
            (greets, "?blame - end", .missed, []),
            // What the classifier heard with little confidence was done, until somebody says otherwise.
            (noBlame, "- ~blame", .violated, [2]), (greets, "~greet end", .met, [1]),
            (greets, "greet ~greet end", .met, []),
            (noBlame, "blame ~blame", .violated, []), (noBlame, "?blame+greet", .met, []),
        ] as [(String, String, Verdict, [Int])])
    func `the lines on which a verdict hangs are named`(
        _ checkpoint: String, _ log: String, _ verdict: Verdict, _ lines: [Int]
    ) throws {
        let card = try TinyGrading(checkpoints: [checkpoint]).grade(log)
        #expect(card.checkpoints.map(\.verdict) == [verdict])
        #expect(card.checkpoints.map(\.unsureLines) == [lines])
        #expect(card.checkpoints.map(\.isUnsure) == [!lines.isEmpty])
        #expect(card.toConfirm == (lines.isEmpty ? [] : ["point"]))
    }

    @Test func `an unsure fault costs nothing, but keeps a call from being called competent`() throws {
        let open = TinyGrading.checkpoint(#"{"template": "existence", "a": {"act": "ask-open"}}"#, id: "open")
        let grading = TinyGrading(checkpoints: [open, Self.noBlame])
        let doubtful = try grading.grade("ask-open ~blame end")
        #expect(doubtful.score == 100)
        #expect(doubtful.criticalFaults == [])
        #expect(doubtful.overall == .needsPractice)
        #expect(doubtful.practiseNext == nil)
        let certain = try grading.grade("ask-open blame end")
        #expect(certain.score == 50)
        #expect(certain.criticalFaults == ["point"])
        #expect(certain.overall == .criticalFault)
        #expect(certain.practiseNext == "point")
        let harmless = try grading.grade("ask-open ?blame end")
        #expect(harmless.overall == .competent)
        #expect(harmless.toConfirm == ["point"])
    }

    @Test func `at most three guesses are weighed`() throws {
        let events = [
            CallEvent(at: 0, .callStarted(node: "start", mood: Mood([:]))),
            CallEvent(
                at: 1,
                .operatorSaid(
                    text: "?", reading: .init(acts: [], unsure: true, guesses: ["greet", "refer", "reflect", "blame"]))),
        ]
        #expect(try TinyGrading(checkpoints: [Self.noBlame]).grade(events).toConfirm == [])
    }

    @Test func `what only an advisory checkpoint doubts need not be confirmed`() throws {
        let advisory = TinyGrading.checkpoint(
            #"{"template": "existence", "a": {"act": "greet"}}"#, #""advisory": true"#)
        let card = try TinyGrading(checkpoints: [advisory]).grade("~greet end")
        #expect(card.checkpoints.map(\.isUnsure) == [true])
        #expect(card.toConfirm == [])
    }
}
