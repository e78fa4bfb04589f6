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
        #expect(report["changed"] as? Int == 2 && report["only_verdicts"] as? Int == 1)
        let changes = try #require(report["changes"] as? [[String: Any]])
        let sessions = changes.compactMap { $0["session"] as? String }
        #expect(sessions.count == 3 && sessions == sessions.sorted())
        #expect(try program.run(["grade", "all", "--protocol", other, "--drift", "--json"]).output == run.output)
        let same = Program.root.appending(path: "scenarios/1712/protocol.json").path
        #expect(
            try program.run(["grade", "all", "--protocol", same, "--drift"]).output
                == "0 of 3 sessions get another score or judgement\n")
    }

    @Test func `passes over what is no transcript, says so, and grades the rest`() throws {
        let program = try played()
        let path = program.transcripts + "/0-notes.jsonl"
        try "no transcript\n".write(toFile: path, atomically: true, encoding: .utf8)
        let same = Program.root.appending(path: "scenarios/1712/protocol.json").path
        let run = try program.run(["grade", "all", "--protocol", same, "--drift"])
        #expect(run.status == 65)
        #expect(run.errors == "\(path): this is not a transcript of Oefenlijn\n")
        #expect(run.output == "0 of 3 sessions get another score or judgement\n")
    }

    @Test func `a weight alone is a cause, and is told as one`() throws {
        let program = try played()
        let file = Program.root.appending(path: "scenarios/1712/protocol.json")
        var whole = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
        var checkpoints = try #require(whole["checkpoints"] as? [[String: Any]])
        let place = try #require(checkpoints.firstIndex { $0["id"] as? String == "names-the-line" })
        checkpoints[place]["weight"] = 90
        whole["checkpoints"] = checkpoints
        let path = program.folder.path + "/heavier.json"
        try JSONSerialization.data(withJSONObject: whole).write(to: URL(filePath: path))
        let run = try program.run(["grade", "last", "--protocol", path, "--drift", "--language", "en"])
        let told = run.lines.filter { $0.contains("names-the-line") }.map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(told == ["names-the-line: weight 1 → 90", "1× names-the-line"])
    }

    @Test func `another version of the pack is held against the one that is there`() throws {
        let program = try played()
        let other = program.folder.path + "/other-pack"
        try FileManager.default.copyItem(atPath: program.pack, toPath: other)
        let same = try program.run(["grade", "all", "--against", other, "--drift"])
        #expect(same.output == "0 of 3 sessions get another score or judgement\n")
        let path = other + "/protocol.json"
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.moveItem(atPath: try otherProtocol(program), toPath: path)
        let run = try program.run(["grade", "all", "--against", other, "--drift", "--json"])
        #expect(
            run.output.hasPrefix(
                #"{"sessions":3,"changed":2,"only_verdicts":1,"left_out_altered":0,"checkpoints":{"names-the-line":3}"#)
        )
        let card = try program.run(["grade", "last", "--pack", other, "--language", "en"])
        #expect(
            card.words.contains("Played with another version of the pack: changed since is the protocol. Scorecard"))
        #expect(try program.run(["grade", "last", "--pack", other, "--json"]).output.contains(#""same_pack":false"#))
    }

    @Test func `what was altered is left out and counted, until it is asked for`() throws {
        let program = try played()
        let path = program.transcripts + "/" + (try #require(program.transcriptFiles.first))
        try program.alter(path)
        let same = Program.root.appending(path: "scenarios/1712/protocol.json").path
        let run = try program.run(["grade", "all", "--protocol", same, "--drift", "--language", "en"])
        #expect(run.status == 65)
        #expect(
            run.lines == [
                "0 of 2 sessions get another score or judgement",
                "    1 left out: the transcript was altered or damaged (--altered takes them in)",
            ])
        let asked = try program.run(["grade", "all", "--protocol", same, "--drift", "--altered"])
        #expect(asked.status == 0 && asked.output == "0 of 3 sessions get another score or judgement\n")
    }
}
