public import Call
public import Diagnostics
internal import Grading
internal import JSON
public import Pack
public import Recognition

/// Weeks of practice by simulated trainees of different skill, who learn.
///
/// Pure: the same pack, request and ears give the same sessions, and each can be played apart from the others.
public struct DemoTraining: Sendable {
    private let pack: LoadedPack
    private let grader: Grader
    private let skills: SkillMap
    let trainees: [SimulatedTrainee]
    private let scripts: [Played: CallScript]
    private let phrases: [Language: ActPhrases]
    private let seed: Int
    private let read: @Sendable (Language, String) -> Reading

    /// The sessions, the earliest first.
    public let sessions: [DemoSession]

    /// The training that was asked for.
    ///
    /// - Parameters:
    ///   - languages: those in which trainees may play; the others of the pack are left out.
    ///   - read: reads an utterance in a language.
    /// - Returns: nil when no caller holds a played conversation in one of these languages: then nobody knows what to say.
    public init?(
        _ request: DemoRequest, pack: LoadedPack, read: @escaping @Sendable (Language, String) -> Reading
    ) {
        self.pack = pack
        self.read = read
        seed = request.seed
        grader = Grader(protocol: pack.gradingProtocol, directory: pack.directory, catalogue: pack.catalogue)
        let skills = SkillMap(pack.gradingProtocol, pack.catalogue)
        let languages = pack.manifest.languages.filter { language in
            pack.material[language] != nil && request.language.map { $0 == language } ?? true
        }
        let calls = Dictionary(
            languages.map { language in
                (language, pack.scenarios.filter { CallScript.exists($0, language) }.map(\.id.value))
            }.filter { !$0.1.isEmpty }, uniquingKeysWith: { first, _ in first })
        guard !calls.isEmpty else { return nil }
        let plan = TrainingPlan(request, pack: pack, calls: calls, skills: skills)
        var scripts: [Played: CallScript] = [:]
        for session in plan.sessions {
            guard let scenario = pack.scenario(of: session) else { continue }
            let played = Played(scenario, session.language)
            if scripts[played] != nil { continue }
            scripts[played] = CallScript(scenario, session.language, skills: skills) { read(session.language, $0) }
        }
        self.skills = skills
        self.scripts = scripts
        phrases = pack.material.mapValues { ActPhrases(pack.catalogue, $0) }
        trainees = plan.trainees
        sessions = plan.sessions
    }

    /// Everything that happens in a session of this training.
    public func play(_ session: DemoSession) -> [CallEvent] {
        guard let scenario = pack.scenario(of: session), let script = scripts[Played(scenario, session.language)],
            let phrases = phrases[session.language]
        else { return [] }
        let trainee = trainees[session.person]
        var lot = Lot(seed: seed, TrainingPlan.Branch.session.rawValue, session.person, session.number)
        // One day in ten is a bad one.
        let luck = lot.holds(0.1) ? lot.number(in: -2.5 ... -1.5) : lot.number(in: -1...0.7)
        let form = trainee.form(in: session.number, luck: session.manner == .guided ? luck + 0.5 : luck)
        let writesNote = session.manner == .exam || lot.holds(0.75)
        let talk = SimulatedTalk(
            script, trainee: trainee, form: form, phrases: phrases, skills: skills,
            lot: Lot(seed: seed, TrainingPlan.Branch.session.rawValue, session.person, session.number, 1))
        let engine = CallEngine(
            scenario: scenario, temperaments: pack.temperaments, catalogue: pack.catalogue, language: session.language)
        var call = SimulatedCall(
            session, scenario: scenario, engine: engine, grader: grader, skills: skills, phrases: phrases,
            typing: trainee.typing, lot: lot
        ) { [read] in read(session.language, $0) }
        call.make(talk.moves)
        if writesNote {
            call.write(
                SimulatedNote(
                    scenario: scenario, directory: pack.directory, themes: pack.manifest.themes.map(\.id.value),
                    language: session.language, skill: form.chance(in: skills.note)))
        }
        return call.play.events
    }

    /// A call in one of its truths, in one language.
    private struct Played: Hashable {
        let call: CallID
        let variant: VariantID?
        let language: Language

        init(_ scenario: Scenario, _ language: Language) {
            call = scenario.id.value
            variant = scenario.variant
            self.language = language
        }
    }
}

extension LoadedPack {
    /// The caller of a session, in the truth that its seed picks; nil when it is not in the pack.
    public func scenario(of session: DemoSession) -> Scenario? { self[session.call]?.varied(by: session.seed) }
}
