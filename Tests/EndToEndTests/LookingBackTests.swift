import Foundation
import Testing

@Suite struct `Looking back` {
    private func played() throws -> Program {
        let program = try Program()
        _ = try program.play(
            ["neighbour", "--language", "en", "--seed", "3", "--trainee", "heron"],
            ["Good afternoon, this is 1712.", "Tell me, what is going on?", "/end"])
        return program
    }

    @Test func `sessions lists what was played`() throws {
        let program = try played()
        let run = try program.run(["sessions"])
        #expect(run.status == 0)
        #expect(run.output.contains("-neighbour-"))
        #expect(run.output.hasPrefix("session  "))
        #expect(run.words.contains("heron 8 needs practice practice en 2"))
        let json = try program.run(["sessions", "--json"])
        let row = try #require(JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(row["trainee"] as? String == "heron")
        #expect(row["file"] as? String == program.transcriptFiles.first)
        #expect(row["seed"] as? Int != nil)
        #expect(row["turns"] as? Int == 2)
        #expect(row["intact"] as? Bool == true)
    }

    @Test func `show prints the lines with their evidence and the scorecard`() throws {
        let run = try played().run(["show", "last", "--language", "en"])
        #expect(run.status == 0)
        #expect(run.output.contains("Tell me, what is going on?"))
        #expect(run.words.contains("heard: invited the story with an open question"))
        #expect(run.output.contains("Scorecard"))
    }

    @Test func `grade gives the same scorecard as the call did`() throws {
        let program = try Program()
        let call = try program.play(
            ["neighbour", "--language", "en", "--seed", "3", "--json"], ["Good afternoon, this is 1712.", "/end"])
        let grade = try program.run(["grade", "last", "--json"])
        let line = try #require(call.lines.last)
        #expect(line == #"{"scorecard":{"# + grade.cardInJSON + "}")
    }

    @Test func `a call is shown and graded in the truth in which it was played`() throws {
        let program = try Program()
        let call = try program.play(
            ["burglary", "--language", "en", "--seed", "2", "--json"], ["Good evening, this is 1712.", "/end"])
        #expect(try program.run(["show", "last", "--language", "en"]).words.contains(" · only-a-burglary"))
        let grade = try program.run(["grade", "last", "--json"])
        #expect(call.lines.last == #"{"scorecard":{"# + grade.cardInJSON + "}")
        #expect(grade.output.contains(#""right":["slachtofferhulp"]"#))
    }

    @Test func `an unknown session suggests where to look`() throws {
        let run = try played().run(["show", "yesterday"])
        #expect(run.status == 66)
        #expect(run.errors == "oefenlijn: no session named 'yesterday'; 'oefenlijn sessions' lists them\n")
    }

    @Test func `a session altered since is shown, and said to be so`() throws {
        let program = try played()
        let name = try #require(program.transcriptFiles.first)
        let path = program.transcripts + "/" + name
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacingOccurrences(of: "what is going on", with: "who did this to you").write(
            toFile: path, atomically: true, encoding: .utf8)
        let run = try program.run(["show", "last", "--language", "en"])
        #expect(run.status == 0)
        let number = try #require(text.split(separator: "\n").firstIndex { $0.contains("what is going on") }) + 2
        let sentence = "line \(number) does not follow: something was changed, left out or added"
        #expect(run.errors == "\(path): \(sentence)\n")
        #expect(try program.run(["sessions"]).words.contains("altered or damaged"))
    }

    @Test func `a session broken off at any byte of its last line goes on without loss`() throws {
        let program = try Program()
        _ = try program.play(
            ["neighbour", "--language", "nl", "--seed", "2", "--mode", "exam", "--json"],
            ["Goedemiddag, u spreekt met 1712.", "Vertel eens, wat is er aan de hand?", "/quit"])
        let name = try #require(program.transcriptFiles.first)
        let path = program.transcripts + "/" + name
        let whole = try Data(contentsOf: URL(filePath: path))
        let lastLine = try #require(whole.dropLast().lastIndex(of: 0x0A)) + 1
        for cut in [lastLine, lastLine + 1, (lastLine + whole.count) / 2, whole.count - 1] {
            try whole.prefix(cut).write(to: URL(filePath: path))
            let run = try program.run(["resume", "--json"], input: "Hoe oud is het kindje?\n/end\n")
            #expect(run.status == 0)
            let verified = try program.run(["sessions", "--json"])
            #expect(verified.output.contains(#""finished":true,"intact":true"#))
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(text.hasPrefix(String(decoding: whole.prefix(lastLine), as: UTF8.self)))
            #expect(text.contains("Hoe oud is het kindje?"))
        }
    }
}

extension Program.Run {
    /// A scorecard of `grade --json` without its first brace and without what is said of the session before it.
    var cardInJSON: Substring {
        let text = output[...].drop { $0.isNewline }
        let start = text.range(of: #""call":"#)?.lowerBound ?? text.startIndex
        return text[start...].prefix { !$0.isNewline }
    }
}
