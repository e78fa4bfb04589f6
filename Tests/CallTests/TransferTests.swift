import Pack
import Recognition
import Testing

@testable import Call

/// The caller is put through to another desk: told first, or not.
@Suite struct `A transfer` {
    private let call = TinyCall(
        replies: #"[{"to": "close", "when": {"mood": {"trust": {"at_least": 60}}}, "says": "Merci. Dag."}]"#,
        endings: #"""
            [{"id": "warm", "outcome": "good", "title": "W", "text": "W.", "at_close": {"said": "offer-handover"}},
             {"id": "over", "outcome": "partial", "title": "O", "text": "O."}]
            """#,
        mood: #"{"trust": 50}"#,
        acts: #"""
            {"offer-handover": {"says": "Goed.", "mood": {"trust": 5}}, "ask-consent": {"says": "Ja."},
             "close": {"says": "Dag.", "mood": {"trust": 2}}, "dismiss": {"says": "Pardon?", "mood": {"trust": -20}}}
            """#)

    @Test(arguments: ["offer-handover", "ask-consent"])
    func `that was announced is taken as a goodbye, and ends the call here`(_ act: String) throws {
        var play = try call.play()
        _ = play.say(act)
        let trust = act == "offer-handover" ? 57 : 52
        let ending = act == "offer-handover" ? "warm" : "over"
        #expect(
            play.apply(.transferred(to: "limburg")) == [
                "put through to limburg", "Dag. [temperament: close]", "trust \(trust)",
                "ended \(ending) by operator",
            ])
        #expect(play.state.isOver && play.state.awaitsNote && !play.canTakeBack)
        #expect(play.apply(.transferred(to: "brussel")) == [])
    }

    @Test func `out of the blue is taken as being sent away`() throws {
        var play = try call.play()
        #expect(
            play.apply(.transferred(to: "limburg")) == [
                "put through to limburg", "Pardon? [temperament: dismiss]", "trust 30", "ended over by operator",
            ])
    }

    @Test func `is answered by what was written for this caller, who may end the call`() throws {
        var call = call
        call.mood = #"{"trust": 60}"#
        var warm = try call.play()
        _ = warm.say("ask-consent")
        #expect(warm.apply(.transferred(to: "limburg"))[1] == "Merci. Dag. [scenario: close]")
        call.replies = #"[{"to": "dismiss", "says": "Laat maar.", "end": "over"}]"#
        var cold = try call.play()
        #expect(
            cold.apply(.transferred(to: "limburg")) == [
                "put through to limburg", "Laat maar. [scenario: dismiss]", "trust 40", "ended over by caller",
            ])
    }

    @Test func `announced in a line that was taken back was not announced`() throws {
        var play = try call.play()
        _ = play.say("offer-handover")
        _ = play.apply(.tookBack)
        #expect(play.apply(.transferred(to: "limburg"))[1] == "Pardon? [temperament: dismiss]")
    }

    @Test func `is played again to the same events`() throws {
        let engine = try call.engine()
        var play = CallPlay(engine: engine, seed: 3)
        _ = play.say("offer-handover")
        _ = play.apply(.transferred(to: "limburg"))
        #expect(CallPlay.replaying(play.events, engine: engine, seed: 3).events == play.events)
    }
}
