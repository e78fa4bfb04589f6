import Diagnostics
import JSON
import Pack
import Recognition
import TestSupport
import Testing

@testable import Call

/// What holds of every caller of the 1712 pack, whatever is done on the phone.
@Suite struct EveryCallTests {
    /// A caller in one of the truths there are.
    struct Truth: CustomTestStringConvertible, Sendable {
        let scenario: Scenario

        var testDescription: String { "\(scenario.id.value) \(scenario.variant?.rawValue ?? "as written")" }
    }

    static let truths = (Pack1712.pack?.scenarios ?? []).flatMap(\.truths).map(Truth.init)

    @Test(arguments: truths, Language.allCases)
    func `whatever is said, the caller answers and keeps the rules`(_ truth: Truth, _ language: Language) throws {
        let pack = try #require(Pack1712.pack)
        let scenario = truth.scenario
        let engine = CallEngine(
            scenario: scenario, temperaments: pack.temperaments, catalogue: pack.catalogue, language: language)
        try play(engine, scenario, pack, seeds: 0..<40)
    }

    @Test(arguments: truths)
    func `with any temperament too`(_ truth: Truth) throws {
        let pack = try #require(Pack1712.pack)
        for kind in pack.temperaments.kinds {
            let engine = CallEngine(
                scenario: truth.scenario, temperaments: pack.temperaments, catalogue: pack.catalogue, language: .nl,
                temperament: kind.id.value)
            try play(engine, truth.scenario, pack, seeds: 0..<4)
        }
    }

    private func play(_ engine: CallEngine, _ scenario: Scenario, _ pack: LoadedPack, seeds: Range<Int>) throws {
        let acts = pack.catalogue.acts.map(\.id.value)
        #expect(acts.count == 79)
        for seed in seeds {
            var random = SplitMix64(seed: seed)
            var play = CallPlay(engine: engine, seed: seed)
            for turn in 1...30 where !play.state.isOver {
                let input = input(acts, pack.directory, &random)
                let before = play.state
                let events = play.apply(input, at: turn * 1_000)
                check(events, input, Moments(before: before, input: input, after: play.state, engine: engine), scenario)
            }
            #expect(play.events.count { if case .callEnded = $0.kind { true } else { false } } <= 1)
            #expect(Set(play.state.told).count == play.state.told.count)
            #expect(CallPlay.replaying(play.events, engine: engine, seed: seed).events == play.events)
        }
    }

    @Test func `there are callers to try it on`() throws {
        let pack = try #require(Pack1712.pack)
        #expect(pack.scenarios.count >= 5)
    }

    private func input(_ acts: [ActID], _ directory: ServiceDirectory, _ random: inout SplitMix64) -> CallInput {
        switch Int.random(in: 0..<20, using: &random) {
        case 0: return .silence(seconds: Int.random(in: 1...40, using: &random))
        case 1: return .tookBack
        case 2: return .said("hm", Reading(acts: [], unsure: true, guesses: ["greet"]))
        default:
            let heard = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                HeardAct(
                    id: acts.randomElement(using: &random) ?? "greet",
                    service: directory.services.randomElement(using: &random)?.id.value, confidence: 1,
                    witness: .command, words: "")
            }
            return .said("...", Reading(acts: heard))
        }
    }

    /// The states in which something may have been told in one step.
    private struct Moments {
        let states: [CallState]
        let after: CallState

        init(before: CallState, input: CallInput, after: CallState, engine: CallEngine) {
            var heard = before
            if case .said(_, let reading) = input {
                heard.turns += 1
                heard.said.formUnion(reading.acts.map(\.id))
                heard.referred.formUnion(reading.acts.compactMap(\.service))
                for act in Set(reading.acts.map(\.id)) {
                    for shift in engine.temperamentBeat(for: act)?.beat.mood ?? [] {
                        heard.mood = heard.mood.shifted(shift.mood.value, by: shift.by)
                    }
                }
            }
            states = [heard, after]
            self.after = after
        }
    }

    private func check(_ events: [CallEvent], _ input: CallInput, _ moments: Moments, _ scenario: Scenario) {
        let shown = events.map(\.kind.shown).joined(separator: "\n")
        var spoke = false
        for event in events {
            switch event.kind {
            case .callerSaid(let text, _):
                spoke = true
                #expect(text.contains { $0.isLetter || $0.isNumber || $0 == "…" || $0 == "." }, "\(shown)")
            case .factTold(let id):
                let fact = scenario[fact: id]
                #expect(
                    moments.states.contains { fact?.when.holds(in: $0) == true }, "\(id) is told too early:\n\(shown)")
            case .moodMoved(let mood):
                #expect(mood.levels.values.allSatisfy { 0...100 ~= $0 }, "\(shown)")
            case .callEnded(let ending, _):
                #expect(scenario[ending: ending] != nil, "\(shown)")
                #expect(event == events.last, "\(shown)")
            default: break
            }
        }
        if case .said = input, !moments.after.isOver { #expect(spoke, "nobody answers:\n\(shown)") }
    }
}
