import Call
import Diagnostics
import JSON
import Pack
import Recognition
import Testing

@testable import Grading

/// A supervisor who says what a line really was gets the call graded as such, and the log stays what it was.
@Suite struct `A corrected reading` {
    private static let noBlame = TinyGrading.checkpoint(
        #"{"template": "absence", "a": {"act": "blame"}}"#, #""critical": true"#)
    private static let greets = TinyGrading.checkpoint(
        #"{"template": "existence", "a": {"act": "greet"}}"#, #""critical": true"#)

    @Test(
        arguments: [
            // What was unsure is settled either way, and nothing waits for a supervisor any more.
            (noBlame, "- ?blame end", 2, [], Verdict.met), (noBlame, "- ?blame end", 2, ["blame"], .violated),
            (noBlame, "- ~blame end", 2, [], .met), (noBlame, "- ~blame end", 2, ["blame"], .violated),
            (greets, "?greet - end", 1, ["greet"], .met), (greets, "?greet - end", 1, ["reflect"], .missed),
            // What was heard for certain can have been heard wrongly all the same.
            (noBlame, "- blame end", 2, ["reflect"], .met), (greets, "reflect - end", 1, ["reflect", "greet"], .met),
        ] as [(String, String, Int, [ActID], Verdict)])
    func `decides, and is no longer marked`(
        _ checkpoint: String, _ words: String, _ event: Int, _ acts: [ActID], _ verdict: Verdict
    ) throws {
        let log = TinyLog(words).events
        let correction = ReadingCorrection(event: event, acts: acts.map { ReadingCorrection.Act($0) })
        let card = try TinyGrading(checkpoints: [checkpoint]).grade(try log.corrected(by: [correction]))
        #expect(card.checkpoints.map(\.verdict) == [verdict])
        #expect(card.checkpoints.map(\.unsureLines) == [[]])
        #expect(card.toConfirm == [])
        #expect(
            card.overall
                == (verdict == .met ? (checkpoint == Self.noBlame ? .nothingToGrade : .competent) : .criticalFault))
    }

    @Test func `leaves a doubt about another line standing`() throws {
        let log = TinyLog("- ?blame ?blame end").events
        let corrected = try log.corrected(by: [ReadingCorrection(event: 2, acts: [])])
        let card = try TinyGrading(checkpoints: [Self.noBlame]).grade(corrected)
        #expect(card.checkpoints.map(\.unsureLines) == [[3]])
        #expect(card.toConfirm == ["point"])
    }

    @Test func `counts for a referral as if it had been heard`() throws {
        let grading = TinyGrading(services: [
            TinyGrading.service("caw", serves: #"[{"when": {"theme": "violence"}, "fit": "right", "why": "w"}]"#)
        ])
        let log = TinyLog("reflect end").events
        let correction = ReadingCorrection(event: 1, acts: [ReadingCorrection.Act("refer", service: "caw")])
        let given = try grading.grade(try log.corrected(by: [correction])).referrals.given
        #expect(given.map(\.finding.service) == ["caw"])
        #expect(given.map(\.finding.fit) == [.right])
        #expect(given.map(\.evidence) == [1])
        #expect(given.map(\.isUnsure) == [false])
    }

    @Test func `has no part in what was taken back`() throws {
        let log = TinyLog("greet blame back:2 reflect end").events
        let corrected = try log.corrected(by: [
            ReadingCorrection(event: 2, acts: [ReadingCorrection.Act("blame")])
        ])
        #expect(try TinyGrading(checkpoints: [Self.noBlame]).grade(corrected).point.hasPrefix("met"))
    }

    @Test func `changes one line of the log, and of several corrections of it the last holds`() throws {
        let heard = Reading(
            acts: [
                HeardAct(id: "greet", confidence: 0.4, witness: .example, words: "dag"),
                HeardAct(id: "blame", confidence: 0.9, witness: .phrase, words: "uw schuld"),
            ], unsure: true, guesses: ["refer"], cutShort: true)
        let log = [
            CallEvent(at: 0, .callStarted(node: "start", mood: Mood([:]))),
            CallEvent(at: 7, .operatorSaid(text: "dag, uw schuld", reading: heard)), CallEvent(at: 9, .callStopped),
        ]
        let corrected = try log.corrected(by: [
            ReadingCorrection(event: 1, acts: []),
            ReadingCorrection(event: 1, acts: [.init("reflect"), .init("greet")]),
        ])
        let reading = Reading(acts: [
            HeardAct(id: "reflect", confidence: 1, witness: .supervisor, words: "dag, uw schuld"),
            HeardAct(id: "greet", confidence: 1, witness: .supervisor, words: "dag"),
        ])
        #expect(
            corrected == [log[0], CallEvent(at: 7, .operatorSaid(text: "dag, uw schuld", reading: reading)), log[2]])
        #expect(try log.corrected(by: []) == log)
    }

    @Test(arguments: [0, 2, 3, -1])
    func `of what is no utterance is refused`(_ event: Int) {
        let log = TinyLog("greet end").events
        let fault = #expect(throws: ReadingCorrectionFault.self) {
            try log.corrected(by: [
                ReadingCorrection(event: 1, acts: []), ReadingCorrection(event: event, acts: []),
            ])
        }
        #expect(
            fault?.text[.nl] == "regel \(event + 1) is geen zin van de cursist; 'oefenlijn show' nummert de regels")
        #expect(
            fault?.text[.en] == "line \(event + 1) is no line of the trainee; 'oefenlijn show' numbers the lines")
    }
}
