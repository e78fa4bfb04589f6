internal import Console
internal import Diagnostics
internal import Disk
internal import Grading
internal import JSON

/// Plain logs held against plain Declare constraints, so that the checker can be compared with others.
struct LogGrading {
    let constraints: String
    let log: String

    /// Writes a JSON line for every case of the log, in its order.
    ///
    /// - Throws: every fault of both files, with its place.
    func run(on screen: Screen) throws {
        let bag = DiagnosticBag()
        let file = SourceFile(name: constraints, bytes: try readFile(constraints))
        let rules = ConstraintFile.decode(try parseJSON(file), in: DecodingContext(file: file, bag: bag))
        let cases = try read(bag)
        guard !bag.hasErrors, let rules else { throw DiagnosticError(bag.sorted) }
        var checker = LogChecker(rules)
        for logged in cases {
            let results = checker.explain(logged.events).map(\.json)
            screen.write(JSONValue.object([("case", .string(logged.id)), ("results", .array(results))]).text() + "\n")
        }
    }

    private func read(_ bag: DiagnosticBag) throws -> [LoggedCase] {
        let bytes = try readFile(log)
        var cases: [LoggedCase] = []
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
        where !line.isEmpty {
            let file = SourceFile(name: log, bytes: Array(line), firstLine: index + 1)
            do {
                let node = try parseJSON(file)
                if let logged = LoggedCase.decode(node, in: DecodingContext(file: file, bag: bag)) {
                    cases.append(logged)
                }
            } catch {
                error.diagnostics.forEach(bag.report)
            }
        }
        return cases
    }
}
