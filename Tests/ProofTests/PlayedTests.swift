import Diagnostics
import TestSupport
import Testing

@testable import Pack
@testable import Proof
@testable import Recognition

/// Every conversation that an author wrote into a caller leads where the author says.
@Suite struct PlayedConversations {
    struct Played: CustomTestStringConvertible, Sendable {
        let scenario: Scenario
        let test: PlayedTest

        var testDescription: String {
            let call = [scenario.id.rawValue, test.variant?.rawValue].compactMap(\.self).joined(separator: " · ")
            return "\(call) · \(test.language.rawValue) · \(test.name.value)"
        }
    }

    static let all: [Played] = (Pack1712.pack?.scenarios ?? []).flatMap { scenario in
        scenario.tests.map { Played(scenario: scenario, test: $0) }
    }

    @Test(arguments: all)
    func `leads where its author says`(_ played: Played) throws {
        let pack = try #require(Pack1712.pack)
        let recogniser = try Pack1712.recogniser(played.test.language)
        let runner = PlayedTestRunner(pack: pack) { _, text in recogniser.read(text) }
        let result = runner.run(played.test, of: played.scenario)
        for fault in result.faults {
            Issue.record(
                "\(fault.place.file):\(fault.place.line): \(fault.text[.en]); score \(result.scorecard.score ?? 0)")
        }
    }

    @Test func `every caller has a model call and a poor call in each language`() throws {
        for scenario in try #require(Pack1712.pack).scenarios {
            for language in Language.allCases {
                let tests = scenario.tests.filter { $0.language == language }
                #expect(tests.contains { ($0.expect.scoreAtLeast ?? 0) >= 85 && $0.expect.criticalFault == false })
                #expect(tests.contains { ($0.expect.scoreAtMost ?? 100) <= 74 })
                #expect(tests.count >= 4, "\(scenario.id.value.rawValue) \(language.rawValue)")
            }
        }
    }

    @Test func `so has every variant, and it tells the model call something that its poor call misses`() throws {
        for truth in try #require(Pack1712.pack).scenarios.flatMap(\.truths) where truth.variant != nil {
            for language in Language.allCases {
                let tests = truth.tests.filter { $0.language == language }
                let name = "\(truth.id.value) \(truth.variant?.rawValue ?? "") \(language.rawValue)"
                let models = tests.filter { ($0.expect.scoreAtLeast ?? 0) >= 85 && $0.expect.criticalFault == false }
                let poor = tests.filter { ($0.expect.scoreAtMost ?? 100) <= 74 }
                #expect(!models.isEmpty && !poor.isEmpty, "\(name)")
                let told = Set(models.flatMap(\.expect.told).map(\.value))
                #expect(poor.allSatisfy { !told.isDisjoint(with: $0.expect.notTold.map(\.value)) }, "\(name)")
            }
        }
    }
}
