import Diagnostics
import Testing

@Suite struct `A diagnostic` {
    private let place = SourcePlace(file: "calls/tiny.json", line: 14, column: 17)
    private let problem = LocalText(nl: "geen scène met de naam 'greting'", en: "no node named 'greting'")

    @Test func `is one line that editors understand, in the reader's language`() {
        let diagnostic = Diagnostic(
            code: "S012", place: place, problem: problem,
            suggestion: LocalText(nl: "bedoelde u 'greeting'?", en: "did you mean 'greeting'?"))
        #expect(
            diagnostic.rendered(in: .en)
                == "calls/tiny.json:14:17: error: [S012] no node named 'greting'; did you mean 'greeting'?")
        #expect(
            diagnostic.rendered(in: .nl)
                == "calls/tiny.json:14:17: error: [S012] geen scène met de naam 'greting'; bedoelde u 'greeting'?")
    }

    @Test func `without suggestion ends after the problem, and says when it is only a warning`() {
        let diagnostic = Diagnostic(code: "S015", severity: .warning, place: place, problem: problem)
        #expect(diagnostic.rendered(in: .en) == "calls/tiny.json:14:17: warning: [S015] no node named 'greting'")
    }

    @Test func `points at other places on lines of their own`() {
        let first = SourcePlace(file: "calls/tiny.json", line: 3, column: 9)
        let diagnostic = Diagnostic(
            code: "S002", place: place, problem: LocalText(same: "twice"),
            notes: [.init(place: first, message: LocalText(nl: "hier staat de eerste", en: "the first is here"))])
        #expect(
            diagnostic.rendered(in: .nl) == """
                calls/tiny.json:14:17: error: [S002] twice
                calls/tiny.json:3:9: note: hier staat de eerste
                """)
    }

    @Test func `cannot forge a second line or steer the terminal through a name`() {
        let evil = "a\nb.json:1:1: error: \u{1B}[2J"
        let diagnostic = Diagnostic(
            code: "S001", place: SourcePlace(startOf: "\u{202E}x\r.json"), problem: LocalText(same: evil),
            suggestion: LocalText(same: "\u{9B}31m"),
            notes: [.init(place: SourcePlace(startOf: "n\n"), message: LocalText(same: evil))])
        #expect(
            diagnostic.rendered(in: .en) == #"""
                \u{202e}x\u{d}.json:1:1: error: [S001] a\u{a}b.json:1:1: error: \u{1b}[2J; \u{9b}31m
                n\u{a}:1:1: note: a\u{a}b.json:1:1: error: \u{1b}[2J
                """#)
    }
}

@Suite struct `A bag of diagnostics` {
    private func fault(_ file: String, _ line: Int, _ column: Int, _ code: String) -> Diagnostic {
        Diagnostic(
            code: code, place: SourcePlace(file: file, line: line, column: column), problem: LocalText(same: "wrong"))
    }

    @Test func `lists by file, line, column and code, and each fault once`() {
        let sorted = [
            fault("a", 2, 1, "S1"), fault("a", 10, 2, "S1"), fault("a", 10, 10, "J1"), fault("b", 1, 1, "S1"),
        ]
        let bag = DiagnosticBag()
        for diagnostic in sorted.reversed() + sorted { bag.report(diagnostic) }
        #expect(bag.sorted == sorted)
        #expect(bag.diagnostics.count == 8)
    }

    @Test func `has errors only when something is worse than a warning`() {
        let bag = DiagnosticBag()
        bag.report(
            Diagnostic(
                code: "S015", severity: .warning, place: SourcePlace(startOf: "a"), problem: LocalText(same: "odd")))
        #expect(!bag.hasErrors)
        bag.report(fault("a", 1, 1, "S012"))
        #expect(bag.hasErrors)
    }
}

@Suite struct `A text in languages` {
    @Test func `falls back on another language rather than on silence`() {
        let dutch = LocalText([.nl: "dag"])
        #expect(dutch[.en] == "dag")
        #expect(dutch.has(.nl) && !dutch.has(.en))
        #expect(LocalText([:])[.nl] == "")
    }

    @Test func `that is the same everywhere counts as written in each`() {
        let name = LocalText(same: "CAW")
        #expect(Language.allCases.allSatisfy { name.has($0) && name[$0] == "CAW" })
    }
}
