/// A call as it is being played: the engine, where the call stands, and the way back.
public struct CallPlay: Sendable {
    /// What works out each step of the call.
    public let engine: CallEngine
    /// Where the call stands now.
    public private(set) var state: CallState
    /// Everything that happened, in order.
    public private(set) var events: [CallEvent]
    /// The state before each utterance of the operator, for taking one back.
    private var before: [CallState] = []

    /// The call as it comes in; `events` then holds what is heard first.
    public init(engine: CallEngine, seed: Int) {
        self.engine = engine
        (state, events) = engine.start(seed: seed)
    }

    /// Whether there is an utterance to take back.
    public var canTakeBack: Bool { !before.isEmpty && !state.isOver }

    /// Plays one input that came `at` milliseconds after the start, and gives what it led to.
    public mutating func apply(_ input: CallInput, at time: Int) -> [CallEvent] {
        if case .tookBack = input { return takeBack(at: time) }
        if case .said = input, !state.isOver { before.append(state) }
        let (next, new) = engine.step(state, input, at: time)
        state = next
        events += new
        return new
    }

    /// Goes back to before the last utterance.
    ///
    /// The log keeps what was said; grading passes over it.
    private mutating func takeBack(at time: Int) -> [CallEvent] {
        guard canTakeBack, let earlier = before.popLast() else { return [] }
        let event = CallEvent(at: time, .turnTakenBack(turn: earlier.turns + 1))
        state = earlier
        events.append(event)
        return [event]
    }
}

extension CallPlay {
    /// Seconds of further silence after which the caller does something; nil when nothing more is to come.
    public var secondsToNextSilence: Int? {
        guard !state.isOver else { return nil }
        let steps = engine.silenceSteps(in: state.node).map(\.step)
        return steps.first { $0.after > state.silentFor && $0.when.holds(in: state) }.map { $0.after - state.silentFor }
    }

    /// Plays again what reached the call in `events`, with the readings of that day.
    ///
    /// - Returns: the call as it stands after them. Under the same scenario and seed its `events`
    ///   equal those given; where they differ, the scenario was changed since.
    public static func replaying(_ events: [CallEvent], engine: CallEngine, seed: Int) -> CallPlay {
        var play = CallPlay(engine: engine, seed: seed)
        for event in events {
            guard let input = event.input else { continue }
            _ = play.apply(input, at: event.at)
        }
        return play
    }
}

extension CallEvent {
    /// The input that led to the event, when it came from outside.
    var input: CallInput? {
        switch kind {
        case .operatorSaid(let text, let reading): .said(text, reading)
        case .silencePassed(let seconds): .silence(seconds: seconds)
        case .hintGiven(let text): .hint(text)
        case .turnTakenBack: .tookBack
        case .callStopped: .stopped
        case .callTransferred(let desk): .transferred(to: desk)
        case .noteWritten(let note): .wroteNote(note)
        // A call closed by an utterance ends within that step; a second hanging up changes nothing.
        case .callEnded(_, by: .operator): .hungUp
        case .callEnded, .callStarted, .callerSaid, .cueHeard, .factTold, .factHeldBack, .moodMoved, .nodeEntered: nil
        }
    }
}
