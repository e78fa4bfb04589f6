import Foundation
import Testing

@Suite struct `On a pipe` {
    private let call = ["neighbour", "--mode", "exam", "--language", "nl", "--seed", "1", "--json"]
    private let lines = ["Goedemiddag, u spreekt met 1712.", "Vertel eens, wat is er aan de hand?", "/end"]

    private func objects(_ run: Program.Run) throws -> [[String: Any]] {
        try run.lines.map { try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
    }

    @Test func `a call gives its events and its scorecard as JSON lines`() throws {
        let run = try Program().play(call, lines)
        #expect(run.status == 0)
        let objects = try objects(run)
        #expect(objects.first?["header"] != nil)
        #expect(objects.last?["scorecard"] != nil)
        let events = objects.compactMap { $0["event"] as? String }
        #expect(events.first == "call_started")
        #expect(events.count { $0 == "operator_said" } == 2)
        #expect(events.last == "call_ended")
    }

    @Test func `the same seed and words give the same events, byte for byte`() throws {
        let runs = try (0..<2).map { _ in try Program().play(call, lines).lines.dropFirst() }
        #expect(runs[0] == runs[1])
        #expect(runs[0].count > 5)
    }

    @Test func `a script never waits: twelve seconds of silence pass at once`() throws {
        let began = Date()
        let run = try Program().play(call, ["/wait 12", "/wait 60", "/wait 600", "/wait 600"])
        // More than twenty minutes of the story; far less of ours, on however slow a machine.
        #expect(Date().timeIntervalSince(began) < 120)
        #expect(run.lines.contains { $0.contains(#""event":"silence_passed","seconds":12"#) })
    }

    @Test func `a call that ends with the pipe is ended by the operator`() throws {
        let run = try Program().play(call, ["Goedemiddag, u spreekt met 1712."])
        #expect(run.status == 0)
        #expect(run.lines.contains { $0.contains(#""event":"call_ended""#) && $0.contains(#""by":"operator""#) })
    }

    @Test func `an unknown caller suggests the nearest`() throws {
        let run = try Program().play(["neighbuor"], [])
        #expect(run.status == 66)
        #expect(run.errors == "oefenlijn: no call named 'neighbuor'; did you mean 'neighbour'?\n")
        #expect(run.output.isEmpty)
    }

    @Test func `a transcript folder that cannot be is said before the call begins`() throws {
        let run = try Program().play(["neighbour", "--transcripts", "/dev/null/sessions"], ["Goedemiddag."])
        #expect(run.status == 74)
        #expect(run.output.isEmpty)
        #expect(
            run.errors
                == "oefenlijn: transcripts cannot be kept in '/dev/null/sessions': something on the way to it is no folder; choose a folder with --transcripts\n"
        )
    }

    @Test func `a disk that takes no more is said at once, and the call so far is kept`() throws {
        let program = try Program()
        let many = Array(repeating: "Ik hoor dat u zich zorgen maakt, en dat is heel begrijpelijk.", count: 60)
        let run = try program.run(
            ["play"] + call, input: many.joined(separator: "\n"), shell: "ulimit -f 8;")
        #expect(run.status == 74)
        #expect(run.errors.contains("kan niet verder geschreven worden"))
        let name = try #require(program.transcriptFiles.first)
        let text = try String(contentsOfFile: program.transcripts + "/" + name, encoding: .utf8)
        #expect(text.hasSuffix("}\n"))
        #expect(text.split(separator: "\n").count > 3)
        let shown = try program.run(["show", "last"])
        #expect(shown.status == 0)
    }

    @Test func `bytes that are no text are not said, and nothing is lost`() throws {
        let run = try Program().run(["play"] + call, bytes: Data([0xFF, 0xFE, 0x0A] + Array("Goedemiddag.\n".utf8)))
        #expect(run.status == 0)
        #expect(run.lines.count { $0.contains(#""event":"operator_said""#) } == 1)
        #expect(run.errors.contains("Die regel was geen leesbare tekst; hij is niet gezegd."))
    }

    @Test func `what is typed cannot steer the terminal`() throws {
        let run = try Program().play(
            ["neighbour", "--language", "nl", "--seed", "1"],
            ["\u{1B}]0;owned\u{7}\u{1B}[31mGoedemiddag\u{202E}", "/end"])
        #expect(run.status == 0)
        #expect(!run.output.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0.value == 0x202E })
        #expect(run.output.contains(#"\u{1b}"#))
    }

    @Test func `wrong usage is said with status 64`() throws {
        let run = try Program().run(["play", "neighbour", "--mode", "loud"])
        #expect(run.status == 64)
    }

    @Test func `sessions are private`() throws {
        let program = try Program()
        _ = try program.play(call, lines)
        let folder = try FileManager.default.attributesOfItem(atPath: program.transcripts)
        #expect(folder[.posixPermissions] as? Int == 0o700)
        let name = try #require(program.transcriptFiles.first)
        let file = try FileManager.default.attributesOfItem(atPath: program.transcripts + "/" + name)
        #expect(file[.posixPermissions] as? Int == 0o600)
    }
}
