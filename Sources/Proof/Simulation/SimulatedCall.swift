internal import Call
internal import Diagnostics
internal import Grading
internal import Pack
internal import Recognition

/// A simulated trainee on the line: the moves go through the recogniser to the caller, as typed lines do.
struct SimulatedCall {
    let scenario: Scenario
    let grader: Grader
    let skills: SkillMap
    let phrases: ActPhrases
    let session: DemoSession
    let typing: TraineeTyping
    let read: (String) -> Reading

    private(set) var play: CallPlay
    private var lot: Lot
    private var clock = 0

    init(
        _ session: DemoSession, scenario: Scenario, engine: CallEngine, grader: Grader, skills: SkillMap,
        phrases: ActPhrases, typing: TraineeTyping, lot: Lot, read: @escaping (String) -> Reading
    ) {
        self.session = session
        self.scenario = scenario
        self.grader = grader
        self.skills = skills
        self.phrases = phrases
        self.typing = typing
        self.lot = lot
        self.read = read
        play = CallPlay(engine: engine, seed: session.seed)
        for event in play.events { listen(to: event) }
    }

    private var isHelped: Bool { session.manner != .exam }

    /// Plays the call as far as the trainee goes.
    mutating func make(_ moves: [SimulatedTalk.Move]) {
        let last =
            session.fate == .finished ? moves.count : max(1, Int(Double(moves.count) * lot.number(in: 0.2...0.7)))
        for move in moves.prefix(last) where !play.state.isOver { make(move) }
        switch session.fate {
        case .leftOpen: break
        case .stopped: apply(.stopped)
        case .finished: if !play.state.isOver { apply(.hungUp) }
        }
    }

    /// Writes the note, unless there is nothing in it.
    mutating func write(_ writer: SimulatedNote) {
        guard play.state.awaitsNote else { return }
        let note = writer.note(on: play.events, play.state, using: &lot)
        clock += lot.number(in: 40_000...180_000)
        if !note.isEmpty { apply(.wroteNote(note)) }
    }

    private mutating func make(_ move: SimulatedTalk.Move) {
        switch move {
        case .wait(let seconds):
            clock += seconds * 1000
            apply(.silence(seconds: seconds))
        case .say(let text, let meaning, let isLapse):
            let understood = say(text, meaning: meaning)
            guard !play.state.isOver else { return }
            if !understood, !isLapse, lot.holds(0.5) { sayOtherwise(meaning) }
            if isLapse, isHelped, skills.isFaulty(meaning), lot.holds(0.35), play.canTakeBack { apply(.tookBack) }
            if session.manner == .guided || (isHelped && lot.holds(0.03)) { askForHint() }
        }
    }

    /// Says something; whether any of it was understood.
    private mutating func say(_ text: String, meaning: [ActID]) -> Bool {
        let typed = typing.type(text, using: &lot)
        clock += lot.number(in: 500...4000) + SpokenTime.milliseconds(for: typed)
        let reading = answered(read(typed), typed, meaning)
        apply(.said(typed, reading))
        return !reading.acts.isEmpty
    }

    /// The reading after the console has asked back, as it does where it helps and understood nothing.
    private func answered(_ reading: Reading, _ typed: String, _ meaning: [ActID]) -> Reading {
        guard reading.unsure, reading.acts.isEmpty, isHelped,
            let meant = reading.guesses.prefix(3).first(where: meaning.contains)
        else { return reading }
        return Reading(acts: [HeardAct(id: meant, confidence: 1, witness: .trainee, words: typed)])
    }

    /// Tries once more in other words.
    private mutating func sayOtherwise(_ meaning: [ActID]) {
        guard let act = meaning.first, let text = lot.one(of: phrases.examples(of: act)) else { return }
        _ = say(text, meaning: [act])
    }

    private mutating func askForHint() {
        guard !play.state.isOver else { return }
        let scorecard = grader.grade(events: play.events, scenario: scenario)
        if let hint = scorecard.hint(in: session.language) { apply(.hint(hint)) }
    }

    private mutating func apply(_ input: CallInput) {
        for event in play.apply(input, at: clock) { listen(to: event) }
    }

    private mutating func listen(to event: CallEvent) {
        if case .callerSaid(let text, _) = event.kind { clock += SpokenTime.milliseconds(for: text) }
    }
}
