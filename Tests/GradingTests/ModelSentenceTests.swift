import Call
import Diagnostics
import JSON
import Pack
import Recognition
import TestSupport
import Testing

@testable import Grading

/// Whoever says the sentence that the protocol itself gives as a model, and the hint shows, is graded for it.
@Suite struct `A model sentence of the protocol` {
    /// The checkpoints of which a sentence alone can show nothing, and why.
    private static let unspoken = [
        "note-complete": "stands in the note; nobody says it", "note-true": "stands in the note; nobody says it",
        "note-sparing": "stands in the note; nobody says it",
    ]
    /// What the operator did before it, so that order alone is no fault; help is not among it.
    private static let opening = Reading(
        acts: ["greet", "name-service", "thank-for-calling", "validate", "ask-open"].map {
            HeardAct(id: $0, confidence: 1, witness: .phrase, words: "")
        })

    @Test(arguments: Language.allCases)
    func `does what its checkpoint asks for, and harms no other`(_ language: Language) throws {
        let pack = try #require(Pack1712.pack)
        let grader = Grader(protocol: pack.gradingProtocol, directory: pack.directory, catalogue: pack.catalogue)
        let recogniser = try Pack1712.recogniser(language)
        let calls = pack.scenarios.flatMap(\.truths)
        let faults = grader.checkpoints.flatMap { compiled -> [String] in
            let id = compiled.checkpoint.id.value.rawValue
            guard Self.unspoken[id] == nil else { return [] }
            let text = compiled.checkpoint.model[language]
            let reading = recogniser.read(text)
            let faults = Self.faults(of: compiled, text, reading, calls, grader)
            return faults.isEmpty
                ? []
                : ["\(id): \(text) is heard as \(reading.acts.map(\.id)), or \(reading.guesses): \(faults.sorted())"]
        }
        #expect(faults == [])
    }

    /// What is wrong with a model sentence, over all calls to which its checkpoint applies.
    private static func faults(
        of compiled: CompiledCheckpoint, _ text: String, _ reading: Reading, _ calls: [Scenario], _ grader: Grader
    ) -> Set<String> {
        let log = [opening, reading].enumerated().map { number, reading in
            CallEvent(at: number, .operatorSaid(text: number == 0 ? "" : text, reading: reading))
        }
        let meant = calls.filter { compiled.checkpoint.applies?.value.holds(for: $0.caseFile) ?? true }
        var faults: Set<String> = []
        var helped = 0
        var done = 0
        for scenario in meant {
            let card = grader.grade(events: log, scenario: scenario)
            // A sentence that names a service is a model for callers whom that service can help.
            guard card.referrals.given.allSatisfy({ $0.finding.fit == .right || $0.finding.fit == .partly }) else {
                continue
            }
            helped += 1
            if compiled.isProhibition || does(reading, text, compiled, grader, scenario) { done += 1 }
            for result in card.checkpoints
            where result.verdict == .violated || (result.isProhibition && result.isUnsure) {
                faults.insert("\(scenario.id.value) \(result.id)")
            }
        }
        // What fits one caller best fits another partly, so of a service it is enough that it is right for one.
        let namesService = reading.acts.contains { $0.service != nil }
        if done == 0 || (done < helped && !namesService) { faults.insert("done in \(done) of \(helped) calls") }
        return faults
    }

    /// Whether what was heard is, for certain, something that the checkpoint asks for.
    private static func does(
        _ reading: Reading, _ text: String, _ compiled: CompiledCheckpoint, _ grader: Grader, _ scenario: Scenario
    ) -> Bool {
        let builder = grader.builder(for: scenario)
        let log = CallLog([CallEvent(at: 0, .operatorSaid(text: text, reading: reading))])
        let trace = TraceBuilder.trace(of: log, note: nil, builder: builder).keeping(.sure)
        let asked = compiled.template.asksFor
        let patterns = [asked.a ? compiled.a : nil, asked.b ? compiled.b : nil].compactMap(\.self)
        return patterns.contains { !$0.positions(in: trace).isEmpty }
    }

    @Test func `is excused only for a reason, and only where there is such a checkpoint`() throws {
        let ids = try #require(Pack1712.pack).gradingProtocol.checkpoints.map(\.id.value.rawValue)
        #expect(Self.unspoken.keys.sorted().filter { !ids.contains($0) } == [])
    }
}
