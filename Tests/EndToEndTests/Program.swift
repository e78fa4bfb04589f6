import Foundation
import Testing

/// The real binary, run as people and scripts run it.
struct Program {
    /// What came of a run.
    struct Run {
        let status: Int32
        let output: String
        let errors: String

        /// The output with every run of blanks and newlines as one blank: where lines are cut does not matter.
        var words: String { output.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

        var lines: [String] { output.split(separator: "\n").map(String.init) }
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Models that were trained once are shared by all tests.
    static let cache = root.appending(path: ".build/test-models").path

    static let binary: URL = {
        if let path = ProcessInfo.processInfo.environment["OEFENLIJN_BINARY"] { return URL(filePath: path) }
        // The tests lie beside the program that they were built with.
        var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        while folder.path.count > 1 {
            let candidate = folder.appending(path: "oefenlijn")
            if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
            folder.deleteLastPathComponent()
        }
        return root.appending(path: ".build/debug/oefenlijn")
    }()

    /// A folder for one test, which is removed with it.
    let folder: Folder
    /// The pack that is used.
    var pack = root.appending(path: "scenarios/1712").path

    /// A program with the small pack of the tests, which is read in no time.
    static func tiny() throws -> Program {
        var program = try Program()
        program.pack = root.appending(path: "Tests/PackTests/Fixtures/TinyPack").path
        return program
    }

    init() throws {
        folder = try Folder()
        guard Self.isTrained else { throw Untrained() }
    }

    private init(folder: Folder) {
        self.folder = folder
    }

    private struct Untrained: Error {}

    /// Trains the models once, before the first test: otherwise every test at once would do it.
    private static let isTrained: Bool = {
        guard let folder = try? Folder() else { return false }
        return ["nl", "en"].allSatisfy { language in
            (try? Program(folder: folder).run(["acts", "read", "--language", language]))?.status == 0
        }
    }()

    var transcripts: String { folder.path + "/transcripts" }

    /// The names of the files of transcripts, in order.
    var transcriptFiles: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: transcripts)) ?? []).filter { $0.hasSuffix(".jsonl") }
            .sorted()
    }

    var environment: [String: String] {
        [
            "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "LC_ALL": "en_US.UTF-8", "HOME": folder.path, "TERM": "xterm",
            "XDG_CACHE_HOME": Self.cache, "OEFENLIJN_PACK": pack,
            "OEFENLIJN_TRANSCRIPTS": transcripts,
        ]
    }

    /// Runs the program to its end.
    ///
    /// - Parameter shell: shell text put before the program, such as `ulimit -f 1;`.
    func run(_ arguments: [String], input: String = "", extra: [String: String] = [:], shell: String? = nil) throws
        -> Run
    {
        try run(arguments, bytes: Data(input.utf8), extra: extra, shell: shell)
    }

    func run(_ arguments: [String], bytes: Data, extra: [String: String] = [:], shell: String? = nil) throws -> Run {
        let process = Process()
        process.executableURL = shell == nil ? Self.binary : URL(filePath: "/bin/sh")
        process.arguments = shell.map { ["-c", $0 + " exec \"$0\" \"$@\"", Self.binary.path] + arguments } ?? arguments
        process.environment = environment.merging(extra) { _, new in new }
        process.currentDirectoryURL = URL(filePath: folder.path)
        let (input, output, errors) = (Pipe(), folder.path + "/stdout", folder.path + "/stderr")
        // Files rather than pipes: nothing can block, however much is written.
        for path in [output, errors] { FileManager.default.createFile(atPath: path, contents: nil) }
        process.standardInput = input
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
        try process.run()
        try? input.fileHandleForWriting.write(contentsOf: bytes)
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus, output: try String(contentsOfFile: output, encoding: .utf8),
            errors: try String(contentsOfFile: errors, encoding: .utf8))
    }

    /// Plays a call on a pipe, a line each.
    func play(_ arguments: [String], _ lines: [String]) throws -> Run {
        try run(["play"] + arguments, input: lines.map { $0 + "\n" }.joined())
    }
}

/// A folder that goes with its owner.
final class Folder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "oefenlijn-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}
