import Call
import Pack
import Testing

@testable import Grading

/// A miss that may come from a line that was not understood costs nothing until a supervisor has looked.
@Suite struct `A line that was not understood` {
    private func existence(_ act: String, _ more: String = "", id: String = "point", weight: Int = 1) -> String {
        TinyGrading.checkpoint(
            #"{"template": "existence", "a": {"act": "\#(act)"}\#(more)}"#, id: id, weight: weight)
    }

    /// The verdict and the lines on which it hangs.
    private func shown(_ checkpoint: String, _ log: String) throws -> String {
        let result = try #require(TinyGrading(checkpoints: [checkpoint]).grade(log).checkpoints.first)
        return "\(result.verdict.rawValue) \(result.unsureLines) counts: \(result.counts)"
    }

    @Test func `makes a miss one to confirm, and is cited`() throws {
        #expect(try shown(existence("ask-open"), "greet huh:3 greet end") == "missed [2] counts: false")
    }

    @Test func `explains nothing when it was an hm, or when the caller went on as if it was clear`() throws {
        #expect(try shown(existence("ask-open"), "greet huh:2 greet end") == "missed [] counts: true")
        #expect(try shown(existence("ask-open"), "greet - greet end") == "missed [] counts: true")
    }

    @Test func `explains nothing outside the time in which the thing was to be said`() throws {
        let early = existence("ask-open", #", "within": {"turns": 2}"#)
        #expect(try shown(early, "greet huh:3 greet end") == "missed [2] counts: false")
        // In turn 3 it would have been late: that still is more than was heard.
        #expect(try shown(early, "greet greet huh:3 end") == "missed [3] counts: false")
        let answers = TinyGrading.checkpoint(
            #"{"template": "response", "a": {"act": "refer"}, "b": {"act": "plan-b"}}"#)
        #expect(try shown(answers, "huh:3 refer greet end") == "missed [] counts: true")
        #expect(try shown(answers, "refer huh:3 greet end") == "missed [2] counts: false")
    }

    @Test func `excuses nothing critical`() throws {
        let critical = TinyGrading.checkpoint(
            #"{"template": "existence", "a": {"act": "ask-open"}}"#, #""critical": true"#)
        #expect(try shown(critical, "greet huh:3 end") == "missed [] counts: true")
    }

    @Test func `explains what came too seldom by one, and not by two`() throws {
        let twice = existence("reflect", #", "n": 2"#)
        #expect(try shown(twice, "reflect huh:3 end") == "missed [2] counts: false")
        #expect(try shown(twice, "greet huh:3 end") == "missed [] counts: true")
    }

    @Test func `explains a wrong order, but never excuses what may not be done`() throws {
        let order = TinyGrading.checkpoint(
            #"{"template": "precedence", "a": {"act": "ask-consent"}, "b": {"act": "refer"}}"#)
        #expect(try shown(order, "huh:3 refer end") == "violated [1] counts: false")
        #expect(try shown(order, "greet refer huh:3 end") == "violated [] counts: true")
        let never = TinyGrading.checkpoint(#"{"template": "absence", "a": {"act": "blame"}}"#)
        #expect(try shown(never, "blame huh:3 end") == "violated [] counts: true")
    }

    @Test func `explains three misses at most, the gravest`() throws {
        let acts = ["ask-open", "reflect", "ask-facts", "ask-injury", "plan-b"]
        let weights = [1, 5, 3, 2, 4]
        let grading = TinyGrading(
            checkpoints: zip(acts, weights).map { existence($0, id: $0, weight: $1) })
        let card = try grading.grade("greet huh:5 end")
        #expect(card.toConfirm == ["reflect", "ask-facts", "plan-b"])
        #expect(card.score == 0)
        #expect(try grading.grade("greet huh:5 huh:5 end").toConfirm.count == 5)
    }
}
