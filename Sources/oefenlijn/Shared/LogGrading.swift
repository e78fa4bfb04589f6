internal import Console
internal import Diagnostics
internal import Disk
internal import Grading
internal import JSON

/// Plain logs held against plain Declare constraints, so that the checker can be compared with others.
struct LogGrading {
    let constraints: String
    let log: String
    let language: Language

    /// Writes a line for every case of the log, in its order: as JSON with every violation and where it is, for people
    /// only which constraints do not hold.
    ///
    /// - Throws: every fault of both files, with its place.
    func run(on screen: Screen, asJSON: Bool) throws {
        let bag = DiagnosticBag()
        let file = SourceFile(name: constraints, bytes: try readFile(constraints))
        let rules = ConstraintFile.decode(try parseJSON(file), in: DecodingContext(file: file, bag: bag))
        let cases = try read(bag)
        guard !bag.hasErrors, let rules else { throw DiagnosticError(bag.sorted) }
        var checker = LogChecker(rules)
        guard asJSON else { return tell(cases, checker, on: screen) }
        for logged in cases {
            let results = checker.explain(logged.events).map(\.json)
            screen.write(JSONValue.object([("case", .string(logged.id)), ("results", .array(results))]).text() + "\n")
        }
    }

    /// Only counts, which is many times quicker than telling where.
    private func tell(_ cases: [LoggedCase], _ checker: LogChecker, on screen: Screen) {
        var checker = checker
        var tallies: [LogChecker.Tally] = []
        var text = ""
        for logged in cases {
            checker.check(checker.numbered(logged.events), into: &tallies)
            let broken = zip(checker.constraints, tallies).filter { !$1.holds }.map(\.0.id)
            text += "\(logged.id): \(said(of: broken))".terminalSafe + "\n"
            if text.utf8.count > 1 << 16 {
                screen.write(text)
                text = ""
            }
        }
        screen.write(text)
    }

    private func said(of broken: [String]) -> String {
        guard !broken.isEmpty else { return LocalText(nl: "alles houdt stand", en: "everything holds")[language] }
        return LocalText(nl: "houdt geen stand: ", en: "does not hold: ")[language] + broken.joined(separator: ", ")
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
