import Pack
import Recognition
import Testing

@testable import Call

/// How a call goes on: moods, silence, triggers, endings.
@Suite struct CourseTests {
    @Test func `moods move by each act once and stay within 0 and 100`() throws {
        var play = try TinyCall(
            mood: #"{"trust": 90, "distress": 8}"#,
            acts: """
                {"greet": {"says": "Dag.", "mood": {"trust": 6, "distress": -5}}, "blame": {"says": "Pardon?", "mood": {"trust": -95}},
                 "ask-when": {"says": "Gisteren."}}
                """
        ).play()
        #expect(play.events.first?.kind.shown == "start at start, distress 8, trust 90")
        #expect(play.say("greet", "greet").last == "distress 3, trust 96")
        #expect(play.say("ask-when") == ["operator: ask-when", "Gisteren. [temperament: ask-when]"])
        #expect(play.say("greet").last == "distress 0, trust 100")
        #expect(play.say("blame").last == "distress 0, trust 5")
        #expect(play.say("blame").last == "distress 0, trust 0")
        #expect(play.say("blame").last == "Pardon? [temperament: blame]")
    }

    @Test func `a reply moves moods beside the temperament`() throws {
        var play = try TinyCall(
            replies: #"[{"to": "greet", "says": "Hoi.", "mood": {"trust": 10, "anger": -60}}]"#,
            acts: #"{"greet": {"says": "Dag.", "mood": {"trust": 1}}}"#
        ).play()
        #expect(play.say("greet").dropFirst() == ["Hoi. [scenario: greet]", "anger 0, trust 61"])
    }

    @Test func `silence is heard step by step`() throws {
        var play = try TinyCall(
            temper: """
                "not_understood": "Wat?",
                "silence": [{"after": 10, "says": "Bent u er nog?"}, {"after": 20, "when": {"said": "greet"}, "says": "Hallo?"},
                            {"after": 30, "says": "Ik leg op.", "end": "over"}]
                """
        ).play()
        #expect(play.secondsToNextSilence == 10)
        #expect(play.apply(.silence(seconds: 9)) == ["9 s"])
        #expect(play.secondsToNextSilence == 1)
        #expect(play.apply(.silence(seconds: 1)) == ["1 s", "Bent u er nog? [silence]"])
        #expect(play.secondsToNextSilence == 20)
        #expect(play.apply(.silence(seconds: 15)) == ["15 s"])
        _ = play.say("greet")
        #expect(play.secondsToNextSilence == 10)
        #expect(play.apply(.silence(seconds: 25)) == ["25 s", "Bent u er nog? [silence]", "Hallo? [silence]"])
        #expect(play.apply(.silence(seconds: 100)) == ["100 s", "Ik leg op. [silence]", "ended over by caller"])
        #expect(play.secondsToNextSilence == nil)
    }

    @Test(arguments: [0, -5])
    func `no seconds are no silence`(_ seconds: Int) throws {
        var play = try TinyCall().play()
        #expect(play.apply(.silence(seconds: seconds)) == [])
    }

    @Test func `the silence of a node goes before that of the temperament, and begins anew in another node`() throws {
        var play = try TinyCall(
            nodes: """
                [{"id": "start", "silence": [{"after": 5, "says": "Euh.", "go": "next"}, {"after": 6, "says": "Nooit."}]},
                 {"id": "next", "says": "Tja."}]
                """, temper: #""not_understood": "Wat?", "silence": [{"after": 4, "says": "Hm."}]"#
        ).play()
        #expect(play.apply(.silence(seconds: 30)) == ["30 s", "Euh. [silence]", "at next", "Tja. [node next]"])
        #expect(play.secondsToNextSilence == 4)
        #expect(play.apply(.silence(seconds: 4)) == ["4 s", "Hm. [silence]"])
    }

    @Test func `a trigger happens once, or every time where it says so`() throws {
        var play = try TinyCall(
            triggers: """
                [{"when": {"turns": {"at_least": 2}}, "cue": "Een deur.", "set": "door"},
                 {"when": {"flag": "door"}, "once": false, "says": "Hij komt eraan."}]
                """
        ).play()
        #expect(play.say("greet").dropFirst() == ["Dag. [temperament: greet]"])
        #expect(play.say("greet").dropFirst() == ["Dag. [temperament: greet]", "(Een deur.)"])
        for _ in 1...2 {
            #expect(play.say("greet").dropFirst() == ["Dag. [temperament: greet]", "Hij komt eraan. [trigger]"])
        }
        #expect(play.apply(.silence(seconds: 1)) == ["1 s", "Hij komt eraan. [trigger]"])
    }

    @Test func `a trigger that gives a fact away waits until it may be told`() throws {
        var play = try TinyCall(
            facts: #"[{"id": "knife", "summary": "-", "when": {"said": "reflect"}, "tell": "Een mes."}]"#,
            triggers: #"[{"when": {}, "says": "Er is een mes.", "tells": ["knife"]}]"#
        ).play()
        #expect(play.say("greet").dropFirst() == ["Dag. [temperament: greet]"])
        #expect(play.say("reflect").dropFirst() == ["Wat? [not understood]", "Er is een mes. [trigger]", "told knife"])
    }

    @Test(arguments: [
        ("", "bad"), ("greet", "good"), ("ask-when", "fine"), ("greet ask-when", "good"),
    ])
    func `a call rounded off ends in the first ending that fits`(_ acts: String, _ ending: String) throws {
        let endings = """
            [{"id": "good", "outcome": "good", "title": "G", "text": "G", "at_close": {"said": "greet"}},
             {"id": "story", "outcome": "danger", "title": "S", "text": "S"},
             {"id": "fine", "outcome": "partial", "title": "F", "text": "F", "at_close": {"said": "ask-when"}},
             {"id": "bad", "outcome": "lost", "title": "B", "text": "B"}]
            """
        let replies = #"[{"to": "close", "says": "Dag!", "closes": true}]"#
        var said = try TinyCall(replies: replies, endings: endings).play()
        var hung = said
        for act in acts.split(separator: " ") {
            _ = said.say(String(act))
            _ = hung.say(String(act))
        }
        #expect(said.say("close").dropFirst() == ["Dag! [scenario: close]", "ended \(ending) by operator"])
        #expect(hung.apply(.hungUp) == ["ended \(ending) by operator"])
        #expect(said.state.ended == EndingID(rawValue: ending))
    }

    @Test func `the caller can end the call, and feels nothing after that`() throws {
        var play = try TinyCall(
            replies: #"[{"to": "blame", "says": "Ik leg op.", "mood": {"trust": -9}, "end": "over"}]"#,
            triggers: #"[{"when": {}, "says": "Nooit gezegd."}]"#
        ).play()
        #expect(play.say("blame").dropFirst() == ["Ik leg op. [scenario: blame]", "trust 41", "ended over by caller"])
        #expect(play.state.isOver)
    }

    @Test func `after its end a call stays as it is`() throws {
        for last in [CallInput.hungUp, .stopped] {
            var play = try TinyCall().play()
            _ = play.say("greet")
            _ = play.apply(last)
            let count = play.events.count
            for input in [
                CallInput.said("greet", Reading(["greet"])), .silence(seconds: 60), .hint("Vraag door."), .hungUp,
                .stopped, .tookBack,
            ] {
                #expect(play.apply(input) == [])
            }
            #expect(play.events.count == count)
            #expect(!play.canTakeBack)
        }
    }

    @Test func `to stop is to end without an ending`() throws {
        var play = try TinyCall().play()
        #expect(play.apply(.stopped) == ["stopped"])
        #expect(play.state.stopped)
        #expect(play.state.ended == nil)
    }

    @Test func `a hint is written down and changes nothing`() throws {
        var play = try TinyCall().play()
        let twin = play
        #expect(play.apply(.hint("Vraag door.")) == ["hint: Vraag door."])
        #expect(play.state.turns == twin.state.turns)
        #expect(play.state.silentFor == twin.state.silentFor)
    }

    @Test func `referrals, nodes and flags are remembered for conditions`() throws {
        var play = try TinyCall(
            nodes: #"[{"id": "start"}, {"id": "next"}]"#,
            replies: """
                [{"to": "refer", "when": {"referred": ["caw"], "visited": "start", "not_flag": "done"}, "says": "Oké.", "set": "done", "go": "next"},
                 {"to": "refer", "when": {"visited": "next", "flag": "done", "mood": {"trust": {"at_least": 50, "at_most": 50}}}, "says": "Nog een."},
                 {"to": "refer", "when": {"not": {"any": [{"flag": "done"}, {"told": "x"}]}, "not_said": "greet", "not_told": "x"}, "says": "Welke?"}]
                """
        ).play()
        #expect(play.say("refer:awel").last == "Welke? [scenario: refer]")
        #expect(play.say("refer:caw").dropFirst() == ["Oké. [scenario: refer]", "at next"])
        #expect(play.say("refer:vk").last == "Nog een. [scenario: refer]")
    }
}
