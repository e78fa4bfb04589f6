internal import Archive
internal import Call
internal import Diagnostics
internal import Disk
internal import Grading
internal import JSON
internal import Pack
internal import Transcript

/// The index at size: made-up sessions of forty turns put in straight, then the questions that a supervisor asks.
struct ArchiveBench {
    private let pack: LoadedPack
    private let lines: [String]
    private let count = environment("OEFENLIJN_BENCH_SESSIONS").flatMap { Int($0) } ?? 100_000
    private static let batch = 500

    init(_ pack: LoadedPack) {
        self.pack = pack
        lines = pack.scenarios.flatMap { $0.tests.filter { $0.language == .nl }.flatMap(\.turns) }.map(\.value)
    }

    func run() throws {
        let folder = environment("TMPDIR") ?? "/tmp"
        let path = "\(folder)/oefenlijn-bench-\(getpid())/index.sqlite"
        defer { removeFiles(["", "-wal", "-shm"].map { path + $0 }) }
        let checkpoints = pack.gradingProtocol.checkpoints.map(\.id.value)
        let archive = try SessionArchive(path: path, grading: .init(digest: "bench") { checkpoints })
        var random = SplitMix64(seed: 1)
        let (_, filling) = try Bench.timed {
            for start in stride(from: 0, to: count, by: Self.batch) {
                try archive.put((start..<min(start + Self.batch, count)).map { session($0, checkpoints, &random) })
            }
        }
        let perMinute = Int(Double(count) / filling * 60)
        Bench.row(
            "put sessions into the index", "\(perMinute) a minute",
            "\(count) made-up sessions of 40 turns, read and graded already; limit 20,000 with reading")
        for (what, query) in queries { try ask(what, query, archive) }
    }

    private func ask(_ what: String, _ query: SessionQuery, _ archive: SessionArchive) throws {
        let times = try (0..<7).map { _ in try Bench.timed { try archive.find(query) }.seconds }
        let rows = try archive.find(query).sessions.count
        Bench.row(
            "index: \(what)", "first \(Bench.microseconds(times[0])), median \(Bench.microseconds(times.sorted()[3]))",
            "the first page, \(rows) rows; limit 50 ms")
    }

    private var queries: [(String, SessionQuery)] {
        func query(_ change: (inout SessionQuery) -> Void) -> SessionQuery {
            var query = SessionQuery()
            change(&query)
            return query
        }
        return [
            ("newest", query { _ in }),
            ("failed", query { $0.isFailed = true }),
            ("failed, one call", query { ($0.isFailed, $0.call) = (true, "rosa") }),
            ("lowest score", query { $0.order = .lowest }),
            ("one trainee", query { $0.trainee = "trainee-7" }),
            (
                "one trainee, one call, failed",
                query { ($0.trainee, $0.call, $0.isFailed) = ("trainee-7", "rosa", true) }
            ),
            ("a checkpoint missed", query { $0.missed = "asks-weapon" }),
            ("missed by one trainee", query { ($0.missed, $0.trainee) = ("asks-weapon", "trainee-7") }),
            ("marked unsure, unreviewed", query { ($0.isUnsure, $0.isUnreviewed) = (true, true) }),
            ("a common word", query { $0.text = "kind" }),
            ("a rare word", query { $0.text = "zeldzaamheid" }),
            ("a common word, one trainee", query { ($0.text, $0.trainee) = ("kind", "trainee-7") }),
            ("two words since a day", query { ($0.text, $0.since) = ("huisarts gevaar", "2024-06-01") }),
        ]
    }

    /// A session that nobody played, told from its number.
    private func session(_ number: Int, _ checkpoints: [CheckpointID], _ random: inout SplitMix64) -> IndexedFile {
        let day = number * 900 / max(count, 1)
        let name = "2024\(padded(day / 28 % 12 + 1))\(padded(day % 28 + 1))-\(number)"
        let verdicts = checkpoints.map { checkpoint in
            let lot = Int.random(in: 0..<100, using: &random)
            let verdict: Verdict = lot < 55 ? .notApplicable : lot < 88 ? .met : lot < 92 ? .late : .missed
            return ArchivedGrade.CheckpointVerdict(
                checkpoint: checkpoint, verdict: verdict, isUnsure: Int.random(in: 0..<400, using: &random) == 0)
        }
        let score = Int.random(in: 0...100, using: &random)
        let session = ArchivedSession(
            session: SessionID(rawValue: name), trainee: "trainee-\(Int.random(in: 0..<3000, using: &random))",
            call: pack.scenarios[number % pack.scenarios.count].id.value,
            mode: number % 3 == 0 ? .exam : .practice, language: number % 5 == 0 ? .en : .nl, seed: number,
            started:
                "2024-\(padded(day / 28 % 12 + 1))-\(padded(day % 28 + 1))T\(padded(number % 24)):\(padded(number % 60)):00Z",
            progress: .finished, turns: 40, unsureTurns: number % 4, isIntact: true,
            grade: ArchivedGrade(
                score: score, overall: score >= 75 ? .competent : .needsPractice, verdicts: verdicts),
            review: number % 50 == 0 ? .signed : .unreviewed)
        var spoken = (0..<80).map { _ in lines[Int.random(in: 0..<lines.count, using: &random)] }
        if number % 10_000 == 7 { spoken.append("zeldzaamheid") }
        return IndexedFile(
            session: session.session, stamp: "\(number)",
            content: .session(session, spoken: spoken.joined(separator: "\n")))
    }

    private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
