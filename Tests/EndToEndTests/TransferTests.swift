import Foundation
import Testing

@Suite struct `A transfer` {
    private let call = ["teacher", "--mode", "exam", "--language", "en", "--seed", "1"]
    private let opening = ["Good afternoon, you're speaking with 1712.", "Tell me, what is going on?"]

    @Test func `that was announced hands the caller over warmly, and is graded as right`() throws {
        let lines =
            opening + ["Shall I put you through to my colleagues in your own region?", "/transfer oost-vlaanderen"]
        let run = try Program().play(call + ["--json"], lines)
        #expect(run.status == 0)
        let event = try #require(run.lines.first { $0.contains("call_transferred") })
        #expect(event.hasSuffix(#""event":"call_transferred","desk":"oost-vlaanderen"}"#))
        #expect(run.lines.last { $0.contains("\"event\"") }?.contains(#""event":"call_ended""#) == true)
        let scorecard = try #require(run.lines.last)
        #expect(scorecard.contains(#""transfer":{"desk":"oost-vlaanderen","fit":"right","rule":"own-region""#))
    }

    @Test func `out of the blue is half right, in both languages of the command`() throws {
        for command in ["/transfer oost-vlaanderen", "/verbind Oost-Vlaanderen", "/transfer east flanders"] {
            let run = try Program().play(call, opening + [command])
            #expect(run.status == 0)
            #expect(run.words.contains("(put through to the East Flanders desk)"))
            #expect(
                run.words.contains(
                    "~ Desk East Flanders [oost-vlaanderen, 2026-11-01]: the right desk, but the caller was not told."))
        }
    }

    @Test func `lists the desks, and says which there is not`() throws {
        let run = try Program().play(
            call,
            ["/transfer", "/transfer limbrug", "/transfer xyz", "/transfer brussel", "/transfer wallonia", "/stop"])
        #expect(run.status == 0)
        #expect(
            run.words.contains(
                "Desks of the line. First tell the caller and ask whether that is all right; then: /transfer NAME."))
        #expect(run.words.contains("brussel Brussels 1000–1299 you are here"))
        #expect(run.words.contains("limburg Limburg 3500–3999"))
        #expect(!run.words.contains("wallonie"))
        #expect(run.words.contains("I do not know that desk; did you mean 'limburg'?"))
        #expect(run.words.contains("I do not know that desk. /transfer lists them."))
        #expect(run.words.contains("You are at that desk yourself."))
        #expect(run.words.contains("There is no desk of this line in Wallonia."))
        #expect(run.words.contains("You have stopped."))
    }

    @Test func `is completed by Tab at a keyboard, and the note follows`() throws {
        let terminal = try PseudoTerminal(Program(), ["play"] + call)
        #expect(terminal.waits(for: "You      > "))
        terminal.type("/tr\toost\t\r")
        #expect(terminal.waits(for: "(put through to the East Flanders desk)"))
        #expect(terminal.waits(for: "Theme > "))
        terminal.type("\u{4}")
        #expect(terminal.waits(for: "Stop all the same?"))
        terminal.type("y\r")
        #expect(terminal.waits(for: "Desk East Flanders [oost-vlaanderen, 2026-11-01]: the right desk"))
        #expect(terminal.exitStatus() == 0)
        #expect(terminal.isSane)
    }
}
