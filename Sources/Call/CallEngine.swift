public import Diagnostics
internal import JSON
public import Pack
internal import Recognition

/// Plays a scenario: a pure reducer from a state and an input to a state and the events it gives.
///
/// No clock, no disk, no randomness but that of the seed: the same inputs give the same events.
public struct CallEngine: Sendable {
    let scenario: Scenario
    let lineage: [Temperament]
    let catalogue: ActCatalogue
    let language: Language

    /// An engine for one scenario, with the pack's temperaments and acts.
    ///
    /// - Parameter language: the language in which the caller speaks.
    /// - Parameter temperament: how the caller reacts, when not as the scenario says.
    public init(
        scenario: Scenario, temperaments: Temperaments, catalogue: ActCatalogue, language: Language,
        temperament: TemperamentID? = nil
    ) {
        self.scenario = scenario
        self.catalogue = catalogue
        self.language = language
        lineage = temperaments.lineage(of: temperament ?? scenario.caller.temperament.value)
    }

    /// The call as it comes in, and the first that is heard of it.
    public func start(seed: Int) -> (state: CallState, events: [CallEvent]) {
        let levels = scenario.caller.mood.map { ($0.mood.value, $0.level) }
        let mood = Mood(Dictionary(levels, uniquingKeysWith: { _, last in last }))
        let state = CallState(node: scenario.start.value, mood: mood, random: SplitMix64(seed: seed))
        var turn = Turn(engine: self, state: state, at: 0)
        turn.record(.callStarted(node: state.node, mood: mood))
        turn.enter(state.node)
        return (turn.state, turn.events)
    }

    /// The call after `input`, which came `at` milliseconds after the start.
    ///
    /// A call that is over stays as it is, but for the note that is written after it. Taking back is the business of `CallPlay`, which keeps
    /// the states to go back to.
    public func step(_ state: CallState, _ input: CallInput, at time: Int) -> (state: CallState, events: [CallEvent]) {
        var turn = Turn(engine: self, state: state, at: time)
        if case .wroteNote(let note) = input {
            turn.keep(note)
            return (turn.state, turn.events)
        }
        guard !state.isOver else { return (state, []) }
        switch input {
        case .said(let text, let reading): turn.hear(text, reading)
        case .silence(let seconds): turn.pass(seconds)
        case .hint(let text): turn.record(.hintGiven(text: text))
        case .transferred(let desk): turn.transfer(to: desk)
        case .hungUp: turn.close(by: .operator)
        case .stopped: turn.stop()
        case .tookBack, .wroteNote: break
        }
        return (turn.state, turn.events)
    }
}
