import Foundation
import Testing

@Suite struct `The end of a transcript` {
    /// A program with one finished session, and the path of its transcript.
    private func played(_ last: String = "/end") throws -> (program: Program, path: String) {
        let program = try Program()
        _ = try program.play(
            ["neighbour", "--language", "en", "--seed", "4", "--trainee", "heron", "--json"],
            ["Good afternoon, this is 1712.", last, "/note place Mechelen"])
        return (program, try path(in: program))
    }

    private func path(in program: Program) throws -> String {
        let name = try #require(program.transcriptFiles.first)
        return program.transcripts + "/" + name
    }

    private func lines(_ path: String) throws -> [String] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    private func write(_ lines: [String], to path: String) throws {
        try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }

    private func keyPath(_ program: Program) -> String {
        program.folder.path + "/.local/share/oefenlijn/seal-keys/own.key"
    }

    @Test(arguments: ["/end", "/stop"])
    func `is sealed with the key of this machine, which only its owner can read`(_ last: String) throws {
        let (program, path) = try played(last)
        let seal = try #require(try lines(path).last)
        #expect(seal.contains(#""event":"sealed""#) && seal.contains(#""key":""#))
        let key = try FileManager.default.attributesOfItem(atPath: keyPath(program))
        #expect(key[.posixPermissions] as? Int == 0o600)
        let run = try program.run(["verify"])
        #expect(run.output == "1 transcript · 1 sealed, and the seal fits\n")
        #expect(run.status == 0 && run.errors == "")
        let shown = try program.run(["show", "last"])
        #expect(shown.status == 0 && shown.errors == "")
    }

    @Test(arguments: ["en", "nl"])
    func `is missed by every command when it was cut off`(_ language: String) throws {
        let (program, path) = try played()
        let whole = try lines(path)
        try write(whole.dropLast(2), to: path)
        let sentence =
            language == "en"
            ? "the end of the transcript is missing or was changed: after line \(whole.count - 2) the call is over, but there is no seal; if the session broke off there, 'oefenlijn resume' closes it"
            : "het einde van het verslag ontbreekt of is veranderd: na regel \(whole.count - 2) is het gesprek voorbij, maar het zegel staat er niet; brak de oefening daar af, dan sluit 'oefenlijn resume' ze af"
        #expect(try program.run(["show", "last", "--language", language]).errors == "\(path): \(sentence)\n")
        #expect(try program.run(["grade", "last", "--language", language]).status == 65)
        let grade = try program.run(["grade", "last", "--altered", "--language", language])
        #expect(grade.errors == "\(path): \(sentence)\n")
        #expect(grade.status == 0 && !grade.output.isEmpty)
        let altered = language == "en" ? "altered or damaged" : "gewijzigd of beschadigd"
        #expect(try program.run(["sessions", "--language", language]).words.contains(altered))
        let verify = try program.run(["verify", "--language", language])
        #expect(verify.status == 1)
        let summary = language == "en" ? "1 transcript · 1 not as written" : "1 verslag · 1 niet zoals geschreven"
        #expect(verify.words == "\(path): \(sentence) \(summary)")
    }

    @Test func `that was changed does not fit, and one that cannot be checked is said to be so`() throws {
        let (program, path) = try played()
        let whole = try lines(path)
        try FileManager.default.moveItem(atPath: keyPath(program), toPath: program.folder.path + "/taken-away")
        let elsewhere = try program.run(["show", "last"])
        #expect(
            elsewhere.errors == "\(path): sealed elsewhere: the key is not here, only the chain was checked\n")
        #expect(
            try program.run(["verify"]).output
                == "1 transcript · 1 sealed elsewhere, only the chain was checked\n")
        let strict = try program.run(["verify", "--strict"])
        #expect(strict.status == 1)
        #expect(
            strict.words
                == "\(path): sealed elsewhere: the key is not here, only the chain was checked 1 transcript · 1 sealed elsewhere, only the chain was checked"
        )
        try FileManager.default.moveItem(atPath: program.folder.path + "/taken-away", toPath: keyPath(program))
        try write(whole.map { $0.replacingOccurrences(of: "Mechelen", with: "Gent") }, to: path)
        #expect(
            try program.run(["show", "last"]).errors
                == "\(path): the end of the transcript is missing or was changed: the seal on line \(whole.count) does not fit what stands before it\n"
        )
    }

    @Test func `comes with resume when the session broke off before it`() throws {
        let (program, path) = try played()
        let whole = try lines(path)
        try write(whole.dropLast(2), to: path)
        let resumed = try program.run(["resume", "--json"], input: "/note place Mechelen\n")
        #expect(resumed.status == 0)
        #expect(try lines(path) == whole)
        #expect(try program.run(["verify"]).status == 0)
        #expect(try program.run(["resume"]).errors == "oefenlijn: there is no call to go on with\n")
    }

    @Test func `is checked for the sessions named, as JSON lines`() throws {
        let (program, path) = try played()
        _ = try program.play(["neighbour", "--language", "en", "--seed", "5"], ["Hello.", "/quit"])
        try "no transcript\n".write(
            toFile: program.transcripts + "/0-notes.jsonl", atomically: true, encoding: .utf8)
        let all = try program.run(["verify", "--json"])
        #expect(all.status == 1)
        #expect(all.lines.count == 3)
        #expect(
            all.lines.first
                == #"{"file":"\#(program.transcripts)/0-notes.jsonl","intact":false,"faults":["this is not a transcript of Oefenlijn"]}"#
        )
        let session = try #require(path.split(separator: "/").last?.dropLast(6))
        let one = try program.run(["verify", String(session), "--json"])
        #expect(one.status == 0)
        #expect(
            one.output
                == #"{"file":"\#(path)","session":"\#(session)","intact":true,"finished":true,"seal":"fits","faults":[]}"#
                + "\n")
        #expect(
            try program.run(["verify"]).lines.last
                == "3 transcripts · 1 sealed, and the seal fits · 1 unfinished · 1 not as written")
        #expect(try program.run(["verify", "yesterday"]).status == 66)
    }

    @Test func `has no key where none can be kept, and that is said`() throws {
        let program = try Program()
        let extra = ["XDG_DATA_HOME": "/dev/null"]
        let run = try program.run(
            ["play", "neighbour", "--language", "en", "--json"], input: "Hello.\n/stop\n", extra: extra)
        #expect(run.status == 0)
        #expect(
            run.errors.hasPrefix(
                "oefenlijn: this transcript is sealed without a key: /dev/null: something on the way to it is no folder\n"
            ))
        let path = try path(in: program)
        #expect(
            try program.run(["show", "last"]).errors
                == "\(path): sealed without a key: whoever writes the whole chain anew goes unseen\n")
        let doctor = try program.run(["doctor"], extra: extra)
        #expect(doctor.status == 1)
        #expect(
            doctor.words.contains("! seal: /dev/null: something on the way to it is no folder"))
    }
}
