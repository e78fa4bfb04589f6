import Diagnostics
import JSON
import Testing

@testable import Pack

/// Checkpoints that no call can meet together are found, however they are written.
@Suite struct `Checkpoints that contradict each other` {
    /// A protocol with a checkpoint for each of these constraints, named `0`, `1`, ...
    private func checkpoints(_ constraints: [(rule: String, applies: String)]) throws -> [Checkpoint] {
        try constraints.enumerated().map { number, constraint in
            let applies = constraint.applies.isEmpty ? "" : #""applies": \#(constraint.applies),"#
            return try decodedHere(
                """
                {"id": "\(number)", "dimension": "d", "title": "t", \(applies) "constraint": \(constraint.rule), "weight": 1,
                 "why": "w", "source": "R1", "advice": "a", "model": "m"}
                """)
        }
    }

    private func found(_ rules: [String], _ applies: [String] = []) throws -> [[Int]] {
        let conditions = applies + Array(repeating: "", count: max(0, rules.count - applies.count))
        return Contradictions(try checkpoints(Array(zip(rules, conditions)).map { ($0, $1) })).found
    }

    private static let greets = #"{"template": "existence", "a": {"act": "greet"}}"#
    private static let neverGreets = #"{"template": "absence", "a": {"act": "greet"}}"#

    @Test(
        arguments: [
            // The same acts in another order, and wrapped.
            [
                #"{"template": "existence", "a": {"acts": ["greet", "close"]}}"#,
                #"{"template": "absence", "a": {"acts": ["close", "greet"]}}"#,
            ],
            [greets, #"{"template": "absence", "a": {"any": [{"act": "greet"}]}}"#],
            // More than what is asked may not happen.
            [greets, #"{"template": "absence", "a": {"acts": ["greet", "close"]}}"#],
            // Within three turns is within five.
            [
                #"{"template": "existence", "a": {"act": "greet"}, "within": {"turns": 3}}"#,
                #"{"template": "absence", "a": {"act": "greet"}, "within": {"turns": 5}}"#,
            ],
            // A choice of two things that may not be.
            [
                #"{"template": "choice", "a": {"act": "greet"}, "b": {"act": "close"}}"#, neverGreets,
                #"{"template": "absence", "a": {"act": "close"}}"#,
            ],
            // What must happen leads to what may not.
            [
                greets, #"{"template": "response", "a": {"act": "greet"}, "b": {"act": "close"}}"#,
                #"{"template": "absence", "a": {"act": "close"}}"#,
            ],
            [
                #"{"template": "existence", "a": {"act": "greet"}, "n": 3}"#,
                #"{"template": "absence", "a": {"act": "greet"}, "n": 3}"#,
            ],
        ])
    func `are found however they are written`(_ rules: [String]) throws {
        #expect(try found(rules) == [Array(rules.indices)])
        #expect(try found(rules.reversed()) == [Array(rules.indices)])
    }

    @Test(
        arguments: [
            // Fewer than what is asked may not happen: the rest may.
            [#"{"template": "existence", "a": {"acts": ["greet", "close"]}}"#, neverGreets],
            // After the fifth turn it may.
            [greets, #"{"template": "absence", "a": {"act": "greet"}, "within": {"turns": 5}}"#],
            [
                #"{"template": "choice", "a": {"act": "greet"}, "b": {"act": "close"}}"#, neverGreets,
            ],
            // Whoever never greets need not close.
            [
                #"{"template": "response", "a": {"act": "greet"}, "b": {"act": "close"}}"#,
                #"{"template": "absence", "a": {"act": "close"}}"#,
            ],
            [
                #"{"template": "existence", "a": {"act": "greet"}, "n": 2}"#,
                #"{"template": "absence", "a": {"act": "greet"}, "n": 3}"#,
            ],
            // One utterance can do both.
            [#"{"template": "init", "a": {"act": "greet"}}"#, #"{"template": "init", "a": {"act": "close"}}"#],
        ])
    func `are not seen where a call can meet them all`(_ rules: [String]) throws {
        #expect(try found(rules) == [])
    }

    @Test(
        arguments: [
            ("", #"{"theme": "a"}"#, true), (#"{"theme": ["a", "b"]}"#, #"{"theme": ["b", "a"]}"#, true),
            (#"{"theme": ["a", "b"]}"#, #"{"theme": ["b", "c"]}"#, true),
            (#"{"theme": "a"}"#, #"{"theme": "b"}"#, false), (#"{"theme": "a"}"#, #"{"not_theme": "a"}"#, false),
            (#"{"elements": "x"}"#, #"{"not_elements": "x"}"#, false),
            (#"{"elements": "x"}"#, #"{"not_elements": "y"}"#, true),
            (#"{"danger": "acute"}"#, #"{"danger": ["none", "concern"]}"#, false),
        ])
    func `are there only for cases in which both are graded`(_ row: (one: String, other: String, isFound: Bool)) throws
    {
        #expect(try found([Self.greets, Self.neverGreets], [row.one, row.other]) == (row.isFound ? [[0, 1]] : []))
    }

    @Test func `are not in the pack of 1712`() throws {
        let pack = try #require(loadPack(Here.pack1712, bag: DiagnosticBag()))
        #expect(Contradictions(pack.gradingProtocol.checkpoints).found == [])
    }
}

/// What can never be so in a checkpoint is said.
@Suite struct `Limits that cannot be kept` {
    @Test(
        arguments: [
            (#""chance": {"turns": 99999},"#, #"{"act": "greet"}"#, "'chance.turns' of 'p' cannot be 99999"),
            (#""chance": {"turns": -3},"#, #"{"act": "greet"}"#, "'chance.turns' of 'p' cannot be -3"),
            ("", #"{"silence": {"at_least": 0}}"#, "'silence.at_least' of 'p' cannot be 0"),
            ("", #"{"silence": {"at_least": 99999999}}"#, "'silence.at_least' of 'p' cannot be 99999999"),
            ("", #"{"acts": []}"#, "'p' names an empty list somewhere, and that never happens"),
            (#""applies": {"danger": []},"#, #"{"act": "greet"}"#, "'p' applies to no case at all like this"),
            (
                #""applies": {"theme": "a", "not_theme": "a"},"#, #"{"act": "greet"}"#,
                "'p' applies to no case at all like this"
            ),
            (#""chance": {"turns": 4}, "applies": {"theme": "a"},"#, #"{"silence": {"at_least": 5}}"#, nil),
        ] as [(String, String, String?)])
    func `are named with what to do`(_ more: String, _ pattern: String, _ problem: String?) throws {
        let gradingProtocol: GradingProtocol = try decodedHere(
            """
            {"name": "P", "pass_mark": 60, "room": 4, "phases": [], "dimensions": [{"id": "d", "title": "D", "weight": 1}],
             "checkpoints": [{"id": "p", "dimension": "d", "title": "t", \(more)
              "constraint": {"template": "existence", "a": \(pattern)}, "weight": 1,
              "why": "w", "source": "R1", "advice": "a", "model": "m"}]}
            """)
        let bag = DiagnosticBag()
        PackCheck.limitsArePossible.run(
            PackParts(
                path: "p", isWhole: false, callNames: [], manifest: nil, catalogue: nil, material: [:],
                gradingProtocol: gradingProtocol, directory: nil, temperaments: nil, scenarios: [], truths: []), bag)
        #expect(bag.sorted.map { $0.problem[.en] } == [problem].compactMap(\.self))
    }
}

private func decodedHere<Value: JSONDecodable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
    let context = DecodingContext(file: SourceFile(name: "t.json", bytes: Array(text.utf8)), bag: DiagnosticBag())
    guard let value = Value.decode(try parseJSON(context.file), in: context), !context.bag.hasErrors else {
        throw DiagnosticError(context.bag.sorted)
    }
    return value
}
