/// A call as it is being played: the engine, where the call stands, and the way back.
public struct CallPlay: Sendable {
    public let engine: CallEngine
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

    /// Back to before the last utterance. The log keeps what was said; grading passes over it.
    private mutating func takeBack(at time: Int) -> [CallEvent] {
        guard canTakeBack, let earlier = before.popLast() else { return [] }
        let event = CallEvent(at: time, .turnTakenBack(turn: earlier.turns + 1))
        state = earlier
        events.append(event)
        return [event]
    }
}
