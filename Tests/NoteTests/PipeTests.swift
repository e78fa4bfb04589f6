import Call
import Pack
import TestSupport
import Testing

@testable import Console

/// Lines on a pipe.
@Suite struct `Note lines on a pipe` {
    private func run(_ lines: [String], callsFollow: Bool = false) throws -> TinyRun {
        try TinyRun(lines, isInteractive: false, callsFollow: callsFollow)
    }

    @Test func `set fields after the call, and are kept at the end of the input`() throws {
        let run = try run([
            "Hello.", "/end", "/note theme child-abuse", "", "/note referral caw", "/note danger sky",
            "/note persons boy",
            "/note persons girl",
        ])
        #expect(run.note?.theme == "child-abuse")
        #expect(run.note?.referral == ["caw"])
        #expect(run.note?.danger == nil)
        #expect(run.note?.persons == "girl")
        #expect(run.output.events == run.transcript.events)
        #expect(run.output.eventsAtScorecard == run.transcript.events.count)
    }

    @Test func `without one no note is kept`() throws {
        #expect(try run(["Hello.", "/end"]).note == nil)
        #expect(try run(["Hello.", "/end", "/note danger sky"]).note == nil)
        #expect(try run(["Hello."]).note == nil)
    }

    @Test func `may follow lines that came too late because the caller had hung up`() throws {
        let run = try run(["Hello.", "/wait 30", "Hello?", "/wait 5", "/end", "/note theme child-abuse"])
        #expect(run.transcript.turns == 1)
        #expect(run.note?.theme == "child-abuse")
    }

    @Test func `other lines belong to the next call when there is one`() throws {
        let run = try run(["/end", "/note theme child-abuse", "1", "/note theme elder-abuse"], callsFollow: true)
        #expect(run.note?.theme == "child-abuse")
        #expect(run.input.rest == [.line("1"), .line("/note theme elder-abuse")])
    }
}
