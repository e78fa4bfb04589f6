import Call
import Diagnostics
import JSON
import Pack
import Recognition
import TestSupport
import Testing

@testable import Grading

/// Every verdict rests on lines that exist and that count.
@Suite struct EvidenceTests {
    @Test func `over random logs and every template`() throws {
        let patterns = [
            #"{"act": "greet"}"#, #"{"act": "blame"}"#, #"{"fact": "bruise"}"#, #"{"refer_fit": ["right", "wrong"]}"#,
            #"{"cue": true}"#,
            #"{"group": "exploring", "mood": {"trust": {"at_most": 50}}}"#,
            #"{"note": {"finding": ["omitted", "right"]}}"#,
        ]
        let words = [
            "greet", "blame", "ask-open", "refer:caw", "-", "?blame", "~greet", "fact:bruise", "cue", "12s", "trust=20",
            "trust=70", "back:1", "back:2",
            "greet+ask-facts",
        ]
        for seed in 0..<150 {
            var random = Seeded(seed)
            func pick(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }
            let checkpoints = DeclareTemplate.allCases.map { template in
                let b = template.isBinary ? #", "b": \#(pick(patterns))"# : ""
                let limit =
                    template.takesLimit
                    ? pick(["", #", "within": {"turns": 2}"#, #", "within": {"seconds": 25}"#]) : ""
                return TinyGrading.checkpoint(
                    #"{"template": "\#(template.rawValue)", "a": \#(pick(patterns))\#(b)\#(limit)}"#,
                    id: template.rawValue)
            }
            var log = (0..<Int.random(in: 0...14, using: &random)).map { _ in pick(words) }
            log.append(pick(["end", "gone", "-"]))
            let events = TinyLog(log.joined(separator: " ")).events
            let note = [nil, [], [NoteEntry(field: .theme, finding: .omitted)]].randomElement(using: &random) ?? nil
            expectEvidence(
                try TinyGrading(checkpoints: checkpoints).grade(events, note: note), events, "seed \(seed): \(log)")
        }
    }

    @Test(arguments: Pack1712.pack?.scenarios.map(\.id.value) ?? [])
    func `over random calls of the 1712 pack`(_ call: CallID) throws {
        let pack = try #require(Pack1712.pack)
        let scenario = try #require(pack[call])
        let engine = CallEngine(
            scenario: scenario, temperaments: pack.temperaments, catalogue: pack.catalogue, language: .nl)
        let grader = Grader(protocol: pack.gradingProtocol, directory: pack.directory, catalogue: pack.catalogue)
        let acts = pack.catalogue.acts.filter { $0.group != .wrong }.map(\.id.value)
        for seed in 0..<10 {
            var random = SplitMix64(seed: seed)
            var play = CallPlay(engine: engine, seed: seed)
            for turn in 1...20 {
                let heard = (0..<2).map { _ in
                    HeardAct(
                        id: acts.randomElement(using: &random) ?? "greet",
                        service: pack.directory.services.randomElement(using: &random)?.id.value,
                        confidence: Double.random(in: 0...1, using: &random), witness: .example, words: "")
                }
                _ = play.apply(.said("woorden", Reading(acts: heard)), at: turn * 10_000)
                if turn % 7 == 0 { _ = play.apply(.tookBack, at: turn * 10_000 + 1) }
            }
            let card = grader.grade(events: play.events, scenario: scenario)
            expectEvidence(card, play.events, "\(call), seed \(seed)")
            #expect(card.checkpoints.count == pack.gradingProtocol.checkpoints.count)
            #expect(card.score.map { 0...100 ~= $0 } ?? true)
        }
    }

    private func expectEvidence(_ card: Scorecard, _ events: [CallEvent], _ log: String) {
        let kept = Set(CallLog(events).events.map(\.index))
        for point in card.checkpoints {
            #expect(point.evidence.isEmpty == (point.verdict == .notApplicable), "\(point.id) of \(log)")
            #expect(kept.isSuperset(of: point.evidence), "\(point.id) of \(log)")
            #expect(point.evidence == point.evidence.sorted(), "\(point.id) of \(log)")
            #expect(kept.isSuperset(of: point.unsureLines), "\(point.id) of \(log)")
            #expect(point.fulfilled <= point.activations, "\(point.id) of \(log)")
        }
    }
}
