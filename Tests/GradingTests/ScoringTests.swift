import Call
import Diagnostics
import JSON
import Pack
import Testing

@testable import Grading

/// How verdicts become scores.
@Suite struct ScoringTests {
    private func point(
        _ id: String, _ act: String, _ dimension: String, _ more: String = "", weight: Int = 1
    ) -> String {
        TinyGrading.checkpoint(
            #"{"template": "existence", "a": {"act": "\#(act)"}, "within": {"turns": 2}}"#, more, id: id,
            dimension: dimension, weight: weight)
    }

    @Test func `a score is the weight earned of the weight that could be earned`() throws {
        let grading = TinyGrading(checkpoints: [
            point("greets", "greet", "safety", weight: 2), point("opens", "ask-open", "contact"),
            point("reflects", "reflect", "contact", weight: 2),
            point("advice", "refer", "contact", #""advisory": true"#, weight: 50),
            point("acute", "refer", "safety", #""applies": {"danger": "acute"}"#, weight: 50),
        ])
        let card = try grading.grade("greet - ask-open end")
        #expect(card.checkpoints.map(\.verdict) == [.met, .late, .missed, .missed, .notApplicable])
        #expect(card.checkpoints.map(\.weight) == [2, 3, 6, 150, 50])
        #expect(card.checkpoints.map(\.counts) == [true, true, true, false, false])
        // 2 + 3 / 2 of 2 + 3 + 6.
        #expect(card.score == 32)
        #expect(card.dimensions.map(\.score) == [100, 17])
        #expect(card.dimensions.map(\.earned) == [2, 1.5])
        #expect(card.dimensions.map(\.possible) == [2, 9])
        #expect(card.overall == .needsPractice)
        #expect(card.practiseNext == "reflects")
    }

    @Test func `what is rightly left undone earns nothing`() throws {
        let noBlame = TinyGrading.checkpoint(#"{"template": "absence", "a": {"act": "blame"}}"#, id: "no-blame")
        let grading = TinyGrading(checkpoints: [point("greets", "greet", "safety"), noBlame])
        #expect(try grading.grade("greet end").score == 100)
        #expect(try grading.grade("- end").score == 0)
        #expect(try grading.grade("greet blame end").score == 50)
        #expect(try TinyGrading(checkpoints: [noBlame]).grade("- end").score == nil)
    }

    @Test func `a critical fault is never averaged away`() throws {
        let critical = point("vital", "ask-injury", "safety", #""critical": true"#)
        let grading = TinyGrading(checkpoints: [point("greets", "greet", "contact", weight: 99), critical])
        let card = try grading.grade("greet - - end")
        #expect(card.score == 100)
        #expect(card.criticalFaults == ["vital"])
        #expect(card.overall == .criticalFault)
        #expect(card.practiseNext == "vital")
        #expect(try grading.grade("greet ask-injury end").overall == .competent)
        #expect(try grading.grade("greet - ask-injury end").overall == .needsPractice)
    }

    @Test(arguments: [
        ("greet end", Overall.competent, 100), ("- - greet end", .needsPractice, 50), ("- - end", .needsPractice, 0),
    ])
    func `from the pass mark a call is competent`(_ log: String, _ overall: Overall, _ score: Int) throws {
        let card = try TinyGrading(checkpoints: [point("greets", "greet", "safety")]).grade(log)
        #expect(card.overall == overall)
        #expect(card.score == score)
        #expect(card.passMark == 60)
    }

    @Test func `nothing said is nothing to grade`() throws {
        let card = try TinyGrading(checkpoints: [point("greets", "greet", "safety")]).grade("")
        #expect(card.score == nil)
        #expect(card.overall == .nothingToGrade)
        #expect(card.practiseNext == nil)
        #expect(card.dimensions.map(\.score) == [nil, nil])
        #expect(try TinyGrading().grade([]).overall == .nothingToGrade)
    }

    @Test func `changes between two scorecards are told per checkpoint`() throws {
        let before = try TinyGrading(checkpoints: [
            point("greets", "greet", "safety"), point("opens", "ask-open", "safety"),
        ]).grade("greet - ask-open end")
        let after = try TinyGrading(checkpoints: [
            point("greets", "greet", "safety"), point("opens", "greet", "safety"), point("new", "refer", "safety"),
        ])
        .grade("greet - ask-open end")
        let changes = before.changes(to: after)
        #expect(changes.checkpoints.map(\.shown) == ["opens late 1 → met 1", "new - → missed 1"])
        #expect(changes.scores == (75, 67))
        #expect(after.changes(to: before).checkpoints.last?.shown == "new missed 1 → -")
        #expect(before.changes(to: before).isEmpty)
    }

    @Test func `a weight, a pass mark and what counts are changes too, and what never applied is none`() throws {
        func card(_ weight: Int, _ more: String = "", _ others: String...) throws -> Scorecard {
            try TinyGrading(
                checkpoints: [
                    point("greets", "greet", "safety", weight: weight), point("opens", "ask-open", "safety", more),
                ] + others
            ).grade("greet - - end")
        }
        #expect(try card(1).changes(to: card(3)).checkpoints.map(\.shown) == ["greets met 1 → met 3"])
        #expect(
            try card(1).changes(to: card(1, #""advisory": true"#)).checkpoints.map(\.shown)
                == ["opens missed 1 → missed 0"])
        #expect(
            try card(1).changes(to: card(1, #""critical": true"#)).checkpoints.map(\.shown)
                == ["opens missed 1 → missed 1 critical"])
        let elsewhere = point("acute", "refer", "safety", #""applies": {"danger": "acute"}"#)
        #expect(try card(1, "", elsewhere).changes(to: card(1)).isEmpty)
    }
}

extension ScorecardChange {
    /// The change in a line: `opens late 1 → met 1`.
    fileprivate var shown: String {
        func shown(_ standing: Standing?) -> String {
            standing.map { "\($0.verdict.rawValue) \($0.weight)\($0.isCritical ? " critical" : "")" } ?? "-"
        }
        return "\(checkpoint) \(shown(before)) → \(shown(after))"
    }
}
