import Foundation
import Testing

/// The registration note with the real binary.
@Suite(.serialized) struct `The registration note` {
    private let call = ["neighbour", "--mode", "exam", "--language", "en", "--seed", "1"]
    private let lines = ["Good afternoon, this is 1712.", "Tell me, what is going on?", "/end"]

    private func note(in lines: [String]) throws -> String? {
        let objects = try lines.map {
            try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        guard let place = objects.firstIndex(where: { $0["event"] as? String == "note_written" }) else { return nil }
        #expect(place == objects.count - 2)
        #expect(objects.last?["scorecard"] != nil)
        let note = try #require(objects[place]["note"] as? [String: Any])
        return String(decoding: try JSONSerialization.data(withJSONObject: note, options: .sortedKeys), as: UTF8.self)
    }

    @Test func `on a pipe comes as a JSON line before the scorecard`() throws {
        let run = try Program().play(
            call + ["--json"],
            lines + [
                "/note theme child-abuse", "/note referral caw vk", "/note gevaar hoog",
                "/note persons woman next door",
            ])
        #expect(run.status == 0)
        #expect(run.errors.contains("Transcript:"))
        #expect(
            try note(in: run.lines)
                == #"{"danger":"high","persons":"woman next door","referral":["caw","vk"],"theme":"child-abuse"}"#)
    }

    @Test func `on a pipe says on standard error what it does not know, and never what was typed`() throws {
        let run = try Program().play(
            call,
            lines + [
                "/note theme chidl-abuse", "/note persosn Jan Janssens", "/note referral Mijnheer Janssens", "bye",
            ])
        #expect(run.status == 0)
        #expect(
            run.errors == """
                /note: Theme: I do not know that; did you mean 'child-abuse'?
                /note: the note has no such field; did you mean 'persons'?
                /note: Referral: I do not know that; choose from the list
                the call is over; from here only lines such as '/note theme child-abuse' count

                """)
        #expect(!run.output.contains("Janssens"))
        #expect(run.output.contains("Scorecard"))
    }

    @Test func `without lines of its own is not written`() throws {
        let run = try Program().play(call + ["--json"], lines)
        #expect(try note(in: run.lines) == nil)
    }

    @Test func `is shown with its session and graded the same afterwards`() throws {
        let program = try Program()
        let run = try program.play(
            call + ["--json"], lines + ["/note theme partner-violence", "/note persons Linda, 54 \u{1B}[31m"])
        let grade = try program.run(["grade", "last", "--json"])
        #expect(run.lines.last == #"{"scorecard":{"# + grade.cardInJSON + "}")
        let shown = try program.run(["show", "last", "--language", "en"])
        #expect(shown.words.contains("Registration note Theme: partner violence Persons: Linda, 54 \\u{1b}[31m"))
        #expect(shown.words.contains("Theme: That is not what this call was about."))
        #expect(shown.words.contains("Persons “Linda”: Nobody needs the caller's name."))
    }

    @Test func `on a pipe into the console ends where the next call begins`() throws {
        let program = try Program()
        let session = ["neighbour"] + lines + ["/note theme child-abuse"]
        let run = try program.run(
            ["--language", "en", "--plain"], input: (session + session + ["/quit"]).map { $0 + "\n" }.joined())
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        let sessions = program.transcriptFiles
        #expect(sessions.count == 2)
        for name in sessions {
            let text = try String(contentsOfFile: program.transcripts + "/" + name, encoding: .utf8)
            #expect(text.contains(#""event":"note_written","note":{"theme":"child-abuse"}"#))
        }
    }

    @Test func `on a terminal comes by itself in an exam, with Tab, and Ctrl-C leaves it, after a warning`()
        throws
    {
        let program = try Program()
        let terminal = try PseudoTerminal(program, ["play"] + call)
        #expect(terminal.waits(for: "You      > "))
        terminal.type("Good afternoon.\r")
        #expect(terminal.waits(for: "You      > "))
        terminal.type("/end\r")
        #expect(terminal.waits(for: "Theme > "))
        terminal.type("child-a\t\r")
        #expect(terminal.waits(for: "Persons > "))
        terminal.type("/back\r")
        #expect(terminal.waits(for: "It now says: child abuse."))
        terminal.type("\u{3}")
        #expect(terminal.waits(for: "Stop all the same?"))
        terminal.type("y\r")
        #expect(terminal.waits(for: "The note is kept."))
        #expect(terminal.waits(for: "Scorecard"))
        #expect(terminal.exitStatus() == 0)
        #expect(terminal.isSane)
        #expect(try program.run(["sessions", "--json"]).output.contains(#""finished":true,"intact":true"#))
    }
}
