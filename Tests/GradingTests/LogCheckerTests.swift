import Diagnostics
import JSON
import Pack
import TestSupport
import Testing

@testable import Grading

@Suite struct LogCheckerTests {
    /// Every template over every pair of three names, also of a name with itself; counts 1 to 3.
    private static let constraints = DeclareTemplate.allCases.flatMap { template in
        ["a", "b", "c"].flatMap { a in
            template.isBinary
                ? ["a", "b", "z"].map { PlainConstraint(template: template, a: a, b: $0) }
                : (1...3).map { PlainConstraint(template: template, a: a, count: $0) }
        }
    }

    @Test func `counting, explaining and a naive reading of the formulas agree`() {
        var checker = LogChecker(ConstraintFile(constraints: Self.constraints))
        var tallies: [LogChecker.Tally] = []
        for seed in 0..<400 {
            var random = Seeded(seed)
            let names = ["a", "b", "c", "x"].prefix(Int.random(in: 1...4, using: &random))
            let log = (0..<Int.random(in: 0...12, using: &random)).map { _ in names.randomElement(using: &random) ?? "a"
            }
            checker.check(checker.numbered(log), into: &tallies)
            let explained = checker.explain(log)
            for (index, constraint) in Self.constraints.enumerated() {
                let naive = NaiveReading(constraint, log).findings
                let shown = "\(constraint.id) over \(log.joined())"
                #expect(tallies[index].fulfilled == naive.count(where: \.holds), "\(shown)")
                #expect(tallies[index].violated == naive.count { !$0.holds }, "\(shown)")
                let told = explained[index].findings.map {
                    NaiveReading.Finding(activation: $0.activation, holds: $0.holds)
                }
                #expect(told.sorted() == naive.sorted(), "\(shown)")
                #expect(explained[index].holds == tallies[index].holds, "\(shown)")
                #expect(explained[index].isVacuous == tallies[index].isVacuous, "\(shown)")
                #expect(explained[index].findings.allSatisfy { $0.other.map(log.indices.contains) ?? true }, "\(shown)")
            }
        }
    }

    @Test func `without constraints or events there is nothing to tell`() {
        var checker = LogChecker(ConstraintFile(constraints: []))
        #expect(checker.explain(["a"]).isEmpty)
        var tallies = [LogChecker.Tally(fulfilled: 1, violated: 1)]
        checker.check(checker.numbered([String]()), into: &tallies)
        #expect(tallies.isEmpty)
    }

    @Test func `two constraints of one name are refused: their results could not be told apart`() {
        let error = #expect(throws: DiagnosticError.self) {
            let _: ConstraintFile = try decoded(
                #"{"constraints": [{"template": "init", "a": "x"}, {"template": "end", "a": "x", "id": "init(x)"}]}"#)
        }
        #expect(
            error?.diagnostics.map { $0.rendered(in: .en).drop { $0 != ":" } } == [
                ":1:50: error: [J014] 'init(x)' stands here more than once; give each constraint an 'id' of its own, or leave one out"
            ])
    }

    @Test func `constraints and cases are read from JSON`() throws {
        let file: ConstraintFile = try decoded(
            """
            {"constraints": [{"template": "response", "a": "order", "b": "pay"}, {"template": "exactly", "a": "pay", "n": 2, "id": "twice"}]}
            """)
        #expect(
            file.constraints == [
                PlainConstraint(template: .response, a: "order", b: "pay"),
                PlainConstraint(id: "twice", template: .exactly, a: "pay", count: 2),
            ])
        #expect(file.constraints.map(\.id) == ["response(order,pay)", "twice"])
        let logged: LoggedCase = try decoded(#"{"case": "17", "events": ["order", "pay"]}"#)
        #expect(logged.id == "17")
        #expect(logged.events == ["order", "pay"])
    }

    @Test(arguments: [
        (#"{"template": "response", "a": "x"}"#, ["1:1: error: [J012] the key 'b' is missing; add it here"]),
        (
            #"{"template": "exactly", "a": "x", "n": 0}"#,
            ["1:40: error: [J014] 0 times is not possible here; choose a number from 1"]
        ),
        (
            #"{"template": "respons", "a": "x"}"#,
            ["1:14: error: [J014] 'respons' is not possible here; did you mean 'response'?"]
        ),
        (
            #"{"template": "end", "a": "x", "b": "y"}"#,
            ["1:31: error: [J013] unknown key 'b'; allowed here: id, template, a"]
        ),
    ])
    func `a faulty constraint is refused with its place`(_ text: String, _ faults: [String]) throws {
        let file = SourceFile(name: "f.json", bytes: Array(text.utf8))
        let bag = DiagnosticBag()
        _ = PlainConstraint.decode(try parseJSON(file), in: DecodingContext(file: file, bag: bag))
        #expect(bag.diagnostics.map { $0.rendered(in: .en) } == faults.map { "f.json:\($0)" })
    }
}

/// Each template straight from its formula, position by position, with no regard for cost.
struct NaiveReading {
    struct Finding: Comparable {
        let activation: Int?
        let holds: Bool

        static func < (left: Finding, right: Finding) -> Bool {
            (left.activation ?? -1, left.holds ? 1 : 0) < (right.activation ?? -1, right.holds ? 1 : 0)
        }
    }

    private(set) var findings: [Finding] = []

    init(_ constraint: PlainConstraint, _ log: [String]) {
        let (a, b, n) = (log.map { $0 == constraint.a }, log.map { $0 == constraint.b }, constraint.count)
        let places = log.indices
        let times = a.count { $0 }
        func exists(_ side: [Bool], in range: some Sequence<Int>) -> Bool { range.contains { side[$0] } }
        func response(_ i: Int) -> Bool { exists(b, in: i..<log.count) }
        func alternateResponse(_ i: Int) -> Bool {
            places.contains { k in k > i && b[k] && !exists(a, in: (i + 1)..<k) }
        }
        func chainResponse(_ i: Int) -> Bool { i + 1 < log.count && b[i + 1] }
        func precedence(_ i: Int) -> Bool { exists(a, in: 0...i) }
        func alternatePrecedence(_ i: Int) -> Bool {
            places.contains { k in k <= i && a[k] && !exists(b, in: k..<i) }
        }
        func chainPrecedence(_ i: Int) -> Bool { i > 0 && a[i - 1] }
        func each(_ side: [Bool], _ rule: (Int) -> Bool) {
            for i in places where side[i] { findings.append(Finding(activation: i, holds: rule(i))) }
        }
        func whole(_ holds: Bool, times: Int = 1) {
            for _ in 0..<times { findings.append(Finding(activation: nil, holds: holds)) }
        }
        switch constraint.template {
        case .existence: whole(times >= n)
        case .absence: times < n ? whole(true) : whole(false, times: times - n + 1)
        case .exactly: times <= n ? whole(times == n) : whole(false, times: times - n)
        case .initial: whole(a.first == true)
        case .end: whole(a.last == true)
        case .respondedExistence: each(a) { _ in exists(b, in: places) }
        case .response: each(a, response)
        case .alternateResponse: each(a, alternateResponse)
        case .chainResponse: each(a, chainResponse)
        case .precedence: each(b, precedence)
        case .alternatePrecedence: each(b, alternatePrecedence)
        case .chainPrecedence: each(b, chainPrecedence)
        case .succession:
            each(a, response)
            each(b, precedence)
        case .alternateSuccession:
            each(a, alternateResponse)
            each(b, alternatePrecedence)
        case .chainSuccession:
            each(a, chainResponse)
            each(b, chainPrecedence)
        case .coExistence:
            each(a) { _ in exists(b, in: places) }
            each(b) { _ in exists(a, in: places) }
        case .notCoExistence:
            each(a) { _ in !exists(b, in: places) }
            each(b) { _ in !exists(a, in: places) }
        case .notSuccession: each(a) { i in !exists(b, in: i..<log.count) }
        case .notChainSuccession: each(a) { i in !(i + 1 < log.count && b[i + 1]) }
        case .choice: whole(exists(a, in: places) || exists(b, in: places))
        case .exclusiveChoice: whole(exists(a, in: places) != exists(b, in: places))
        }
    }
}
