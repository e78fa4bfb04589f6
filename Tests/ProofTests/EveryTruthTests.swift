import Diagnostics
import TestSupport
import Testing

@testable import Pack

/// What the callers of 1712 that have more than one truth owe the trainee.
@Suite struct EveryTruth {
    private static let varied = (Pack1712.pack?.scenarios ?? []).filter { !$0.variants.isEmpty }

    @Test func `at least six callers have more than one`() {
        #expect(Self.varied.count >= 6)
    }

    @Test(arguments: varied.map(\.id.value))
    func `opens alike, so that nobody can tell it from the first line`(_ call: CallID) throws {
        let truths = try #require(Pack1712.pack?[call]).truths
        let openings = truths.map { truth in
            let start = truth[node: truth.start.value]
            return [start?.says, start?.cue].map { $0?.all ?? [] } + [[truth.caseFile.time.text]]
        }
        #expect(Set(openings).count == 1)
    }

    @Test(arguments: varied.map(\.id.value))
    func `asks something else of the operator`(_ call: CallID) throws {
        let truths = try #require(Pack1712.pack?[call]).truths
        let cases = truths.map { truth in
            Set(
                [truth.caseFile.danger.rawValue] + truth.caseFile.elements.map(\.rawValue) + [
                    truth.caseFile.theme.rawValue
                ])
        }
        #expect(Set(cases).count == truths.count)
        #expect(Set(truths.map { Set($0.facts.flatMap(\.tell.all)) }).count == truths.count)
    }
}
