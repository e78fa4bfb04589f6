import Foundation
import Testing

@Suite struct `Grading under another protocol` {
    /// The protocol of the pack without the checkpoint on naming the line.
    private func otherProtocol(_ program: Program) throws -> String {
        let file = Program.root.appending(path: "scenarios/1712/protocol.json")
        var whole = try #require(
            JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
        var checkpoints = try #require(whole["checkpoints"] as? [[String: Any]])
        checkpoints.removeAll { $0["id"] as? String == "names-the-line" }
        whole["checkpoints"] = checkpoints
        let path = program.folder.path + "/other.json"
        try JSONSerialization.data(withJSONObject: whole).write(to: URL(filePath: path))
        return path
    }

    private func played() throws -> Program {
        let program = try Program()
        for seed in 1...3 {
            _ = try program.play(
                ["neighbour", "--language", "en", "--seed", "\(seed)", "--trainee", "heron-\(seed)", "--json"],
                [
                    seed == 2 ? "Hello." : "Good afternoon, you're through to 1712.", "Tell me, what is going on?",
                    "/end",
                ])
        }
        return program
    }

    @Test func `says whose judgement changes, and through which checkpoint, in the order of the sessions`() throws {
        let program = try played()
        let other = try otherProtocol(program)
        let run = try program.run(["grade", "all", "--protocol", other, "--drift", "--json"])
        #expect(run.status == 0 && run.errors == "")
        let report = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(report["sessions"] as? Int == 3)
        #expect(report["checkpoints"] as? [String: Int] == ["names-the-line": 3])
        let changes = try #require(report["changes"] as? [[String: Any]])
        let sessions = changes.compactMap { $0["session"] as? String }
        #expect(sessions.count == 3 && sessions == sessions.sorted())
        #expect(try program.run(["grade", "all", "--protocol", other, "--drift", "--json"]).output == run.output)
        let same = Program.root.appending(path: "scenarios/1712/protocol.json").path
        #expect(
            try program.run(["grade", "all", "--protocol", same, "--drift"]).output
                == "0 of 3 sessions get another judgement\n")
    }

    @Test func `passes over what is no transcript, says so, and grades the rest`() throws {
        let program = try played()
        let path = program.transcripts + "/0-notes.jsonl"
        try "no transcript\n".write(toFile: path, atomically: true, encoding: .utf8)
        let same = Program.root.appending(path: "scenarios/1712/protocol.json").path
        let run = try program.run(["grade", "all", "--protocol", same, "--drift"])
        #expect(run.status == 65)
        #expect(run.errors == "\(path): this is not a transcript of Oefenlijn\n")
        #expect(run.output == "0 of 3 sessions get another judgement\n")
    }
}
