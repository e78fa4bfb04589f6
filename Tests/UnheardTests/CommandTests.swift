import Disk
import Foundation
import Recognition
import Testing

/// The real binary on a small pack of its own: gather, group, teach, write.
@Suite struct `oefenlijn acts unheard` {
    private let small: SmallPack

    init() throws {
        small = try SmallPack()
        try putSession(
            "20260312-1", on: small.shelf,
            [("Dag", heard), ("is uw kind zwaar toegetakeld", nothing), ("Heron hier, kwebbel 0471 39 71 51", nothing)])
        try putSession("20260312-2", on: small.shelf, [("Is uw kind zwaar toegetakeld!", nothing)])
        try writeFile("\(small.shelf)/20260312-3.jsonl", Array("?\n".utf8))
    }

    private struct Run {
        let status: Int32
        let output: String
        let errors: String

        /// The output with every run of blanks and newlines as one blank.
        var words: String { output.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }

    private static let binary: URL = {
        if let path = environment("OEFENLIJN_BINARY") { return URL(filePath: path) }
        var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        while folder.path.count > 1, !FileManager.default.isExecutableFile(atPath: folder.path + "/oefenlijn") {
            folder.deleteLastPathComponent()
        }
        return folder.appending(path: "oefenlijn")
    }()

    private func run(_ arguments: String...) throws -> Run {
        let process = Process()
        process.executableURL = Self.binary
        process.arguments = ["acts", "unheard"] + arguments
        process.environment = [
            "HOME": small.folder, "XDG_CACHE_HOME": small.folder + "/cache", "OEFENLIJN_PACK": small.path,
            "OEFENLIJN_TRANSCRIPTS": small.shelf, "LC_ALL": "nl_BE.UTF-8",
        ]
        let (output, errors) = (small.folder + "/stdout", small.folder + "/stderr")
        for path in [output, errors] { try writeFile(path, []) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
        try process.run()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus, output: String(decoding: try readFile(output), as: UTF8.self),
            errors: String(decoding: try readFile(errors), as: UTF8.self))
    }

    private func assignment(_ lines: String) throws -> String {
        let path = small.folder + "/assign.tsv"
        try writeFile(path, Array(lines.utf8))
        return path
    }

    private var acts: String { get throws { String(decoding: try readFile(small.acts), as: UTF8.self) } }

    @Test func `shows the groups and names damaged files`() throws {
        let run = try run()
        #expect(run.status == 0)
        #expect(
            run.errors
                == "\(small.shelf)/20260312-3.jsonl: dit is geen verslag van Oefenlijn; overgeslagen\n")
        #expect(
            run.words.hasPrefix("2 oefeningen: 3 zinnen niet of niet zeker verstaan, in 2 groepen. 2× niet verstaan"))
        #expect(run.words.contains("“Is uw kind zwaar toegetakeld!” 2×"))
        #expect(run.words.contains("“___ hier, kwebbel ___”"))
        #expect(run.words.contains("1 vraagt naar letsel (ask-injury"))
        #expect(!run.output.lowercased().contains("heron") && !run.output.contains("0471"))
    }

    @Test func `gives the groups as JSON lines`() throws {
        let run = try run("--json")
        let lines = try run.output.split(separator: "\n").map {
            try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(lines.map { $0["times"] as? Int } == [2, 1])
        #expect(
            (lines[0]["utterances"] as? [[String: Any]])?.first?["text"] as? String == "Is uw kind zwaar toegetakeld!")
        #expect((lines[0]["nearest"] as? [[String: Any]])?.first?["act"] as? String == "ask-injury")
        #expect(!run.output.lowercased().contains("heron"))
    }

    @Test func `writes nothing on a pipe without being told to`() throws {
        let before = try acts
        let run = try run("--assign", try assignment("Is uw kind zwaar toegetakeld\task-injury\n"))
        #expect(run.status == 0)
        #expect(
            run.words.contains(
                "Dit komt erbij in \(small.acts): ask-injury, examples + \"Is uw kind zwaar toegetakeld\""))
        #expect(run.words.contains("“Is uw kind zwaar toegetakeld” "))
        #expect(run.output.hasSuffix("Er is niets geschreven; met --yes wordt het toegevoegd.\n"))
        #expect(try acts == before)
        #expect(try listFolder(small.path + "/acts") == ["catalogue.json", "en.json", "nl.json"])
    }

    @Test func `writes what was assigned, scrubbed, and hears it from then on`() throws {
        let before = try acts
        #expect(chmod(small.acts, 0o644) == 0)
        let lines = "Is uw kind zwaar toegetakeld, Gert\task-injury\nheron, is er iemand een kwebbel?\t\n"
        let run = try run("--assign", try assignment(lines), "--yes")
        #expect(run.status == 0)
        #expect(run.words.hasSuffix("2 zinnen toegevoegd aan \(small.acts). Bedankt: zo verstaat de console meer."))
        #expect(try acts.contains("        \"Is uw kind zwaar toegetakeld, ___\"\n"))
        #expect(try acts.contains("{\"text\": \"___, is er iemand een kwebbel?\", \"is\": []}\n"))
        #expect(try acts.split(separator: "\n").count == before.split(separator: "\n").count + 2)
        var status = stat()
        #expect(stat(small.acts, &status) == 0 && status.st_mode & 0o777 == 0o644)
        // Only the comma before each new line was put into lines that stood there.
        let kept = try acts.split(separator: "\n").filter { !$0.contains("toegetakeld") && !$0.contains("kwebbel") }
        #expect(zip(kept, before.split(separator: "\n")).count { $0 != $1 } == 2)
        let again = try self.run("--assign", try assignment(lines), "--yes")
        #expect(again.words == "Alles staat al in het pakket; er is niets te schrijven.")
    }

    @Test func `refuses what stands there otherwise, and then writes nothing at all`() throws {
        let before = try acts
        let path = try assignment("iets nieuws\tgreet\nTot ziens\tgreet\n")
        let run = try run("--assign", path, "--yes")
        #expect(run.status == 65)
        #expect(
            run.errors == """
                \(path):2:1: error: [E004] deze zin staat al in het pakket als close; geef dezelfde handelingen, of verander eerst wat er staat
                \(small.acts):35:9: note: daar staat ze eerst

                """)
        #expect(run.output.isEmpty)
        #expect(try acts == before)
    }

    @Test func `tells which played conversation no longer holds`() throws {
        let run = try run(
            "--assign", try assignment("Is hij gewond?\tclose\nIs hij gewond, ja?\tclose\nIs hij nu gewond?\tclose\n"))
        #expect(run.status == 0)
        #expect(run.words.contains("“Is hij gewond?” ask-injury → close"))
    }

    @Test func `says what is wrong with how it is called`() throws {
        #expect(try run("--since", "gisteren").status == 64)
        #expect(try run("--json", "--yes").status == 64)
        #expect(try run("--assign", small.folder + "/none.tsv").status == 66)
        let run = try run("--call", "tinny")
        #expect(run.status == 66)
        #expect(run.errors.hasSuffix("oefenlijn: geen oproep met de naam 'tinny'; bedoelde u 'tiny'?\n"))
        #expect(
            try self.run("--call", "tiny", "--since", "2027-01-01").words
                == "Er zijn geen oefeningen om in te luisteren.")
    }
}
