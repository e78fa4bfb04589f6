internal import Call
internal import Diagnostics
internal import Disk
internal import Grading
internal import JSON
internal import Pack
internal import Proof
internal import Recognition

/// Measures what must be quick, and says how: `make bench`.
///
/// `Bench PACK [recognition | grading | shelf | folder | archive]...` measures only these parts.
@main
struct Bench {
    static func main() throws {
        let bag = DiagnosticBag()
        let arguments = CommandLine.arguments.dropFirst()
        let path = arguments.first ?? "scenarios/1712"
        if MemoryBench.child(path, Array(arguments.dropFirst())) { return }
        let (pack, loading) = timed { loadPack(path, bag: bag) }
        guard let pack else {
            for diagnostic in bag.sorted { print(diagnostic.rendered(in: .en)) }
            return
        }
        let parts = arguments.dropFirst()
        func wants(_ part: String) -> Bool { parts.isEmpty || parts.contains(part) }
        row("load and check the whole pack", "\(milliseconds(loading))", "once")
        var recognisers: [Language: Recogniser] = [:]
        if wants("recognition") || wants("shelf") {
            for language in pack.manifest.languages { recognisers[language] = recognition(pack, language) }
        }
        if wants("recognition") { try fromCache(recognisers, pack, path: path) }
        if wants("grading") {
            conformance()
            grading(pack)
        }
        if wants("shelf") { try ShelfBench(pack).run(recognisers) }
        if wants("folder") { try FolderBench(pack).run() }
        if wants("archive") { try ArchiveBench(pack).run() }
    }

    private static func recognition(_ pack: LoadedPack, _ language: Language) -> Recogniser? {
        guard let material = pack.material[language] else { return nil }
        let services = pack.directory.services
        let (model, training) = timed {
            Recogniser.train(catalogue: pack.catalogue, material: material, services: services, language: language)
        }
        row("train \(language.rawValue)", milliseconds(training), "\(model.labels.count) acts, once; limit 3000 ms")
        let bytes = model.encoded
        let (_, reading) = timed { Classifier(decoding: bytes) }
        row("decode the model", milliseconds(reading), "\(bytes.count / 1_000_000) MB from memory")
        let recogniser = Recogniser(
            catalogue: pack.catalogue, material: material, services: services, language: language, model: model)
        let utterances = pack.scenarios.flatMap { $0.tests.filter { $0.language == language }.flatMap(\.turns) }.map(
            \.value)
        for utterance in utterances { _ = recogniser.read(utterance) }
        let times = utterances.map { utterance in timed { recogniser.read(utterance) }.seconds }.sorted()
        row(
            "read an utterance",
            "median \(microseconds(times[times.count / 2])), p99 \(microseconds(times[times.count * 99 / 100]))",
            "\(times.count) turns of the played tests, of 1 to 3 sentences; limits 100 and 500 µs")
        return recogniser
    }

    /// How long a kept model takes until it reads, and how much memory.
    private static func fromCache(
        _ recognisers: [Language: Recogniser], _ pack: LoadedPack, path: String
    ) throws {
        let folder = "\(environment("TMPDIR") ?? "/tmp")/oefenlijn-bench-models-\(getpid())"
        let cache = ModelCache(folder: folder)
        let services = pack.directory.services
        for (language, recogniser) in recognisers.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            guard let material = pack.material[language] else { continue }
            cache.keep(recogniser, catalogue: pack.catalogue, services: services)
            let times = (0..<5).map { _ in
                timed {
                    cache.recogniser(
                        catalogue: pack.catalogue, material: material, services: services,
                        language: language)
                }.seconds
            }
            row(
                "a recogniser from the cache", milliseconds(times.sorted()[times.count / 2]),
                "\(language.rawValue), from the disk until it reads, median of \(times.count); limit 20 ms")
        }
        try MemoryBench(packPath: path, languages: pack.manifest.languages).run(folder)
        removeFiles(((try? listFolder(folder)) ?? []).map { "\(folder)/\($0)" })
        _ = rmdir(folder)
    }

    /// 100,000 logs of 40 events under 40 constraints, names drawn by a fixed generator.
    private static func conformance() {
        let names = (0..<20).map { "e\($0)" }
        let templates = DeclareTemplate.allCases
        let constraints = (0..<40).map { number in
            let template = templates[number % templates.count]
            return PlainConstraint(
                template: template, a: names[number % 20], b: template.isBinary ? names[(number * 7 + 3) % 20] : nil,
                count: 1 + number % 3)
        }
        var checker = LogChecker(ConstraintFile(constraints: constraints))
        var random = SplitMix64(seed: 1)
        let logs = (0..<1000).map { _ in
            checker.numbered((0..<40).map { _ in names[Int.random(in: 0..<20, using: &random)] })
        }
        var tallies: [LogChecker.Tally] = []
        var satisfied = 0
        let (_, time) = timed {
            for number in 0..<100_000 {
                checker.check(logs[number % logs.count], into: &tallies)
                satisfied += tallies.count { $0.holds }
            }
        }
        row(
            "conformance", milliseconds(time),
            "100,000 logs × 40 events × 40 constraints, \(satisfied) satisfied; limit 1000 ms")
    }

    private static func grading(_ pack: LoadedPack) {
        let runner = PlayedTestRunner(pack: pack) { _, text in
            Reading(acts: [HeardAct(id: "ask-open", confidence: 1, witness: .phrase, words: text)])
        }
        let results = pack.scenarios.flatMap { scenario in
            scenario.tests.map { runner.run($0, of: scenario) }
        }
        let grader = Grader(protocol: pack.gradingProtocol, directory: pack.directory, catalogue: pack.catalogue)
        let rounds = max(1, 2000 / max(1, results.count))
        let (_, time) = timed {
            for _ in 0..<rounds {
                for result in results { _ = grader.grade(events: result.events, scenario: result.scenario) }
            }
        }
        let count = rounds * results.count
        row(
            "grade a call", microseconds(time / Double(max(1, count))),
            "mean of \(count) calls under the whole protocol")
    }

    static func timed<Value>(_ work: () throws -> Value) rethrows -> (value: Value, seconds: Double) {
        var (start, end) = (timespec(), timespec())
        clock_gettime(CLOCK_MONOTONIC, &start)
        let value = try work()
        clock_gettime(CLOCK_MONOTONIC, &end)
        return (value, Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9)
    }

    static func milliseconds(_ seconds: Double) -> String { "\(Int((seconds * 1000).rounded())) ms" }

    static func microseconds(_ seconds: Double) -> String { "\(Int((seconds * 1_000_000).rounded())) µs" }

    static func row(_ what: String, _ time: String, _ how: String) {
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(1, width - text.count))
        }
        print(padded(what, 32) + padded(time, 34) + how)
        // Long work tells what it found so far, also when it writes to a file.
        fflush(nil)
    }
}
