import JSON
import Pack
import Testing

@testable import Grading

/// The meaning of each template: the examples of its doc comment, the empty trace and traces of one event.
@Suite struct TemplateTests {
    struct Row: Sendable {
        let template: DeclareTemplate
        var count = 1
        /// Traces of one-letter events; `-` is the empty one.
        let hold: String
        let fail: String
        /// Of those that hold, the ones in which nothing activates the constraint.
        var vacuous = ""
    }

    static let rows = [
        Row(template: .existence, hold: "a ca", fail: "- b"),
        Row(template: .existence, count: 2, hold: "aba aa aaa", fail: "- ab a b"),
        Row(template: .absence, hold: "- b", fail: "a ba"),
        Row(template: .absence, count: 2, hold: "ab - a b", fail: "aba aa"),
        Row(template: .exactly, hold: "ba a", fail: "b aa -"),
        Row(template: .exactly, count: 2, hold: "aba", fail: "a aaa - b"),
        Row(template: .initial, hold: "ab a", fail: "ba - b"), Row(template: .end, hold: "ba a", fail: "ab - b"),
        Row(template: .respondedExistence, hold: "ba ab b - c", fail: "a ca", vacuous: "b - c"),
        Row(template: .response, hold: "aab b - c", fail: "aba a", vacuous: "b - c"),
        Row(template: .alternateResponse, hold: "abab b - c acbb", fail: "aab a", vacuous: "b - c"),
        Row(template: .chainResponse, hold: "ab b - c", fail: "acb a aab", vacuous: "b - c"),
        Row(template: .precedence, hold: "abb a - c", fail: "ba b", vacuous: "a - c"),
        Row(template: .alternatePrecedence, hold: "abab a - aacb", fail: "abb b", vacuous: "a -"),
        Row(template: .chainPrecedence, hold: "ab a - c", fail: "acb b abb", vacuous: "a - c"),
        Row(template: .succession, hold: "aabb - c", fail: "aba bab a b", vacuous: "- c"),
        Row(template: .alternateSuccession, hold: "abab - c", fail: "aab abb a b", vacuous: "- c"),
        Row(template: .chainSuccession, hold: "abcab - c", fail: "acb a b", vacuous: "- c"),
        Row(template: .coExistence, hold: "bca c - ab", fail: "ac a b", vacuous: "c -"),
        Row(template: .notCoExistence, hold: "aa b a - c", fail: "acb ba", vacuous: "- c"),
        Row(template: .notSuccession, hold: "ba a b - c", fail: "acb ab", vacuous: "b - c"),
        Row(template: .notChainSuccession, hold: "acb a b - ba", fail: "ab", vacuous: "b -"),
        Row(template: .choice, hold: "ca ab a b", fail: "c -"),
        Row(template: .exclusiveChoice, hold: "ca a b bb", fail: "ab c - ba"),
    ]

    @Test(arguments: rows)
    func `a template holds and fails as it says`(_ row: Row) {
        let constraint = PlainConstraint(
            template: row.template, a: "a", b: row.template.isBinary ? "b" : nil, count: row.count)
        var checker = LogChecker(ConstraintFile(constraints: [constraint]))
        func shown(_ traces: String, where keep: (Conformance) -> Bool) -> String {
            traces.split(separator: " ").filter { trace in
                keep(checker.explain(trace.filter { $0 != "-" }.map(String.init))[0])
            }.joined(separator: " ")
        }
        #expect(shown(row.hold) { $0.holds } == row.hold)
        #expect(shown(row.fail) { !$0.holds } == row.fail)
        #expect(shown(row.hold) { $0.isVacuous } == row.vacuous)
    }

    @Test func `every template is in the table`() {
        #expect(Set(Self.rows.map(\.template)) == Set(DeclareTemplate.allCases))
    }

    @Test(arguments: [
        (DeclareTemplate.respondedExistence, true), (.response, true), (.alternateResponse, false),
        (.chainResponse, false), (.precedence, true),
        (.alternatePrecedence, true), (.chainPrecedence, false), (.succession, true), (.alternateSuccession, false),
        (.chainSuccession, false), (.coExistence, true), (.notCoExistence, false), (.notSuccession, false),
        (.notChainSuccession, true), (.choice, true), (.exclusiveChoice, false),
    ])
    func `an event that is both things is judged by the formula`(_ template: DeclareTemplate, _ holds: Bool) {
        var judge = CountingJudge()
        template.judge(Occurrences(a: [0], b: [0], length: 1, count: 1), with: &judge)
        #expect((judge.violated == 0) == holds)
    }

    @Test func `findings name the event that mattered and the one that told`() {
        var checker = LogChecker(
            ConstraintFile(constraints: [
                PlainConstraint(template: .response, a: "a", b: "b"), PlainConstraint(template: .absence, a: "b"),
                PlainConstraint(id: "first", template: .precedence, a: "a", b: "b"),
            ]))
        let results = checker.explain(["b", "a", "c", "b", "a"])
        #expect(results.map(\.constraint) == ["response(a,b)", "absence(b,1)", "first"])
        #expect(
            results[0].findings == [
                .init(activation: 1, other: 3, holds: true), .init(activation: 4, other: nil, holds: false),
            ])
        #expect(
            results[1].findings == [
                .init(activation: nil, other: 0, holds: false), .init(activation: nil, other: 3, holds: false),
            ])
        #expect(
            results[2].findings == [
                .init(activation: 0, other: 0, holds: false), .init(activation: 3, other: 1, holds: true),
            ])
        #expect(
            results[0].json.text() == """
                {"constraint":"response(a,b)","holds":false,"vacuous":false,"activations":2,"fulfilled":1,"violated":1,\
                "violations":[{"activation":4,"event":null}]}
                """)
    }
}
