import Call
import Diagnostics
import Grading
import JSON
import Pack
import Proof
import Recognition
import TestSupport
import Testing

/// `/note` turns in the conversations that authors play.
@Suite struct `A played test` {
    private func run(_ turns: [String]) throws -> PlayedTestResult {
        let pack = try #require(TinyPack.pack)
        let turns = turns.map { "\"\($0)\"" }.joined(separator: ",")
        let test: PlayedTest = try decoded(
            #"{"name": "t", "language": "nl", "turns": [\#(turns)], "expect": {}}"#)
        let runner = PlayedTestRunner(pack: pack) { _, _ in Reading(acts: []) }
        return runner.run(test, of: try #require(pack["tiny"]))
    }

    @Test func `writes the note after the call`() throws {
        let result = try run(["Dag", "/end", "/note thema kindermishandeling", "/note danger concern"])
        #expect(result.faults.isEmpty)
        guard case .noteWritten(let note)? = result.events.last?.kind else {
            Issue.record("no note at the end")
            return
        }
        #expect(note.theme == "child-abuse")
        #expect(note.danger == .concern)
        #expect(result.scorecard.note?.isEmpty == false)
    }

    @Test func `says at which turn something is wrong`() throws {
        let result = try run(["/note theme child-abuse", "Dag", "/end", "/note theme chidl-abuse", "Dag"])
        #expect(result.scorecard.note == nil)
        #expect(
            result.faults.map { "\($0.place.column): \($0.text[.en])" } == [
                "43: the note comes after '/end'",
                "82: Theme: I do not know that; did you mean 'child-abuse'?",
                "108: the call was over before this turn",
            ])
    }
}
