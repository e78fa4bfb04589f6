import Foundation
import Testing

@Suite struct `Grading sessions` {
    private func played() throws -> Program {
        let program = try Program()
        for trainee in ["heron", "wren"] {
            _ = try program.play(
                ["neighbour", "--language", "en", "--seed", "3", "--trainee", trainee, "--json"],
                ["Good afternoon, this is 1712.", "Tell me, what is going on?", "How old is he?", "/end"])
        }
        return program
    }

    @Test func `every scorecard says which session it is of`() throws {
        let program = try played()
        let names = program.transcriptFiles.map { String($0.dropLast(6)) }
        let text = try program.run(["grade", "all", "--language", "en"])
        #expect(
            text.lines.filter { $0.contains(" · practice · ") }.map { $0.prefix { $0 != " " } } == names.map { $0[...] }
        )
        let json = try program.run(["grade", "all", "--json"])
        #expect(
            json.lines.map { $0.prefix { $0 != "," } } == names.map { #"{"session":"\#($0)""# })
    }

    @Test func `an altered transcript is graded only when asked, and the scorecard says so`() throws {
        let program = try played()
        let path = program.transcripts + "/" + (try #require(program.transcriptFiles.first))
        try program.alter(path)
        let refused = try program.run(["grade", "all", "--language", "en"])
        #expect(refused.status == 65)
        #expect(
            refused.errors.split(separator: "\n").dropFirst() == [
                "\(path): not graded: this transcript is not as it was written; --altered grades it all the same",
                "oefenlijn: 1 session was not graded",
            ])
        #expect(refused.lines.count { $0.hasPrefix("Scorecard") } == 1)
        let asked = try program.run(["grade", path, "--altered", "--format", "markdown", "--language", "en"])
        #expect(asked.status == 0)
        #expect(
            asked.lines.dropFirst().first
                == "Note: this transcript is not as it was written\\. This scorecard proves nothing\\.  ")
        let json = try program.run(["grade", path, "--altered", "--json"]).output
        #expect(json.contains(#""altered":[{"nl":"regel 4 sluit niet aan"#))
    }

    @Test func `a line that was left out is one fault, and not one for every line after it`() throws {
        let program = try played()
        let path = program.transcripts + "/" + (try #require(program.transcriptFiles.first))
        try program.alter(path)
        let run = try program.run(["grade", path, "--altered", "--language", "en"])
        #expect(run.errors == "\(path): line 4 does not follow: something was changed, left out or added\n")
    }

    @Test func `a call without an end gets no judgement`() throws {
        let program = try Program()
        _ = try program.play(
            ["neighbour", "--language", "en", "--seed", "3", "--json"], ["Good afternoon, this is 1712.", "/quit"])
        let text = try program.run(["grade", "last", "--language", "en"]).words
        #expect(text.contains("not finished, no judgement yet (competent from"))
        #expect(try program.run(["grade", "last", "--json"]).output.contains(#""finished":false"#))
    }
}

extension Program {
    /// Leaves the fourth line of a transcript out.
    func alter(_ path: String) throws {
        var lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        lines.remove(at: 3)
        try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
}
