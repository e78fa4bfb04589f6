public import Call
public import Diagnostics
public import Grading
internal import JSON
public import Pack
public import Recognition

/// Plays the conversations that authors wrote into their callers, and holds them against what must come of it.
public struct PlayedTestRunner: Sendable {
    private let pack: LoadedPack
    private let grader: Grader
    private let read: @Sendable (Language, String) -> Reading

    /// A runner for the conversations of `pack`.
    ///
    /// - Parameter read: reads an utterance in a language.
    public init(pack: LoadedPack, read: @escaping @Sendable (Language, String) -> Reading) {
        self.pack = pack
        self.read = read
        grader = Grader(protocol: pack.gradingProtocol, directory: pack.directory, catalogue: pack.catalogue)
    }

    /// One conversation, played in its variant of the call, graded and compared.
    public func run(_ test: PlayedTest, of call: Scenario) -> PlayedTestResult {
        // A variant that is not there is a fault of the pack, and told on loading it.
        let scenario = call.varied(as: test.variant?.value) ?? call
        let engine = CallEngine(
            scenario: scenario, temperaments: pack.temperaments, catalogue: pack.catalogue, language: test.language)
        var play = CallPlay(engine: engine, seed: test.seed)
        var clock = 0
        var draft = NoteDraft(NoteVocabulary(themes: pack.manifest.themes, directory: pack.directory))
        var faults: [PlayedTestResult.Fault] = []
        for turn in test.turns {
            if NoteDraft.isNoteLine(turn.value) {
                if let text = write(turn.value, in: &draft, play.state) {
                    faults.append(.init(place: turn.place, text: text))
                }
                continue
            }
            guard !play.state.isOver else {
                faults.append(.init(place: turn.place, text: .callWasOver))
                break
            }
            guard let input = input(turn.value, test.language, &clock) else {
                faults.append(.init(place: turn.place, text: .notATurn))
                continue
            }
            for event in play.apply(input, at: clock) {
                if case .callerSaid(let text, _) = event.kind { clock += SpokenTime.milliseconds(for: text) }
            }
        }
        if !play.state.isOver { _ = play.apply(.hungUp, at: clock) }
        if !draft.note.isEmpty { _ = play.apply(.wroteNote(draft.note), at: clock) }
        let scorecard = grader.grade(events: play.events, scenario: scenario)
        faults += Comparison(test: test, state: play.state, scorecard: scorecard).faults
        return PlayedTestResult(
            scenario: scenario, test: test, events: play.events, scorecard: scorecard, faults: faults)
    }

    /// Sets a field of the note; what is wrong with that, if anything.
    private func write(_ turn: String, in draft: inout NoteDraft, _ state: CallState) -> LocalText? {
        guard state.isOver else { return .noteTooEarly }
        do throws(NoteFault) {
            try draft.obey(turn)
            return nil
        } catch {
            return error.text
        }
    }

    /// What a turn of a test means: something said, `/transfer REGION`, `/wait N` or `/end`.
    private func input(_ turn: String, _ language: Language, _ clock: inout Int) -> CallInput? {
        guard turn.hasPrefix("/") else {
            clock += SpokenTime.milliseconds(for: turn)
            return .said(turn, read(language, turn))
        }
        let words = turn.split(separator: " ")
        switch (words.first, words.count) {
        case ("/end", 1): return .hungUp
        case ("/transfer", 2):
            return pack.directory.desk(of: RegionID(rawValue: String(words[1]))).map { .transferred(to: $0.id.value) }
        case ("/wait", 2):
            guard let seconds = Int(words[1]), (1...600).contains(seconds) else { return nil }
            clock += seconds * 1000
            return .silence(seconds: seconds)
        default: return nil
        }
    }
}

/// What came of a played conversation.
public struct PlayedTestResult: Sendable {
    /// The call that was played, in the variant of the test.
    public let scenario: Scenario
    /// The conversation as the author wrote it.
    public let test: PlayedTest
    /// Everything that happened.
    public let events: [CallEvent]
    /// How the conversation was graded.
    public let scorecard: Scorecard
    /// What is not as the author wants it; empty when all is.
    public let faults: [Fault]

    /// Something that is not as the author wants it.
    public struct Fault: Sendable, Hashable {
        /// Where the author wants it.
        public let place: SourcePlace
        /// What is wrong, in words.
        public let text: LocalText
    }
}

extension LocalText {
    fileprivate static let callWasOver = LocalText(
        nl: "het gesprek was hier al afgelopen", en: "the call was over before this turn")
    fileprivate static let noteTooEarly = LocalText(
        nl: "de registratie komt na '/end'", en: "the note comes after '/end'")
    fileprivate static let notATurn = LocalText(
        nl: "een test kent alleen zinnen, '/wait SECONDEN', '/transfer DESK', '/end' en daarna '/note VELD tekst'",
        en: "a test knows only utterances, '/wait SECONDS', '/transfer DESK', '/end' and after it '/note FIELD text'")
}
