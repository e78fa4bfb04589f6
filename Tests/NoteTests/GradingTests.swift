import Call
import Diagnostics
import JSON
import Pack
import TestSupport
import Testing

@testable import Grading

/// What checkpoints make of a note.
@Suite struct `Grading a note` {
    private static let log = "tell:bruise tell:where refer:caw end"
    private static let good = [
        "theme violence", "persons jongetje van de buren", "place Sint-Niklaas", "danger high", "referral caw",
    ]

    @Test func `without a note nothing is said about it`() throws {
        let card = try TinyNote().grade(Self.log, nil)
        #expect(card.shown("omitted") == "not-applicable [] No registration note was written.")
        #expect(card.note == nil)
        #expect(!card.json.text().contains(#""note":"#))
        #expect(card.score == nil)
    }

    @Test func `a good note earns what it took to write, and cites itself`() throws {
        let card = try TinyNote().grade(Self.log, Self.good)
        for checkpoint in ["omitted", "invented", "unneeded"] {
            #expect(card.shown(CheckpointID(rawValue: checkpoint)) == "met [7] Nothing of the kind in the note.")
        }
        #expect(card.score == 100)
        // Only the complete note was work; what is rightly left out earns nothing.
        #expect(card.checkpoints.filter(\.counts).map(\.id) == ["omitted"])
        #expect(card.note?.map(\.field) == NoteField.allCases)
        #expect(card.note?.allSatisfy { $0.finding == .right } == true)
    }

    @Test func `an empty note is not complete, whatever it leaves out`() throws {
        let card = try TinyNote().grade(Self.log, [])
        #expect(card.shown("omitted") == "violated [2, 4, 5, 7] In the note: theme, persons, place, danger, referral.")
        #expect(card.score == 0)
    }

    @Test func `a verdict cites the note and where it was told, and carries its findings`() throws {
        let lines =
            Self.good.filter { !$0.hasPrefix("danger") } + ["danger none", "consent given", "follow-up Linda bellen"]
        let card = try TinyNote().grade(Self.log, lines)
        #expect(card.shown("omitted") == "violated [2, 7] In the note: danger.")
        #expect(card["omitted"]?.noteEntries.map(\.shown) == ["omitted [2] More danger was told: high."])
        #expect(card.shown("invented") == "violated [7] In the note: consent.")
        #expect(card.shown("unneeded") == "violated [7] In the note: follow-up.")
        #expect(card["omitted"]?.reason[.nl] == "In de registratie: gevaar.")
        #expect(card.score == 0)
    }

    @Test func `what was typed is not in the scorecard as JSON`() throws {
        let card = try TinyNote().grade(
            Self.log, ["persons Linda, jongen van 7", "place Hasselt", "follow-up 0470 12 34 56"])
        let json = card.json.text()
        for typed in ["Linda", "Hasselt", "0470"] { #expect(!json.contains(typed)) }
        #expect(
            json.contains(
                #"{"field":"danger","finding":"omitted","reason":{"nl":"Er werd gevaar verteld (hoog), en hier staat niets.","en":"Danger was told (high), and nothing stands here."},"evidence":[2]}"#
            ))
    }

    @Test func `a note that was taken into the log before the call ended counts all the same, the first of two`() throws
    {
        var events = TinyLog(Self.log).events
        events.append(CallEvent(at: 1, .noteWritten(try TinyNote().note(Self.good))))
        events.append(CallEvent(at: 2, .noteWritten(RegistrationNote())))
        let tiny = TinyNote()
        let card = try tiny.grader().grade(events: events, scenario: try tiny.scenario())
        #expect(card.shown("omitted") == "met [7] Nothing of the kind in the note.")
    }

    @Test func `checkpoints on the call do not see the note`() throws {
        // `end`: nothing after the ending; `soon`: limits in seconds run until the call is over, not while one writes.
        let tiny = TinyNote(checkpoints: [
            TinyNote.checkpoint("last", #"{"template": "end", "a": {"ended": true}}"#),
            TinyNote.checkpoint(
                "soon",
                #"{"template": "response", "a": {"act": "greet"}, "b": {"act": "close"}, "within": {"seconds": 600}}"#),
        ])
        let before = try tiny.grade("greet gone", nil)
        let after = try tiny.grade("greet gone", Self.good)
        for checkpoint in ["last", "soon"] {
            let id = CheckpointID(rawValue: checkpoint)
            #expect(before.shown(id) == after.shown(id))
        }
        #expect(after.shown("last") == "met [2] Heard in turn 1.")
        #expect(after.shown("soon") == "not-applicable [] Did not come up in this call.")
    }

    @Test func `a checkpoint can ask for one field`() throws {
        let tiny = TinyNote(checkpoints: [
            TinyNote.checkpoint("consent", #"{"template": "existence", "a": {"note": {"field": "consent"}}}"#)
        ])
        let log = "ask-consent end"
        #expect(try tiny.grade(log, ["consent refused"]).shown("consent") == "met [1, 3] In the note: consent.")
        #expect(try tiny.grade(log, ["theme violence"]).shown("consent") == "missed [1] Not heard in the only turn.")
    }

    @Test func `the three checkpoints of the 1712 pack read the note`() throws {
        let pack = try #require(Pack1712.pack)
        let grader = Grader(protocol: pack.gradingProtocol, directory: pack.directory, catalogue: pack.catalogue)
        let scenario = try #require(pack["neighbour"])
        var note = RegistrationNote()
        (note.theme, note.persons) = ("child-abuse", "Linda, buurvrouw")
        let events =
            TinyLog("greet end").events + [
                CallEvent(at: 100, .factTold("bruise")), CallEvent(at: 100, .noteWritten(note)),
            ]
        let card = grader.grade(events: events, scenario: scenario)
        #expect(card["note-complete"]?.verdict == .violated)
        #expect(card["note-true"]?.verdict == .met)
        #expect(card["note-sparing"]?.verdict == .violated)
    }
}
