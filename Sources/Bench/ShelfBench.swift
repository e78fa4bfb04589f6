internal import Archive
internal import Call
internal import Diagnostics
internal import Disk
internal import Grading
internal import JSON
internal import Pack
internal import Recognition
internal import Transcript

/// A shelf at size: transcripts on disk, graded again under two protocols and put into the index, on every core.
///
/// The transcripts are played: every caller of the pack, each time with another seed, hears a conversation that
/// stands in it with some turns left out, as the recogniser reads them.
struct ShelfBench {
    private let pack: LoadedPack
    private let folder: String
    private let count = environment("OEFENLIJN_BENCH_TRANSCRIPTS").flatMap { Int($0) } ?? 100_000
    /// How many calls are played; the rest are copies of these in files of their own.
    private static let played = 400

    init(_ pack: LoadedPack) {
        self.pack = pack
        folder = "\(environment("TMPDIR") ?? "/tmp")/oefenlijn-bench-transcripts-\(getpid())"
    }

    func run(_ recognisers: [Language: Recogniser]) throws {
        defer { removeEverything() }
        let sizes = try write(recognisers)
        let shelf = SessionShelf(folder: folder)
        let names = try shelf.sessions()
        let grader = Grader(protocol: pack.gradingProtocol, directory: pack.directory, catalogue: pack.catalogue)
        let sample = Array(names.prefix(2000))
        let (transcripts, reading) = try Bench.timed { try sample.map { try readTranscript(shelf.path(of: $0)) } }
        let each =
            "mean of \(sample.count) of \(sizes / max(1, names.count) / 1000) kB and \(transcripts.reduce(0) { $0 + $1.events.count } / sample.count) events"
        Bench.row(
            "read a transcript", Bench.microseconds(reading / Double(sample.count)),
            "\(each), one core; limit 1 ms with grading")
        let (_, grading) = Bench.timed {
            for transcript in transcripts {
                guard let scenario = pack.scenario(of: transcript.header) else { continue }
                _ = grader.grade(events: transcript.events, scenario: scenario)
            }
        }
        Bench.row("grade a transcript", Bench.microseconds(grading / Double(sample.count)), "the same, one core")
        try regrade(names.map(shelf.path), on: shelf)
        try index(names.count, on: shelf)
    }

    private func regrade(_ paths: [String], on shelf: SessionShelf) throws {
        let regrading = try Regrading(shelf, pack: pack, under: pack.gradingProtocol)
        var graded = 0
        let (_, time) = Bench.timed {
            regrading.run(paths) { _, outcome in
                if case .graded(let session) = outcome, session.changes.isEmpty { graded += 1 }
            }
        }
        Bench.row(
            "regrade with drift", Bench.milliseconds(time),
            "\(graded) transcripts from disk, read and graded twice on every core; limit 60 s for 100,000")
    }

    /// Makes the index from the files, and asks it for a page as `sessions` does.
    private func index(_ count: Int, on shelf: SessionShelf) throws {
        let grading = SessionArchive.Grading(digest: "bench") { pack.gradingProtocol.checkpoints.map(\.id.value) }
        let archive = try SessionArchive(path: "\(folder)/archive/index.sqlite", grading: grading)
        let archivist = Archivist(archive, of: shelf, progress: { _, _ in }) { try SessionIndexer(shelf, pack: pack) }
        let (_, filling) = try Bench.timed { try archivist.rebuild() }
        Bench.row(
            "make the index", "\(Int(Double(count) / filling * 60)) a minute",
            "\(count) transcripts from disk, read, graded and put in; limit 20,000")
        let (_, first) = try Bench.timed { try archivist.find(SessionQuery()) }
        let (_, second) = try Bench.timed { try archivist.find(SessionQuery()) }
        Bench.row(
            "list the newest", "first \(Bench.microseconds(first)), again \(Bench.microseconds(second))",
            "of \(count), with a look at the folder; limit 50 ms")
        try copy(readFile(shelf.path(of: SessionID(rawValue: "0"))), to: "\(folder)/new.jsonl")
        let (_, afterOne) = try Bench.timed { try archivist.find(SessionQuery()) }
        Bench.row("list after one more", Bench.milliseconds(afterOne), "a file that no console told the index of")
    }

    private func removeEverything() {
        for folder in ["\(folder)/archive", folder] {
            removeFiles(((try? listFolder(folder)) ?? []).map { "\(folder)/\($0)" })
            _ = rmdir(folder)
        }
    }

    private func write(_ recognisers: [Language: Recogniser]) throws -> Int {
        var random = SplitMix64(seed: 1)
        var originals: [[UInt8]] = []
        for number in 0..<min(count, Self.played) {
            let path = try play(number, recognisers, &random)
            originals.append(try readFile(path))
        }
        var size = originals.reduce(0) { $0 + $1.count }
        for number in originals.count..<max(count, originals.count) {
            let bytes = originals[number % originals.count]
            try copy(bytes, to: "\(folder)/\(number).jsonl")
            size += bytes.count
        }
        return size
    }

    /// Writes a file without waiting for the disk: a hundred thousand times that would be most of the time.
    private func copy(_ bytes: [UInt8], to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        defer { _ = close(descriptor) }
        let written = bytes.withUnsafeBytes { Disk.write(descriptor, $0.baseAddress, $0.count) }
        guard written == bytes.count else { throw DiskError(path: path, number: errno) }
    }

    /// Plays one of the conversations that stand in a caller, with some turns left out.
    private func play(
        _ number: Int, _ recognisers: [Language: Recogniser], _ random: inout SplitMix64
    ) throws -> String {
        let scenario = pack.scenarios[number % pack.scenarios.count]
        let tests = scenario.tests.filter { recognisers[$0.language] != nil }
        let test = tests[Int.random(in: 0..<tests.count, using: &random)]
        let language = test.language
        let engine = CallEngine(
            scenario: scenario, temperaments: pack.temperaments, catalogue: pack.catalogue, language: language)
        var play = CallPlay(engine: engine, seed: number)
        for (turn, line) in test.turns.map(\.value).enumerated() where !line.hasPrefix("/") {
            guard !play.state.isOver, let reading = recognisers[language]?.read(line) else { break }
            if Int.random(in: 0..<10, using: &random) > 0 { _ = play.apply(.said(line, reading), at: turn * 12_000) }
        }
        if !play.state.isOver { _ = play.apply(.hungUp, at: 300_000) }
        let header = TranscriptHeader(
            session: SessionID(rawValue: String(number)), software: "bench", call: scenario.id.value,
            pack: pack.manifest.id.value, scenarioDigest: sha256([]), protocolDigest: sha256([]),
            packDigest: sha256([]), trainee: "trainee-\(number % 300)", mode: .practice, language: language,
            seed: number, simulated: scenario.caseFile.time, started: "2026-01-01T00:00:00Z")
        let writer = try TranscriptWriter(folder: folder, header: header)
        try writer.append(play.events)
        try writer.seal(with: nil)
        return writer.path
    }
}
