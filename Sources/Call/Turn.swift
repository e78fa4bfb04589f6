internal import Diagnostics
internal import JSON
internal import Pack
internal import Recognition

/// One step of a call in the making: the state as it changes and the events so far.
struct Turn {
    let engine: CallEngine
    var state: CallState
    let time: Int
    private(set) var events: [CallEvent] = []

    init(engine: CallEngine, state: CallState, at time: Int) {
        self.engine = engine
        self.state = state
        self.time = time
    }

    var scenario: Scenario { engine.scenario }

    mutating func record(_ kind: CallEvent.Kind) {
        events.append(CallEvent(at: time, kind))
    }

    /// The operator speaks: moods move by every act, then the caller answers.
    mutating func hear(_ text: String, _ reading: Reading) {
        record(.operatorSaid(text: text, reading: reading))
        let before = state.mood
        state.turns += 1
        state.silentFor = 0
        state.said.formUnion(reading.acts.map(\.id))
        state.referred.formUnion(reading.acts.compactMap(\.service))
        var moved: Set<ActID> = []
        for act in reading.acts where moved.insert(act.id).inserted {
            shift(engine.temperamentBeat(for: act.id)?.beat.mood ?? [])
        }
        let answers = AnswerPicker(engine: engine, state: state).answers(to: reading.acts)
        if answers.isEmpty {
            sayNotUnderstood()
        } else {
            for answer in answers where !state.isOver { perform(answer) }
        }
        finish(moodBefore: before)
    }

    /// Nobody speaks for some seconds.
    mutating func pass(_ seconds: Int) {
        guard seconds > 0 else { return }
        record(.silencePassed(seconds: seconds))
        let before = state.mood
        let node = state.node
        let from = state.silentFor
        state.silentFor += seconds
        for (key, step) in engine.silenceSteps(in: node)
        where step.after > from && step.after <= from + seconds && step.when.holds(in: state) {
            perform(step.beat, key: key, because: .silence)
            if state.isOver || state.node != node { break }
        }
        finish(moodBefore: before)
    }

    /// Keeps the registration note; the story stays as it is.
    mutating func keep(_ note: RegistrationNote) {
        guard state.awaitsNote else { return }
        state.hasNote = true
        record(.noteWritten(note))
    }

    mutating func stop() {
        state.stopped = true
        record(.callStopped)
    }

    /// Ends the call with the first ending that fits one rounded off by the operator.
    mutating func close(by party: CallEvent.Party) {
        let fitting = scenario.endings.first { $0.atClose?.holds(in: state) == true }
        guard let ending = fitting ?? scenario.endings.last else { return stop() }
        end(ending.id.value, by: party)
    }

    private mutating func end(_ ending: EndingID, by party: CallEvent.Party) {
        state.ended = ending
        record(.callEnded(ending, by: party))
    }

    mutating func finish(moodBefore before: Mood) {
        if !state.isOver { fireTrigger() }
        guard state.mood != before else { return }
        // The mood belongs before the end: nothing is felt after the line is dead.
        let end = events.lastIndex { if case .callEnded = $0.kind { true } else { false } }
        events.insert(CallEvent(at: time, .moodMoved(state.mood)), at: end ?? events.endIndex)
    }

    private mutating func fireTrigger() {
        for (key, trigger) in engine.triggers
        where !(trigger.once && state.spent.contains(key)) && trigger.when.holds(in: state)
            && mayTell(trigger.beat, scenario, state)
        {
            state.spent.insert(key)
            perform(trigger.beat, key: key, because: .trigger)
            return
        }
    }

    mutating func shift(_ shifts: [MoodShift]) {
        for shift in shifts { state.mood = state.mood.shifted(shift.mood.value, by: shift.by) }
    }
}

extension Turn {
    /// Enters a node: what is heard and what the caller says there.
    mutating func enter(_ id: NodeID) {
        state.node = id
        state.visited.insert(id)
        state.silentFor = 0
        guard let node = scenario[node: id] else { return }
        hearCue(node.cue, key: .cue(.nodeEntry(id)))
        say(node.says, key: .nodeEntry(id), because: .node(id))
    }

    mutating func perform(_ answer: Answer) {
        switch answer.content {
        case .beat(let beat, let key, let once):
            if once { state.spent.insert(key) }
            perform(beat, key: key, because: answer.cause, movesMood: answer.level != .temperament)
        case .tell(let fact): tell(fact)
        case .holdBack(let fact):
            let lines = fact.holdBack ?? engine.holdBackLines
            say(lines, key: fact.holdBack == nil ? .holdBack : .factHeldBack(fact.id.value), because: answer.cause)
            record(.factHeldBack(fact.id.value))
        case .again(let fact): repeatFact(fact)
        }
    }

    private mutating func perform(
        _ beat: Beat, key: BeatKey, because cause: CallEvent.Cause, movesMood: Bool = true
    ) {
        if movesMood { shift(beat.mood) }
        hearCue(beat.cue, key: .cue(key))
        say(beat.says, key: key, because: cause)
        for fact in beat.tells { markTold(fact.value) }
        state.flags.formUnion(beat.set.map(\.value))
        if let go = beat.go { move(to: go.value) }
        if let ending = beat.end {
            end(ending.value, by: .caller)
        } else if beat.closes {
            close(by: .operator)
        }
    }

    private mutating func move(to node: NodeID) {
        record(.nodeEntered(node))
        enter(node)
    }

    private mutating func tell(_ fact: Fact) {
        say(fact.tell, key: .fact(fact.id.value), because: .fact(fact.id.value))
        markTold(fact.id.value)
        shift(fact.mood)
        if let go = fact.go { move(to: go.value) }
    }

    private mutating func markTold(_ fact: FactID) {
        guard !state.told.contains(fact) else { return }
        state.told.append(fact)
        record(.factTold(fact))
    }

    /// Says again what was told before, in the author's words for that or else introduced as such.
    private mutating func repeatFact(_ fact: Fact) {
        let cause = CallEvent.Cause.alreadyTold(fact.id.value)
        if fact.again != nil {
            say(fact.again, key: .factAgain(fact.id.value), because: cause)
            return
        }
        let parts = [
            pick(engine.alreadyToldLines, key: .alreadyTold), pick(fact.tell, key: .fact(fact.id.value)),
        ]
        record(.callerSaid(text: parts.compactMap(\.self).joined(separator: " "), because: cause))
    }

    mutating func sayNotUnderstood() {
        let own = scenario[node: state.node]?.notUnderstood
        say(
            own ?? engine.notUnderstoodLines, key: own == nil ? .notUnderstood : .nodeNotUnderstood(state.node),
            because: .notUnderstood)
    }

    private mutating func say(_ lines: Lines?, key: BeatKey, because cause: CallEvent.Cause) {
        guard let text = pick(lines, key: key) else { return }
        record(.callerSaid(text: text, because: cause))
    }

    private mutating func hearCue(_ lines: Lines?, key: BeatKey) {
        guard let text = pick(lines, key: key) else { return }
        record(.cueHeard(text: text))
    }

    /// One of the variants by chance, and not the same one twice running.
    private mutating func pick(_ lines: Lines?, key: BeatKey) -> String? {
        guard let variants = lines?[engine.language], !variants.isEmpty else { return nil }
        var index = Int.random(in: 0..<variants.count, using: &state.random)
        if index == state.lastVariant[key] { index = (index + 1) % variants.count }
        state.lastVariant[key] = index
        return variants[index]
    }
}
