import Pack
import Recognition
import Testing

@testable import Call

/// What the caller answers, and which answer wins.
@Suite struct AnswerTests {
    private static let node = #"[{"id": "start", "replies": [{"to": "ask-facts", "says": "Van de beat."}]}]"#
    private static let fact =
        #"[{"id": "bruise", "summary": "-", "asked_by": ["ask-facts"], "tell": "Een blauwe plek."}]"#
    private static let reply = #"[{"to": "ask-facts", "says": "Van de oproep."}]"#
    private static let act = #"{"ask-facts": {"says": "Van het karakter."}}"#

    @Test func `the answer comes from the node, else a fact, else the call, else the temperament`() throws {
        var call = TinyCall(facts: Self.fact, nodes: Self.node, replies: Self.reply, acts: Self.act)
        var answers: [String] = []
        func ask() throws {
            var play = try call.play()
            answers.append(play.say("ask-facts")[1])
        }
        try ask()
        call.nodes = #"[{"id": "start"}]"#
        try ask()
        call.facts = "[]"
        try ask()
        call.replies = "[]"
        try ask()
        call.acts = "{}"
        call.temper = #""groups": {"exploring": {"says": "Van de groep."}}, "not_understood": "Wat?""#
        try ask()
        call.temper = #""not_understood": "Wat?""#
        try ask()
        call.nodes = #"[{"id": "start", "not_understood": "Sorry?"}]"#
        try ask()
        #expect(
            answers == [
                "Van de beat. [node start: ask-facts]", "Een blauwe plek. [fact bruise]",
                "Van de oproep. [scenario: ask-facts]",
                "Van het karakter. [temperament: ask-facts]", "Van de groep. [temperament: ask-facts]",
                "Wat? [not understood]",
                "Sorry? [not understood]",
            ])
    }

    @Test func `a reply whose condition does not hold is passed over`() throws {
        var play = try TinyCall(
            nodes: """
                [{"id": "start", "replies": [
                  {"to": "ask-facts", "when": {"said": "greet"}, "says": "Nu we elkaar kennen."},
                  {"to": ["ask-facts", "ask-injury"], "once": true, "says": "Een keer."}]}]
                """, replies: Self.reply
        ).play()
        #expect(play.say("ask-facts").last == "Een keer. [node start: ask-facts]")
        #expect(play.say("ask-facts").last == "Van de oproep. [scenario: ask-facts]")
        #expect(play.say("ask-injury").last == "Wat? [not understood]")
        #expect(play.say("greet", "ask-facts").dropFirst() == ["Nu we elkaar kennen. [node start: ask-facts]"])
    }

    @Test func `a fact is told once, and then said again as such`() throws {
        var play = try TinyCall(
            facts: """
                [{"id": "bruise", "summary": "-", "asked_by": ["ask-facts", "ask-injury"], "tell": "Een plek.", "again": "Die plek, dus."},
                 {"id": "noise", "summary": "-", "asked_by": ["ask-facts"], "tell": "Geroep.", "mood": {"trust": 7}}]
                """, temper: #""not_understood": "Wat?", "already_told": "Zoals ik zei:""#
        ).play()
        #expect(play.say("ask-facts").dropFirst() == ["Een plek. [fact bruise]", "told bruise"])
        #expect(play.say("ask-facts").dropFirst() == ["Geroep. [fact noise]", "told noise", "trust 57"])
        #expect(play.say("ask-facts").dropFirst() == ["Zoals ik zei: Geroep. [already told noise]"])
        #expect(play.say("ask-injury").dropFirst() == ["Die plek, dus. [already told bruise]"])
        #expect(play.state.told == ["bruise", "noise"])
    }

    @Test func `a fact is held back until its condition holds`() throws {
        let facts = """
            [{"id": "bruise", "summary": "-", "asked_by": ["ask-facts"], "when": {"said": "greet"}, "tell": "Een plek." %}]
            """
        for (own, line) in [("", "Liever niet."), (#", "hold_back": "Straks.""#, "Straks.")] {
            var play = try TinyCall(
                facts: facts.replacing("%", with: own),
                temper: #""not_understood": "Wat?", "hold_back": "Liever niet.""#
            ).play()
            #expect(play.say("ask-facts").dropFirst() == ["\(line) [held back bruise]", "held back bruise"])
            #expect(play.state.told == [])
            #expect(play.say("greet", "ask-facts").dropFirst() == ["Een plek. [fact bruise]", "told bruise"])
        }
    }

    @Test func `a fact that may be told goes before one that may not`() throws {
        var play = try TinyCall(
            facts: """
                [{"id": "late", "summary": "-", "asked_by": ["ask-facts"], "when": {"told": "early"}, "tell": "Laat.", "hold_back": "Nee."},
                 {"id": "early", "summary": "-", "asked_by": ["ask-facts"], "tell": "Vroeg."}]
                """
        ).play()
        #expect(play.say("ask-facts").dropFirst() == ["Vroeg. [fact early]", "told early"])
        #expect(play.say("ask-facts").dropFirst() == ["Laat. [fact late]", "told late"])
    }

    @Test func `a beat that gives facts away waits until each may be told`() throws {
        var play = try TinyCall(
            facts: #"[{"id": "knife", "summary": "-", "when": {"said": "greet"}, "tell": "Een mes."}]"#,
            replies: #"[{"to": "ask-injury", "says": "Ja, van het mes.", "tells": "knife"}]"#,
            acts: #"{"ask-injury": {"says": "Neen."}, "greet": {"says": "Dag."}}"#
        ).play()
        #expect(play.say("ask-injury").dropFirst() == ["Neen. [temperament: ask-injury]"])
        #expect(
            play.say("greet", "ask-injury").dropFirst() == ["Ja, van het mes. [scenario: ask-injury]", "told knife"])
        #expect(play.say("ask-injury").dropFirst() == ["Ja, van het mes. [scenario: ask-injury]"])
    }

    @Test func `something wrong drowns all else, though moods move by all`() throws {
        var play = try TinyCall(
            facts: Self.fact,
            acts: """
                {"greet": {"says": "Dag.", "mood": {"trust": 3}}, "blame": {"says": "Pardon?", "mood": {"trust": -10}},
                 "judge": {"says": "Zeg!", "mood": {"trust": -20}}}
                """
        ).play()
        #expect(
            play.say("greet", "ask-facts", "blame", "judge").dropFirst() == [
                "Pardon? [temperament: blame]", "trust 23",
            ])
        #expect(play.state.told == [])
    }

    @Test func `of equal answers the weightiest is given, of these the last`() throws {
        var play = try TinyCall(
            acts: """
                {"greet": {"says": "Dag."}, "reflect": {"says": "Ja."}, "ask-when": {"says": "Gisteren."}, "ask-injury": {"says": "Neen."}}
                """
        ).play()
        #expect(play.say("greet", "reflect").last == "Ja. [temperament: reflect]")
        #expect(play.say("ask-when", "greet").last == "Gisteren. [temperament: ask-when]")
        #expect(play.say("ask-injury", "ask-when", "reflect").last == "Neen. [temperament: ask-injury]")
    }

    @Test func `one more is answered when it was written for this caller`() throws {
        var play = try TinyCall(
            facts: Self.fact,
            replies:
                #"[{"to": "ask-injury", "says": "Neen, niet gewond."}, {"to": "close", "says": "Dag!", "go": "start"}]"#
        ).play()
        #expect(
            play.say("ask-injury", "greet", "ask-facts").dropFirst() == [
                "Neen, niet gewond. [scenario: ask-injury]", "Een blauwe plek. [fact bruise]", "told bruise",
            ])
        #expect(play.say("close", "ask-injury").dropFirst() == ["Neen, niet gewond. [scenario: ask-injury]"])
        #expect(play.say("close").dropFirst() == ["Dag! [scenario: close]", "at start", "Hallo? [node start]"])
    }

    @Test func `two acts that bring up the same thing get one answer`() throws {
        var play = try TinyCall(
            facts: #"[{"id": "bruise", "summary": "-", "asked_by": ["ask-facts", "ask-injury"], "tell": "Een plek."}]"#
        ).play()
        #expect(play.say("ask-facts", "ask-injury").dropFirst() == ["Een plek. [fact bruise]", "told bruise"])
    }

    @Test func `an act that nobody knows is not understood, and so is nothing`() throws {
        var play = try TinyCall().play()
        #expect(play.say("fly") == ["operator: fly", "Wat? [not understood]"])
        #expect(play.say() == ["operator: ", "Wat? [not understood]"])
    }

    @Test func `a caller speaks the language asked for, or else the one there is`() throws {
        let call = TinyCall(
            nodes: #"[{"id": "start", "says": {"nl": "Hallo?", "en": "Hello?"}, "cue": {"nl": "Een deur."}}]"#)
        let english = CallPlay(engine: try call.engine(.en), seed: 1)
        #expect(english.events.map(\.kind.shown) == ["start at start, ", "(Een deur.)", "Hello? [node start]"])
    }
}
