import Grading
import JSON
import Pack
import TestSupport
import Testing
import Transcript

@testable import Review

/// What stands after all that was said.
@Suite struct `The findings of a review` {
    private func findings(_ entries: [ReviewEntry], isBlind: Bool = false) -> ReviewFindings {
        ReviewFindings(dated(entries), isBlind: isBlind)
    }

    @Test func `hold the last verdict and the last correction, and every remark`() {
        let found = findings([
            .verdictGiven("greets", .met, reason: "a"), .readingCorrected(line: 3, acts: [.init("greet")]),
            .commented(line: 3, text: "x"), .commented(line: 3, text: "y"), .remarked(text: "z"),
            .verdictGiven("greets", .missed, reason: "b"), .readingCorrected(line: 3, acts: []),
        ])
        #expect(found.verdicts == ["greets": .init(verdict: .missed, reason: "b")])
        #expect(found.corrections == [3: []])
        #expect(found.comments.map(\.text) == ["x", "y"])
        #expect(found.remarks == ["z"])
        #expect(!found.isSigned && found.signedAt == nil)
    }

    @Test func `leave out what was taken back, and the verdict before it holds again`() {
        let found = findings([
            .verdictGiven("greets", .met, reason: "a"), .verdictGiven("greets", .missed, reason: "b"),
            .withdrawn(entry: 2),
        ])
        #expect(found.verdicts == ["greets": .init(verdict: .met, reason: "a")])
    }

    @Test func `are signed until something else is said`() {
        let signed: [ReviewEntry] = [.remarked(text: "x"), .signedOff]
        #expect(findings(signed).isSigned)
        #expect(findings(signed).signedAt == "2026-03-13T09:11:00Z")
        #expect(!findings(signed + [.remarked(text: "y")]).isSigned)
        #expect(!findings(signed + [.remarked(text: "y"), .withdrawn(entry: 3)]).isSigned)
        #expect(findings(signed + [.remarked(text: "y"), .signedOff]).signedAt == "2026-03-13T09:13:00Z")
    }

    @Test func `of a blind review are frozen at the first signature`() {
        let entries: [ReviewEntry] = [
            .verdictGiven("greets", .met, reason: ""), .signedOff, .verdictGiven("greets", .missed, reason: "saw it"),
            .verdictGiven("asks-injury", .met, reason: "saw it"), .withdrawn(entry: 1), .withdrawn(entry: 2),
            .signedOff,
        ]
        #expect(findings(Array(entries[..<1]), isBlind: true).independentVerdicts == nil)
        for count in 2...entries.count {
            #expect(findings(Array(entries[..<count]), isBlind: true).independentVerdicts == ["greets": .met])
        }
        #expect(
            findings(entries, isBlind: true).verdicts.mapValues(\.verdict) == ["greets": .missed, "asks-injury": .met])
        #expect(findings(entries).independentVerdicts == nil)
    }

    @Test func `that were signed can no longer be taken back`() throws {
        let entries: [ReviewEntry] = [.remarked(text: "x"), .signedOff, .withdrawn(entry: 1), .withdrawn(entry: 2)]
        #expect(findings(entries).remarks == ["x"])
        let review = try TinyReview().open(entries: dated(Array(entries[..<2])))
        #expect(review.lastEntry == nil)
        let more = try TinyReview().open(
            entries: dated(entries[..<2] + [.remarked(text: "y"), .remarked(text: "z"), .withdrawn(entry: 4)]))
        #expect(more.lastEntry == 3)
    }

    @Test func `grade the call with readings corrected first, then verdicts overruled`() throws {
        let tiny = try TinyReview("?greet bruise a b c d end")
        let pack = try #require(TinyPack.pack)
        let grader = Grader(protocol: pack.gradingProtocol, directory: pack.directory, catalogue: pack.catalogue)
        let scenario = try #require(pack["tiny"])
        func card(_ entries: [ReviewEntry]) -> Scorecard {
            grader.grade(tiny.transcript.events, scenario, reviewed: findings(entries))
        }
        let machine = card([])
        func text(_ card: Scorecard) -> String { card.json.text() }
        #expect(text(machine) == text(grader.grade(tiny.transcript.events, scenario, reviewed: nil)))
        #expect(machine["greets"]?.isUnsure == true)
        let heard = card([.readingCorrected(line: 3, acts: [.init("greet")])])
        #expect(heard["greets"]?.verdict == .met && heard["greets"]?.isUnsure == false)
        #expect(heard["asks-injury"]?.verdict == .missed && heard["asks-injury"]?.overruled == nil)
        // The critical checkpoint weighs four of five.
        #expect(heard.score == 20 && heard.overall == .criticalFault)
        let overruled = card([
            .readingCorrected(line: 3, acts: [.init("greet")]),
            .verdictGiven("asks-injury", .late, reason: "asked in other words"),
        ])
        #expect(overruled["asks-injury"]?.verdict == .late && overruled["asks-injury"]?.overruled == .missed)
        #expect(overruled["asks-injury"]?.reason[.en] == "asked in other words")
        #expect(overruled.score == 60)
        let agreed = card([.verdictGiven("greets", try #require(machine["greets"]?.verdict), reason: "so it is")])
        #expect(agreed["greets"]?.overruled == nil && agreed["greets"]?.isUnsure == false)
        // What fits nothing changes nothing.
        #expect(text(card([.verdictGiven("gone", .met, reason: "x")])) == text(machine))
        #expect(text(card([.readingCorrected(line: 99, acts: [])])) == text(machine))
    }

    @Test func `need a reason where they differ from what the machine says`() throws {
        func open(_ entries: [ReviewEntry], isBlind: Bool = false) throws -> OpenReview {
            try TinyReview().open(isBlind: isBlind, entries: dated(entries))
        }
        let fresh = try open([])
        #expect(try fresh.verdict(.met, on: "greets", because: "") == .verdictGiven("greets", .met, reason: ""))
        #expect(throws: ReviewProblem.reasonNeeded("greets")) { try fresh.verdict(.late, on: "greets", because: "") }
        // One who repeats an overruling without its reason would lose it; one who comes back to the machine needs none.
        let overruled = try open([.verdictGiven("greets", .late, reason: "late")])
        #expect(throws: ReviewProblem.reasonNeeded("greets")) {
            try overruled.verdict(.late, on: "greets", because: "")
        }
        _ = try overruled.verdict(.met, on: "greets", because: "")
        // Blind, nobody knows what the machine says; from the signature on everybody does.
        _ = try open([], isBlind: true).verdict(.late, on: "greets", because: "")
        #expect(throws: ReviewProblem.reasonNeeded("greets")) {
            try open([.signedOff], isBlind: true).verdict(.late, on: "greets", because: "")
        }
    }

    @Test func `take only lines, acts, services and checkpoints that there are`() throws {
        let review = try TinyReview().open()
        #expect(throws: ReviewProblem.noSuchLine(0, of: 11)) { try review.comment("x", on: 0) }
        #expect(throws: ReviewProblem.noSuchLine(12, of: 11)) { try review.comment("x", on: 12) }
        #expect(throws: ReviewProblem.notOfTheTrainee(1)) { try review.correction(["greet"], on: 1) }
        let misplaced = ReviewProblem.onlyReferralsName("caw", insteadOf: "greet")
        #expect(throws: misplaced) { try review.correction(["greet:caw"], on: 3) }
        #expect(
            misplaced.text[.en]
                == "'greet' goes with no service; write 'greet', and 'refer:caw' if there was a referral")
        let sentences: [() throws -> ReviewEntry] = [
            { try review.correction(["gret"], on: 3) }, { try review.correction(["greet:caww"], on: 3) },
            { try review.verdict(.met, on: "greet", because: "x") }, { try review.comment("x", on: 12) },
        ]
        #expect(
            sentences.map { say in
                do throws(any Error) { return "\(try say())" } catch {
                    return (error as? ReviewProblem)?.text[.en] ?? ""
                }
            } == [
                "no act named 'gret'; did you mean 'greet'?", "no service named 'caww'; did you mean 'caw'?",
                "no checkpoint named 'greet'; did you mean 'greets'?", "there is no line 12; the lines go from 1 to 11",
            ])
    }
}
