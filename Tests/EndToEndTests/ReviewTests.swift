import Foundation
import Testing

/// Supervisors with the real binary.
@Suite struct `Reviewing on a pipe` {
    private func played(_ trainee: String = "heron") throws -> Program {
        let program = try Program.tiny()
        _ = try program.play(
            ["tiny", "--language", "en", "--seed", "4", "--mode", "exam", "--trainee", trainee, "--json"],
            ["Hello.", "Is he hurt?", "/end"])
        return program
    }

    private func review(
        _ program: Program, _ lines: [String], by reviewer: String = "An", _ arguments: [String] = []
    ) throws -> Program.Run {
        try program.run(
            ["review", "last", "--reviewer", reviewer, "--language", "en"] + arguments,
            input: lines.map { $0 + "\n" }.joined())
    }

    private func reviewPath(_ program: Program, _ file: String = "_41n") throws -> String {
        let session = try #require(program.transcriptFiles.first).dropLast(6)
        return "\(program.transcripts)/reviews/\(session)/\(file).jsonl"
    }

    private func keyPath(_ program: Program) -> String {
        program.folder.path + "/.local/share/oefenlijn/keys/_41n.ed25519"
    }

    @Test func `a signed review decides what sessions, show and grade say, and the transcript stays as it was`() throws
    {
        let program = try played()
        let path = program.transcripts + "/" + (try #require(program.transcriptFiles.first))
        let before = try Data(contentsOf: URL(filePath: path))
        let run = try review(program, ["/go 3", "well opened", "/remark A calm call.", "/sign"])
        #expect(run.status == 0 && run.errors == "")
        #expect(run.words.contains("Noted."))
        #expect(
            run.words.hasPrefix("Enter shows the next line; what you type becomes a comment on the line that is shown.")
        )
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
        let show = try program.run(["show", "last", "--language", "en"])
        #expect(show.words.contains("✎ well opened"))
        #expect(show.words.contains("Review An · signed on "))
        #expect(show.words.contains("✎ A calm call."))
        #expect(try program.run(["sessions", "--unreviewed"]).words == "No session fits this.")
        #expect(try program.run(["sessions", "--json"]).output.contains(#""review":"signed""#))
        for (place, mode) in [
            (try reviewPath(program), 0o600), (keyPath(program), 0o600), (program.transcripts + "/reviews", 0o700),
            (program.transcripts + "/archive", 0o700), (program.transcripts + "/archive/index.sqlite", 0o600),
        ] {
            #expect(
                try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions] as? Int == mode, "\(place)")
        }
    }

    @Test func `a line that cannot be taken stops everything, and nothing is signed`() throws {
        let program = try played()
        let run = try review(program, ["/remark fine", "/verdict gretes met", "/sign"])
        #expect(run.status == 65)
        #expect(run.errors == "oefenlijn: line 2: no checkpoint named 'gretes'; did you mean 'greets'?\n")
        #expect(try program.run(["sessions", "--json"]).output.contains(#""review":"begun""#))
    }

    @Test func `only looking leaves no review`() throws {
        let program = try played()
        #expect(try review(program, ["", "/card"]).status == 0)
        #expect(try !FileManager.default.fileExists(atPath: reviewPath(program)))
        #expect(try program.run(["sessions", "--json"]).output.contains(#""review":"unreviewed""#))
    }

    @Test func `JSON is one object, in which a blind review hides the machine until it is signed`() throws {
        let program = try played()
        let open = try review(program, ["/remark x"], by: "Bo", ["--json"])
        let object = try #require(JSONSerialization.jsonObject(with: Data(open.output.utf8)) as? [String: Any])
        #expect(Set(object.keys) == ["session", "reviewer", "blind", "signed", "entries", "scorecard"])
        let blind = try review(program, ["/mark", "-", ""], ["--json", "--blind"])
        #expect(blind.status == 0)
        let hidden = try #require(JSONSerialization.jsonObject(with: Data(blind.output.utf8)) as? [String: Any])
        #expect(Set(hidden.keys) == ["session", "reviewer", "blind", "signed", "entries"])
        #expect(hidden["blind"] as? Bool == true && hidden["signed"] as? Bool == false)
        let signed = try review(program, ["/sign"], ["--json"])
        #expect(signed.output.contains(#""signed":true"#) && signed.output.contains(#""scorecard":{"#))
    }

    @Test func `a review that is open cannot become blind`() throws {
        let program = try played()
        #expect(try review(program, ["/remark x"]).status == 0)
        let run = try review(program, ["/sign"], ["--blind"])
        #expect(run.status == 1 && run.output == "")
        #expect(
            run.errors
                == "oefenlijn: \(try reviewPath(program)): this review did not begin blind and cannot become so; go on without --blind\n"
        )
    }

    @Test func `a key that is gone, damaged or strange is said to be so, and a new one goes on`() throws {
        let program = try played()
        _ = try review(program, ["/sign"])
        try FileManager.default.removeItem(atPath: keyPath(program))
        let gone = try review(program, ["/sign"])
        #expect(gone.status == 66)
        #expect(
            gone.errors
                == "oefenlijn: the key with which 'An' signed before is not on this computer (\(keyPath(program))); put it back, or begin with a new one with --new-key: what was signed with the old one stays valid\n"
        )
        let other = try review(program, ["/sign"], ["--new-key"])
        #expect(other.status == 1)
        #expect(
            other.errors
                == "oefenlijn: \(try reviewPath(program)): this review was begun with another key and can go on only with that one\n"
        )
        // The old signature stands, and other sessions are signed with the new key.
        #expect(try program.run(["sessions", "--json"]).output.contains(#""review":"signed""#))
        let old = program.transcriptFiles
        _ = try program.play(["tiny", "--language", "en", "--seed", "5", "--json"], ["Hello.", "/end"])
        let new = try #require(program.transcriptFiles.first { !old.contains($0) }).dropLast(6)
        #expect(try program.run(["review", String(new), "--reviewer", "An"], input: "/sign\n").status == 0)
        try "junk".write(toFile: keyPath(program), atomically: true, encoding: .utf8)
        let damaged = try review(program, ["/remark x"])
        #expect(damaged.status == 65)
        #expect(
            damaged.errors
                == "oefenlijn: the key of 'An' is damaged (\(keyPath(program))); put it back, or begin with a new one with --new-key\n"
        )
    }

    @Test func `a session altered since is said to be so, and its review no longer counts`() throws {
        let program = try played()
        _ = try review(program, ["/remark x", "/sign"])
        let path = program.transcripts + "/" + (try #require(program.transcriptFiles.first))
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacingOccurrences(of: "Is he hurt", with: "Is she hurt").write(
            toFile: path, atomically: true, encoding: .utf8)
        let sentence = "the call was changed or went on since An reviewed it; please review it again"
        let file = try reviewPath(program)
        let show = try program.run(["show", "last", "--language", "en"])
        #expect(show.status == 0 && show.errors.split(separator: "\n").last.map(String.init) == "\(file): \(sentence)")
        let again = try review(program, ["/sign"])
        #expect(again.status == 1 && again.errors.hasSuffix("oefenlijn: \(file): \(sentence)\n"))
        #expect(try program.run(["sessions", "--json"]).output.contains(#""review":"begun""#))
    }

    @Test func `who reviews has a name`() throws {
        let program = try played()
        let run = try program.run(["review", "last", "--language", "en"], input: "/sign\n")
        #expect(run.status == 64)
        #expect(run.errors == "oefenlijn: who is reviewing? give a name with --reviewer or OEFENLIJN_REVIEWER\n")
        let named = try program.run(["review", "last"], input: "/sign\n", extra: ["OEFENLIJN_REVIEWER": "An"])
        #expect(named.status == 0)
    }

    @Test(arguments: ["../../x", "'\"<b>", "\u{1B}[31m", String(repeating: "é", count: 10_000)])
    func `a name is only a name`(_ name: String) throws {
        let program = try played(name)
        #expect(try review(program, ["/remark \u{1B}]0;x\u{7}", "/sign"], by: name).status == 0)
        for command in [["sessions"], ["show", "last"], ["sessions", "--audit", "100%"], ["agreement", "--open"]] {
            let run = try program.run(command)
            #expect(run.status == 0 && run.errors == "", "\(command)")
            #expect(!run.output.contains("\u{1B}") && !run.output.contains("\u{7}"))
        }
        let row = try program.run(["sessions", "--trainee", name, "--json"]).output
        let object = try #require(JSONSerialization.jsonObject(with: Data(row.utf8)) as? [String: Any])
        #expect(object["trainee"] as? String == name && object["review"] as? String == "signed")
        // What is left is where it belongs.
        #expect(program.folder.names.filter { !$0.hasPrefix(".") } == ["stderr", "stdout", "transcripts"])
    }

    @Test func `two supervisors who marked blind are compared with each other and with the console`() throws {
        let program = try played()
        #expect(
            try program.run(["agreement", "--language", "en"]).words
                == "There are no blind verdicts to compare yet. 'oefenlijn review SESSION --blind' makes them; --open counts other reviews too."
        )
        _ = try review(program, ["/mark", "+", "+", "/sign"], ["--blind"])
        _ = try review(program, ["/mark", "+", "-", "/sign"], by: "Bo", ["--blind"])
        let json = try program.run(["agreement", "--json"])
        let object = try #require(JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        let all = try #require((object["all"] as? [String: Any])?["supervisors"] as? [String: Any])
        #expect(all["n"] as? Int == 2 && all["agreement"] as? Double == 0.5)
        #expect((object["checkpoints"] as? [Any])?.count == 2)
        let text = try program.run(["agreement", "--language", "en"]).words
        #expect(text.hasPrefix("Between supervisors checkpoint n % kappa 95 % AC1 "))
        #expect(try program.run(["agreement", "--threshold", "2"]).status == 64)
    }
}

/// Lists, filters and samples with the real binary.
@Suite struct `Asking for sessions` {
    private func played() throws -> Program {
        let program = try Program.tiny()
        for (seed, trainee) in [("4", "heron"), ("5", "robin")] {
            _ = try program.play(
                ["tiny", "--language", "en", "--seed", seed, "--mode", "exam", "--trainee", trainee, "--json"],
                ["Hello.", "I promise nobody will ever know \(trainee)’s secret.", "/end"])
        }
        return program
    }

    @Test func `narrows, sorts and pages`() throws {
        let program = try played()
        func trainees(_ arguments: [String]) throws -> [String] {
            let run = try program.run(["sessions", "--json"] + arguments)
            #expect(run.status == 0 && run.errors == "", "\(arguments)")
            return try run.lines.map { line in
                (try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["trainee"] as? String ?? ""
            }
        }
        #expect(try trainees([]).sorted() == ["heron", "robin"])
        #expect(try trainees(["--trainee", "heron"]) == ["heron"])
        #expect(try trainees(["--text", "robin secret"]) == ["robin"])
        #expect(try trainees(["--text", "\"; DROP TABLE session; --"]) == [])
        #expect(try trainees(["--since", "2000-01-01", "--before", "2999-01-01"]).count == 2)
        #expect(try trainees(["--since", "2999-01-01"]) == [])
        #expect(try trainees(["--mode", "guided"]) == [])
        #expect(try trainees(["--sort", "oldest"]) == Array(trainees([]).reversed()))
        #expect(try trainees(["--size", "1"]) + trainees(["--size", "1", "--page", "2"]) == trainees([]))
        #expect(try trainees(["--size", "1000", "--page", "9223372036854775807"]) == [])
        let page = try program.run(["sessions", "--size", "1", "--language", "en"])
        #expect(page.words.hasSuffix("There are more: --page 2"))
    }

    @Test(
        arguments: [
            (["--page", "0"], 64), (["--size", "0"], 64), (["--since", "yesterday"], 64), (["--audit", "0%"], 64),
            (["--audit", "101"], 64), (["--audit", "2%", "--page", "2"], 64), (["--audit", "2%", "--size", "2"], 64),
            (["--verdict", "good"], 64), (["--missed", "never"], 66),
        ] as [([String], Int32)])
    func `says what it cannot do`(_ arguments: [String], _ status: Int32) throws {
        let run = try Program.tiny().run(["sessions"] + arguments)
        #expect(run.status == status && !run.errors.isEmpty && run.output == "")
    }

    @Test func `draws the same sample for the same seed`() throws {
        let program = try played()
        let sample = try program.run(["sessions", "--audit", "50%", "--seed", "3", "--json"])
        #expect(try program.run(["sessions", "--audit", "50%", "--seed", "3", "--json"]).output == sample.output)
        #expect(sample.output.components(separatedBy: #""drawn""#).count == 2)
    }

    @Test func `finds the index lost, broken or in the way of nothing`() throws {
        let program = try played()
        let before = try program.run(["sessions", "--json"]).output
        let index = program.transcripts + "/archive/index.sqlite"
        try FileManager.default.removeItem(atPath: program.transcripts + "/archive")
        #expect(try program.run(["sessions", "--json"]).output == before)
        try Data(repeating: 7, count: 50_000).write(to: URL(filePath: index))
        #expect(try program.run(["sessions", "--json"]).output == before)
        let rebuilt = try program.run(["archive", "rebuild", "--language", "en"])
        #expect(rebuilt.status == 0 && rebuilt.output == "2 transcripts are in the index.\n")
        var bytes = try Data(contentsOf: URL(filePath: index))
        for place in 8192..<bytes.count { bytes[place] = 0xAA }
        try bytes.write(to: URL(filePath: index))
        let mended = try program.run(["archive", "rebuild", "--language", "en"])
        #expect(mended.status == 0 && mended.output == "2 transcripts are in the index.\n")
        #expect(try program.run(["sessions", "--json"]).output == before)
    }

    @Test func `lists what is no transcript beside the others`() throws {
        let program = try played()
        try "hello\n".write(toFile: program.transcripts + "/\u{1B}[2Jx.jsonl", atomically: true, encoding: .utf8)
        let run = try program.run(["sessions", "--language", "en"])
        #expect(run.status == 0)
        #expect(
            run.words.hasSuffix(#"\u{1b}[2Jx.jsonl not a readable transcript: this is not a transcript of Oefenlijn"#))
        #expect(run.words.contains("heron") && run.words.contains("robin"))
        let json = try program.run(["sessions", "--json"])
        #expect(
            json.lines.last
                == #"{"session":"\u001b[2Jx","file":"\u001b[2Jx.jsonl","readable":false,"reason":"this is not a transcript of Oefenlijn"}"#
        )
    }

    @Test func `lists a pipe and a folder beside the others, and waits for nothing`() throws {
        let program = try played()
        #expect(mkfifo(program.transcripts + "/pipe.jsonl", 0o600) == 0)
        try FileManager.default.createDirectory(
            atPath: program.transcripts + "/folder.jsonl", withIntermediateDirectories: false)
        let run = try program.run(["sessions", "--language", "en"])
        #expect(run.status == 0)
        #expect(run.words.contains("folder.jsonl not a readable transcript: it is a folder"))
        #expect(run.words.hasSuffix("pipe.jsonl not a readable transcript: it is no ordinary file"))
        #expect(run.words.contains("heron") && run.words.contains("robin"))
        // What the disk says no to is told in the language that was asked for.
        for (name, language, reason) in [
            ("pipe", "nl", "het is geen gewoon bestand"), ("pipe", "en", "it is no ordinary file"),
            ("folder", "nl", "het is een map"), ("folder", "en", "it is a folder"),
        ] {
            let shown = try program.run(["show", name, "--language", language])
            #expect(shown.status == 74)
            #expect(shown.errors == "oefenlijn: \(program.transcripts)/\(name).jsonl: \(reason)\n")
        }
    }

    // Five times over: two that make a new index in the very same instant are rare.
    @Test(arguments: 1...5) func `works for many at once`(time: Int) async throws {
        let program = try played()
        try FileManager.default.removeItem(atPath: program.transcripts + "/archive")
        let outputs = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<4 {
                // Each has a folder of its own for its output, and the same transcripts.
                let desk = try Program.tiny()
                let extra = ["OEFENLIJN_TRANSCRIPTS": program.transcripts]
                group.addTask {
                    let run = try desk.run(["sessions", "--json"], extra: extra)
                    return "\(run.status)\(run.errors)\(run.output)"
                }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(outputs == ["0" + (try program.run(["sessions", "--json"]).output)])
    }
}

/// A supervisor at a real terminal.
@Suite(.serialized) struct `Reviewing on a terminal` {
    @Test func `a call is stepped through, marked and signed`() throws {
        let program = try Program.tiny()
        _ = try program.play(
            ["tiny", "--language", "en", "--seed", "4", "--json"], ["Hello.", "/end"])
        let terminal = try PseudoTerminal(program, ["review", "last", "--reviewer", "An", "--language", "en"])
        #expect(terminal.waits(for: "review 1/2 > "))
        terminal.type("\r")
        #expect(terminal.waits(for: "heard: greets"))
        #expect(terminal.waits(for: "review 2/2 > "))
        terminal.type("well said\r")
        #expect(terminal.waits(for: "Noted."))
        terminal.type("/hea\task-\t\r")
        #expect(terminal.waits(for: "→"))
        terminal.type("/mark critical\r")
        #expect(terminal.waits(for: "+ ~ - ! = > "))
        terminal.type("q\r")
        #expect(terminal.waits(for: "review 2/2 > "))
        terminal.type("/sign\r")
        #expect(terminal.waits(for: "Signed."))
        #expect(terminal.exitStatus() == 0)
        #expect(terminal.isSane)
        // A row of the list fits the terminal.
        let list = try PseudoTerminal(program, ["sessions", "--language", "en", "--plain"])
        #expect(list.waits(for: "signed"))
        #expect(list.exitStatus() == 0)
        #expect(list.screen.split(separator: "\r\n").allSatisfy { $0.count <= 100 })
    }

    @Test func `Ctrl-C keeps what was said, and another window is told to wait`() throws {
        let program = try Program.tiny()
        _ = try program.play(["tiny", "--language", "en", "--seed", "4", "--json"], ["Hello.", "/end"])
        let terminal = try PseudoTerminal(
            program, ["review", "last", "--reviewer", "An", "--language", "en", "--blind"])
        #expect(terminal.waits(for: "review 1/2 > "))
        terminal.type("first\r")
        #expect(terminal.waits(for: "Noted."))
        let other = try program.run(["review", "last", "--reviewer", "An", "--language", "en"], input: "/sign\n")
        #expect(other.status == 74)
        #expect(
            other.errors.hasSuffix(
                "An.jsonl: it is being written elsewhere at this moment\n".replacingOccurrences(of: "An", with: "_41n"))
        )
        #expect(try program.run(["review", "last", "--reviewer", "Bo"], input: "/sign\n").status == 0)
        terminal.type("\u{3}")
        #expect(terminal.waits(for: "What you said is kept, and not signed yet."))
        #expect(terminal.exitStatus() == 0)
        #expect(terminal.isSane)
        let on = try program.run(
            ["review", "last", "--reviewer", "An", "--language", "en", "--json"], input: "/sign\n")
        #expect(on.output.contains(#""text":"first""#) && on.output.contains(#""signed":true"#))
    }
}
