internal import Archive
internal import Call
internal import Diagnostics
internal import Disk
internal import Grading
internal import JSON
internal import Pack
internal import Transcript

/// A folder at size: small transcripts that are on disk and in the index, and the first page of a list after one more.
///
/// One in two hundred can still go on, one in fifty has a review; both are looked at before a page is shown.
struct FolderBench {
    private let pack: LoadedPack
    private let shelf: SessionShelf
    private let archivist: Archivist
    private let archive: SessionArchive
    private let bytes: [UInt8]
    private let count = environment("OEFENLIJN_BENCH_TRANSCRIPTS").flatMap { Int($0) } ?? 100_000
    private static let rounds = 7

    init(_ pack: LoadedPack) throws {
        self.pack = pack
        let shelf = SessionShelf(folder: "\(environment("TMPDIR") ?? "/tmp")/oefenlijn-bench-folder-\(getpid())")
        let archive = try SessionArchive(
            path: "\(shelf.folder)/archive/index.sqlite",
            grading: .init(digest: "bench") { pack.gradingProtocol.checkpoints.map(\.id.value) })
        self.shelf = shelf
        self.archive = archive
        archivist = Archivist(archive, of: shelf, progress: { _, _ in }) { try SessionIndexer(shelf, pack: pack) }
        bytes = try Self.transcript(pack, shelf)
    }

    func run() throws {
        defer { removeEverything() }
        try fill()
        // The folder has rest until the index may know all of it.
        sleep(2)
        _ = try archivist.update()
        let limit = "of \(count), limit 50 ms"
        try row("list, nothing new", "the first page \(limit)") { _ in }
        try row("list after a call began", "the console told the index; \(limit)") { try begin($0) }
        let telling = try (0..<Self.rounds).map { number in try Bench.timed { try begin(100 + number) }.seconds }
        Bench.row("tell the index of a call", shown(telling), "beside the call, with 20 ms of waiting")
        var failed = SessionQuery()
        failed.isFailed = true
        try row("list the failed ones after one", "and \(count / 50) reviews; \(limit)", failed) { try begin(200 + $0) }
        try row("list after one copied in", "nobody told: a look at all names") { try copy($0) }
        try row("list after one removed", "the same") { unlink(path("copied-\($0)")) }
        let finding = try (0..<Self.rounds).map { _ in try Bench.timed { try shelf.find("last") }.seconds }
        Bench.row("find the last session", shown(finding), "all names are read, none is sorted")
    }

    private func row(
        _ what: String, _ how: String, _ query: SessionQuery = SessionQuery(), after change: (Int) throws -> Void
    ) throws {
        let times = try (0..<Self.rounds).map { number in
            try change(number)
            return try Bench.timed { try archivist.find(query) }.seconds
        }
        Bench.row(what, shown(times), how)
        sleep(2)
        _ = try archivist.update()
    }

    private func shown(_ times: [Double]) -> String {
        "median \(Bench.milliseconds(times.sorted()[times.count / 2])), worst \(Bench.milliseconds(times.max() ?? 0))"
    }

    private func path(_ name: String) -> String { shelf.path(of: SessionID(rawValue: name)) }

    private func copy(_ number: Int) throws { try write(bytes, to: path("copied-\(number)")) }

    /// Puts a session there as a console does.
    private func begin(_ number: Int) throws {
        let watch = ShelfWatch(shelf)
        try write(bytes, to: path("20990101-120000-begun-\(number)"))
        if let watch { try archivist.update(watch) }
    }

    private func fill() throws {
        let (_, time) = try Bench.timed {
            var files: [IndexedFile] = []
            for number in 0..<count {
                files.append(try file(number))
                guard files.count == 1000 || number == count - 1 else { continue }
                try archive.put(files)
                files = []
            }
        }
        Bench.row("fill a folder", Bench.milliseconds(time), "\(count) small transcripts, put into the index straight")
    }

    private func file(_ number: Int) throws -> IndexedFile {
        let day = number * 330 / max(count, 1)
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let date = (two(day / 28 + 1), two(day % 28 + 1), two(number / 3600 % 24), two(number / 60 % 60))
        let second = two(number % 60)
        let name = SessionID(rawValue: "2024\(date.0)\(date.1)-\(date.2)\(date.3)\(second)-rosa-\(number)")
        try write(bytes, to: shelf.path(of: name))
        var stamps = [FileStamp(of: shelf.path(of: name))]
        if number % 50 == 0 {
            let review = "\(shelf.folder)/reviews/\(name)/an.jsonl"
            try makePrivateFolder("\(shelf.folder)/reviews/\(name)")
            try write([], to: review)
            stamps.append(FileStamp(of: review))
        }
        let score = number * 7919 % 101
        let session = ArchivedSession(
            session: name, trainee: "trainee-\(number % 3000)", call: pack.scenarios[0].id.value, mode: .practice,
            language: .nl, seed: number, started: "2024-\(date.0)-\(date.1)T\(date.2):\(date.3):\(second)Z",
            progress: number % 200 == 1 ? .unfinished : .finished, turns: 40, unsureTurns: 0, isIntact: true,
            grade: ArchivedGrade(score: score, overall: score >= 75 ? .competent : .needsPractice, verdicts: []),
            review: number % 50 == 0 ? .signed : .unreviewed)
        return IndexedFile(
            session: name, stamp: stamps.compactMap(\.self).map { "\($0.size)@\($0.modified)" }.joined(separator: " "),
            content: .session(session, spoken: "kind"))
    }

    /// Writes a file without waiting for the disk.
    private func write(_ bytes: [UInt8], to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        defer { _ = close(descriptor) }
        let written = bytes.withUnsafeBytes { Disk.write(descriptor, $0.baseAddress, $0.count) }
        guard written == bytes.count else { throw DiskError(path: path, number: errno) }
    }

    /// The bytes of a call that is over as soon as it began.
    private static func transcript(_ pack: LoadedPack, _ shelf: SessionShelf) throws -> [UInt8] {
        let scenario = pack.scenarios[0]
        let engine = CallEngine(
            scenario: scenario, temperaments: pack.temperaments, catalogue: pack.catalogue, language: .nl)
        var play = CallPlay(engine: engine, seed: 1)
        _ = play.apply(.hungUp, at: 1000)
        let header = TranscriptHeader(
            session: "20240101-000000-model", software: "bench", call: scenario.id.value, pack: pack.manifest.id.value,
            scenarioDigest: sha256([]), protocolDigest: sha256([]), packDigest: sha256([]), trainee: "trainee",
            mode: .practice, language: .nl, seed: 1, simulated: scenario.caseFile.time, started: "2024-01-01T00:00:00Z")
        let writer = try TranscriptWriter(folder: shelf.folder, header: header)
        try writer.append(play.events)
        try writer.seal(with: nil)
        return try readFile(writer.path)
    }

    private func removeEverything() {
        let reviews = "\(shelf.folder)/reviews"
        for name in (try? listFolder(reviews)) ?? [] {
            unlink("\(reviews)/\(name)/an.jsonl")
            _ = rmdir("\(reviews)/\(name)")
        }
        _ = rmdir(reviews)
        for folder in ["\(shelf.folder)/archive", shelf.folder] {
            removeFiles(((try? listFolder(folder)) ?? []).map { "\(folder)/\($0)" })
            _ = rmdir(folder)
        }
    }
}
