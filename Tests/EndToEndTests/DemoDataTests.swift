import Foundation
import Testing

@Suite struct `demo-data` {
    private static let asked = [
        "demo-data", "--trainees", "4", "--sessions", "18", "--seed", "5", "--until", "2026-11-20", "--json",
    ]

    /// Eighteen sessions, of which one is left open, made once for all tests, and what the program said of them.
    private static let made = Result {
        let program = try Program()
        return (program, try program.run(asked + ["--to", program.transcripts]))
    }

    private func objects(_ text: String) throws -> [[String: Any]] {
        try text.split(separator: "\n").map {
            try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test func `writes private transcripts that are intact, byte for byte the same the second time`() throws {
        let (program, run) = try Self.made.get()
        #expect(run.status == 0)
        let again = try Program()
        #expect(try again.run(Self.asked + ["--to", again.transcripts]).status == 0)
        let names = program.transcriptFiles
        #expect(names.count == 18)
        #expect(try mode(program.transcripts) == 0o700)
        for name in names {
            #expect(try mode(program.transcripts + "/" + name) == 0o600)
            let texts = try [program, again].map { try Data(contentsOf: URL(filePath: $0.transcripts + "/" + name)) }
            #expect(texts[0] == texts[1])
        }
        #expect(try program.run(["verify"]).status == 0)
        // Nobody vouches with a key for sessions that nobody played.
        let seals = Set(try objects(program.run(["verify", "--json"]).output).compactMap { $0["seal"] as? String })
        #expect(seals == ["without-key", "none"])
        let rows = try objects(program.run(["sessions", "--json"]).output)
        #expect(rows.count == 18)
        #expect(rows.allSatisfy { $0["intact"] as? Bool == true })
        #expect(Set(rows.compactMap { $0["trainee"] as? String }).count == 4)
        #expect(Set(rows.compactMap { $0["language"] as? String }) == ["nl", "en"])
    }

    @Test func `says what was made and what to type next`() throws {
        let program = try Program()
        let run = try program.run([
            "demo-data", "--trainees", "2", "--sessions", "3", "--until", "2026-11-20", "--to", "a b",
        ])
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.lines[0].hasPrefix("2 invented trainees, 3 sessions from 2026-"))
        #expect(run.lines[0].hasSuffix(", in a b."))
        #expect(
            run.lines.dropFirst() == [
                "Stopped halfway: 0. Left unfinished: 0.", "Look at them with:",
                "    oefenlijn sessions --transcripts 'a b'", "    oefenlijn show last --transcripts 'a b'",
                "    oefenlijn grade last --transcripts 'a b'",
                "    oefenlijn report --html report --transcripts 'a b'",
            ])
        let shown = try program.run(["show", "last", "--transcripts", "a b"])
        #expect(shown.status == 0)
        let grades = try program.run(["grade", "all", "--json", "--transcripts", "a b"])
        #expect(try objects(grades.output).count == 3)
    }

    @Test func `says the same as JSON`() throws {
        let (program, run) = try Self.made.get()
        let summary = try #require(objects(run.output).first)
        #expect(summary["trainees"] as? Int == 4)
        #expect(summary["sessions"] as? Int == 18)
        #expect(summary["written"] as? Int == 18)
        #expect(summary["kept"] as? Int == 0)
        #expect(summary["seed"] as? Int == 5)
        #expect(summary["folder"] as? String == program.transcripts)
        #expect((summary["languages"] as? [String: Int])?.values.reduce(0, +) == 18)
        #expect(try #require(summary["last_day"] as? String) < "2026-11-20")
    }

    @Test func `keeps out of a folder with transcripts, unless it is told to, and then changes none of them`() throws {
        let program = try Program()
        _ = try program.play(["neighbour", "--language", "nl"], ["Goedemiddag, u spreekt met 1712.", "/end"])
        let own = try #require(program.transcriptFiles.first)
        let before = try Data(contentsOf: URL(filePath: program.transcripts + "/" + own))
        let few = [
            "demo-data", "--trainees", "2", "--sessions", "4", "--until", "2026-11-20", "--to", program.transcripts,
        ]
        let refused = try program.run(few)
        #expect(refused.status == 64)
        #expect(
            refused.errors
                == "oefenlijn: transcripts stand in '\(program.transcripts)' already; choose an empty folder, or add the invented sessions with --force\n"
        )
        #expect(program.transcriptFiles == [own])
        #expect(try program.run(few + ["--force"]).status == 0)
        #expect(try Data(contentsOf: URL(filePath: program.transcripts + "/" + own)) == before)
        let again = try #require(objects(program.run(few + ["--force", "--json"]).output).first)
        #expect(again["written"] as? Int == 0)
        #expect(again["kept"] as? Int == 4)
    }

    @Test func `writes the header that playing writes`() throws {
        let program = try Self.made.get().0
        let made = program.transcriptFiles.filter { $0.contains("-neighbour-") }
        let headers = try made.map { name in
            let text = try String(contentsOfFile: program.transcripts + "/" + name, encoding: .utf8)
            return try #require(try objects(String(text.prefix { $0 != "\n" })).first)
        }
        let dutch = try #require(headers.first { $0["language"] as? String == "nl" })
        // The same seed, so that the same truth is played.
        let seed = try #require(dutch["seed"] as? Int)
        let played = try Program().play(
            ["neighbour", "--language", "nl", "--seed", "\(seed)", "--json"], ["Goeiedag.", "/end"])
        let header = try #require(objects(played.output).first?["header"] as? [String: Any])
        #expect(Set(dutch.keys) == Set(header.keys))
        for key in ["software", "call", "pack", "scenario_sha256", "protocol_sha256", "pack_sha256", "simulated"] {
            #expect(dutch[key] as? String == header[key] as? String, "\(key)")
        }
    }

    @Test func `goes on where a trainee left`() throws {
        let program = try Program()
        try FileManager.default.copyItem(atPath: Self.made.get().0.transcripts, toPath: program.transcripts)
        let open = try objects(program.run(["sessions", "--json"]).output).first { $0["finished"] as? Bool == false }
        let session = try #require(open?["session"] as? String)
        let run = try program.run(["resume", session, "--json"], input: "/end\n")
        #expect(run.status == 0)
        let row = try objects(program.run(["sessions", "--json"]).output).first { $0["session"] as? String == session }
        #expect(row?["finished"] as? Bool == true)
        #expect(row?["intact"] as? Bool == true)
    }

    @Test(arguments: [
        (["--trainees", "0"], "oefenlijn: --trainees takes a number from 1 to 1000\n"),
        (["--sessions", "100000000"], "oefenlijn: --sessions takes a number from 1 to 100000\n"),
        (
            ["--trainees", "5", "--sessions", "4"],
            "oefenlijn: 5 trainees play at least 5 sessions together; raise --sessions\n"
        ),
        (
            ["--trainees", "1", "--sessions", "1201"],
            "oefenlijn: more than 1200 sessions a trainee do not fit into ten weeks; raise --trainees\n"
        ),
        (
            ["--until", "2026-13-01"],
            "oefenlijn: --until takes a day from 2000-01-01 on, such as 2026-11-20\n"
        ),
    ])
    func `says which number will not do, and makes nothing`(arguments: [String], sentence: String) throws {
        let program = try Program()
        let run = try program.run(["demo-data", "--to", "new"] + arguments)
        #expect(run.status == 64)
        #expect(run.errors == sentence)
        #expect(!program.folder.names.contains("new"))
    }

    @Test func `says why a folder cannot be made`() throws {
        let program = try Program()
        _ = FileManager.default.createFile(atPath: program.folder.path + "/file", contents: nil)
        let run = try program.run(["demo-data", "--trainees", "1", "--sessions", "1", "--to", "file/below"])
        #expect(run.status == 66)
        #expect(run.errors == "oefenlijn: file: something on the way to it is no folder\n")
    }
}
