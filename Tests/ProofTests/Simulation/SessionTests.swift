import Call
import Diagnostics
import Grading
import Pack
import Recognition
import TestSupport
import Testing

@testable import Proof

@Suite struct `A session of an invented trainee` {
    @Test func `is the same for the same seed, whatever was played before it`() throws {
        let played = try Training.played(seed: 1)
        let again = try Training.asked(seed: 1)
        #expect(again.sessions == played.map(\.session))
        for one in played.reversed().prefix(30) { #expect(again.play(one.session) == one.events) }
    }

    @Test func `is another for another seed`() throws {
        let (one, other) = (try Training.asked(seed: 1), try Training.asked(seed: 2))
        #expect(one.sessions != other.sessions)
        #expect(one.trainees.map(\.pseudonym) != other.trainees.map(\.pseudonym))
    }

    @Test func `can be played again from what was typed`() throws {
        let pack = try #require(Pack1712.pack)
        for played in try Training.played(seed: 1) {
            let engine = CallEngine(
                scenario: try #require(pack.scenario(of: played.session)), temperaments: pack.temperaments,
                catalogue: pack.catalogue, language: played.session.language)
            let replay = CallPlay.replaying(played.events, engine: engine, seed: played.session.seed)
            #expect(replay.events == played.events)
        }
    }

    @Test func `ends as was planned`() throws {
        for played in try Training.played(seed: 1) {
            let ended = played.events.contains { if case .callEnded = $0.kind { true } else { false } }
            let stopped = played.events.contains { if case .callStopped = $0.kind { true } else { false } }
            switch played.session.fate {
            case .finished: #expect(ended && !stopped)
            // A caller who hangs up first is past stopping.
            case .stopped: #expect(ended != stopped)
            case .leftOpen: #expect(!stopped)
            }
        }
    }

    @Test func `runs forward in time, and takes minutes`() throws {
        for played in try Training.played(seed: 1) {
            let times = played.events.map(\.at)
            #expect(times == times.sorted())
            #expect((times.last ?? 0) < 14 * 60_000)
        }
    }

    @Test func `holds all that can happen: silence, hints, lines taken back, notes, and lines not understood`() throws {
        let events = try Training.played(seed: 1).flatMap(\.events).map(\.kind)
        #expect(events.contains { if case .silencePassed = $0 { true } else { false } })
        #expect(events.contains { if case .hintGiven = $0 { true } else { false } })
        #expect(events.contains { if case .turnTakenBack = $0 { true } else { false } })
        #expect(events.contains { if case .callerSaid(_, because: .notUnderstood) = $0 { true } else { false } })
        #expect(events.count { if case .noteWritten = $0 { true } else { false } } > 60)
    }

    @Test func `has no hint and takes no line back in an exam`() throws {
        for played in try Training.played(seed: 1) where played.session.manner == .exam {
            #expect(
                !played.events.contains {
                    switch $0.kind {
                    case .hintGiven, .turnTakenBack: true
                    default: false
                    }
                })
        }
    }

    @Test func `writes a note that holds nothing untold when the trainee can do it`() throws {
        let pack = try #require(Pack1712.pack)
        let grader = Grader(protocol: pack.gradingProtocol, directory: pack.directory, catalogue: pack.catalogue)
        var lot = Lot(seed: 1)
        for scenario in pack.scenarios {
            for test in scenario.tests {
                let recogniser = try Pack1712.recogniser(test.language)
                let events = PlayedTestRunner(pack: pack) { recogniser.read($1) }.run(test, of: scenario).events
                let engine = CallEngine(
                    scenario: scenario, temperaments: pack.temperaments, catalogue: pack.catalogue,
                    language: test.language)
                var play = CallPlay.replaying(
                    events.filter { if case .noteWritten = $0.kind { false } else { true } }, engine: engine,
                    seed: test.seed)
                let note = SimulatedNote(
                    scenario: scenario, directory: pack.directory, themes: pack.manifest.themes.map(\.id.value),
                    language: test.language, skill: 1
                ).note(on: play.events, play.state, using: &lot)
                _ = play.apply(.wroteNote(note), at: 1_000_000)
                let findings = grader.grade(events: play.events, scenario: scenario).note ?? []
                #expect(
                    findings.filter { $0.finding == .invented || $0.finding == .unneeded } == [],
                    "\(scenario.id.value) \(test.language.rawValue) \(test.name.value)")
            }
        }
    }
}

@Suite struct `What a trainee knows` {
    @Test func `belongs to the dimension that the protocol weighs it in`() throws {
        let pack = try #require(Pack1712.pack)
        let skills = SkillMap(pack.gradingProtocol, pack.catalogue)
        #expect(skills.dimension(of: ["ask-weapon"]) == "safety")
        #expect(skills.dimension(of: ["reflect-feeling"]) == "contact")
        #expect(skills.dimension(of: ["greet", "promise-secrecy"]) == "discretion")
        #expect(skills.isFaulty(["promise-secrecy"]) && !skills.isFaulty(["explain-confidentiality"]))
        #expect(skills.dimension(of: []) == nil)
        #expect(skills.note == "registration")
        #expect(skills.faults.contains("promise-secrecy") && !skills.faults.contains("ask-weapon"))
    }

    @Test func `is every sentence of the model call`() throws {
        for scenario in try #require(Pack1712.pack).scenarios {
            for test in scenario.tests {
                for turn in test.turns.map(\.value) { #expect(turn.sentences.joined(separator: " ") == turn) }
            }
        }
        #expect("Dag. Kunt u praten? Ja!".sentences == ["Dag.", "Kunt u praten?", "Ja!"])
        #expect("".sentences == [])
    }

    @Test func `comes out of the fingers with slips in words, never in numbers`() {
        var lot = Lot(seed: 3)
        let text = "Het nummer is 0800 13 500, en bel 101 of 112."
        var typed: Set<String> = []
        for _ in 0..<400 {
            let typing = TraineeTyping(lot: &lot)
            let line = typing.type(text, using: &lot)
            typed.insert(line)
            #expect(line.filter(\.isNumber) == text.filter(\.isNumber))
        }
        #expect(typed.contains(text))
        #expect(typed.contains("het nummer is 0800 13 500, en bel 101 of 112"))
        #expect(typed.count > 10, "\(typed.sorted())")
    }
}
