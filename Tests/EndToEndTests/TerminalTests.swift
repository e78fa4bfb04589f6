import Foundation
import Testing

/// One at a time: each is a person who waits for an answer.
@Suite(.serialized) struct `On a terminal` {
    private let call = ["play", "neighbour", "--language", "en", "--seed", "1"]

    @Test func `a call is played from greeting to scorecard`() throws {
        let terminal = try PseudoTerminal(Program(), call)
        #expect(terminal.waits(for: "You      > "))
        terminal.type("Good afternoon, you're through to 1712.\r")
        #expect(terminal.waits(for: "Caller"))
        #expect(terminal.waits(for: "heard: greeted the caller"))
        #expect(terminal.waits(for: "You      > "))
        terminal.type("/end\r")
        #expect(terminal.waits(for: "note"))
        terminal.type("n\r")
        #expect(terminal.waits(for: "Scorecard"))
        #expect(terminal.exitStatus() == 0)
    }

    @Test func `a line can be edited before it is said`() throws {
        let terminal = try PseudoTerminal(Program(), call)
        #expect(terminal.waits(for: "You      > "))
        // Home, a word in front, End, then Enter.
        terminal.type("afternoon.\u{1}Good \u{5}\r")
        #expect(terminal.waits(for: "heard: greeted the caller"))
    }

    @Test func `Tab completes commands and services`() throws {
        let terminal = try PseudoTerminal(Program(), call)
        #expect(terminal.waits(for: "You      > "))
        terminal.type("/ref\ttele\t\r")
        #expect(terminal.waits(for: "Tele-Onthaal"))
    }

    @Test func `Ctrl-C asks before it stops, and the terminal is left sane`() throws {
        let terminal = try PseudoTerminal(Program(), call)
        #expect(terminal.waits(for: "You      > "))
        terminal.type("half a line\u{3}")
        #expect(terminal.waits(for: "Stop this call? [y/n]"))
        terminal.type("n\r")
        #expect(terminal.waits(for: "You      > "))
        terminal.type("\u{3}")
        #expect(terminal.waits(for: "Stop this call? [y/n]"))
        terminal.type("y\r")
        #expect(terminal.waits(for: "There is no penalty"))
        #expect(terminal.exitStatus() == 0)
        #expect(terminal.isSane)
    }

    @Test func `Ctrl-D on an empty line asks whether to end the call`() throws {
        let terminal = try PseudoTerminal(Program(), call)
        #expect(terminal.waits(for: "You      > "))
        terminal.type("\u{4}")
        #expect(terminal.waits(for: "End the call? [y/n]"))
        terminal.type("y\r")
        #expect(terminal.waits(for: "note"))
        terminal.type("n\r")
        #expect(terminal.waits(for: "Scorecard"))
        #expect(terminal.exitStatus() == 0)
        #expect(terminal.isSane)
    }

    @Test func `the console offers the calls, plays one and comes back`() throws {
        let terminal = try PseudoTerminal(Program(), ["--language", "en"])
        #expect(terminal.waits(for: "Call > "))
        terminal.type("1\r")
        #expect(terminal.waits(for: "You      > "))
        terminal.type("/stop\r")
        #expect(terminal.waits(for: "Call > "))
        terminal.type("/quit\r")
        #expect(terminal.exitStatus() == 0)
        #expect(terminal.isSane)
    }

    @Test func `plain output moves no cursor and shows no colour`() throws {
        let terminal = try PseudoTerminal(Program(), call + ["--plain"])
        #expect(terminal.waits(for: "You      > "))
        terminal.type("Good afternoon.\r")
        #expect(terminal.waits(for: "heard: greeted the caller"))
        #expect(!terminal.screen.contains("\u{1B}"))
    }

    @Test func `nothing that was typed is left in a history file`() throws {
        let program = try Program()
        let terminal = try PseudoTerminal(program, call)
        #expect(terminal.waits(for: "You      > "))
        terminal.type("Good afternoon, Xanthippe.\r")
        #expect(terminal.waits(for: "You      > "))
        terminal.type("/stop\r")
        #expect(terminal.exitStatus() == 0)
        // The transcript, and beside the home folder's own the key that seals it.
        #expect(program.folder.names == [".local", "transcripts"])
        let kept = FileManager.default.enumerator(atPath: program.folder.path + "/.local")?.allObjects as? [String]
        #expect(
            kept?.filter { !$0.hasSuffix(".key") }.sorted() == [
                "share", "share/oefenlijn", "share/oefenlijn/seal-keys",
            ])
    }
}
