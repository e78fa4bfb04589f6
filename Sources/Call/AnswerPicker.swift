internal import Diagnostics
internal import JSON
internal import Pack
internal import Recognition

/// One thing the caller may do in answer to an act.
struct Answer {
    enum Content {
        case beat(Beat, key: BeatKey, once: Bool)
        case tell(Fact)
        case holdBack(Fact)
        case again(Fact)
    }

    /// How special the answer is to this caller; the more special is preferred.
    enum Level: Int, Comparable {
        case node, fact, scenario, temperament

        static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    let content: Content
    let level: Level
    let cause: CallEvent.Cause
    /// How much the act asks for an answer; see `ActCatalogue.Group.weight`.
    let weight: Int
    /// Which act of the utterance it answers, from 0.
    let position: Int

    /// Whether the story moves on or ends with it, so that nothing can follow.
    var movesOn: Bool {
        switch content {
        case .beat(let beat, _, _): beat.go != nil || beat.end != nil || beat.closes
        case .tell(let fact): fact.go != nil
        case .holdBack, .again: false
        }
    }
}

/// Chooses what the caller does in answer to an utterance.
struct AnswerPicker {
    let engine: CallEngine
    let state: CallState

    /// At most two answers, in the order in which the acts were said; none when nothing is to be said.
    ///
    /// A fault of the operator (group `wrong`) drowns all else. Otherwise the most special answer
    /// is given, of equals the one to the weightiest act, of these the last said; one more is
    /// added when it was written for this caller and the story does not move on.
    func answers(to acts: [HeardAct]) -> [Answer] {
        let faults = acts.filter { engine.catalogue[$0.id]?.group == .wrong }
        let heard = faults.isEmpty ? acts : [faults[0]]
        let candidates = heard.enumerated().compactMap { answer(to: $0.element.id, position: $0.offset) }
        let ranked = distinct(
            candidates.sorted { left, right in
                if left.level != right.level { return left.level < right.level }
                if left.weight != right.weight { return left.weight > right.weight }
                return left.position > right.position
            })
        guard let first = ranked.first else { return [] }
        let second = ranked.dropFirst().first { $0.level != .temperament && !$0.movesOn }
        guard let second, !first.movesOn else { return [first] }
        return [first, second].sorted { $0.position < $1.position }
    }

    /// Two acts that bring up the same thing get one answer, the first of them.
    private func distinct(_ answers: [Answer]) -> [Answer] {
        var seen: [CallEvent.Cause] = []
        return answers.filter { answer in
            let cause: CallEvent.Cause =
                switch answer.cause {
                case .nodeReply(let node, _): .node(node)
                default: answer.cause
                }
            if seen.contains(cause) { return false }
            seen.append(cause)
            return true
        }
    }

    /// Looked up from the special to the general: node, fact, scenario, temperament.
    private func answer(to act: ActID, position: Int) -> Answer? {
        let weight = engine.catalogue[act]?.group.weight ?? 0
        func make(_ content: Answer.Content, _ level: Answer.Level, _ cause: CallEvent.Cause) -> Answer {
            Answer(content: content, level: level, cause: cause, weight: weight, position: position)
        }
        let node = state.node
        let replies = engine.scenario[node: node]?.replies ?? []
        if let (index, reply) = firstReply(in: replies, to: act, key: { .nodeReply(node, $0) }) {
            let content = Answer.Content.beat(reply.beat, key: .nodeReply(node, index), once: reply.once)
            return make(content, .node, .nodeReply(node, to: act))
        }
        let facts = engine.scenario.facts.filter { $0.askedBy.contains { $0.value == act } }
        if let fact = facts.first(where: { !state.told.contains($0.id.value) && $0.when.holds(in: state) }) {
            return make(.tell(fact), .fact, .fact(fact.id.value))
        }
        if let fact = facts.first(where: { !state.told.contains($0.id.value) }) {
            return make(.holdBack(fact), .fact, .factHeldBack(fact.id.value))
        }
        if let (index, reply) = firstReply(in: engine.scenario.replies, to: act, key: { .scenarioReply($0) }) {
            let content = Answer.Content.beat(reply.beat, key: .scenarioReply(index), once: reply.once)
            return make(content, .scenario, .scenarioReply(to: act))
        }
        if let fact = facts.last { return make(.again(fact), .scenario, .alreadyTold(fact.id.value)) }
        guard let (beat, key) = engine.temperamentBeat(for: act) else { return nil }
        return make(.beat(beat, key: key, once: false), .temperament, .temperament(to: act))
    }

    private func firstReply(in replies: [Reply], to act: ActID, key: (Int) -> BeatKey) -> (Int, Reply)? {
        for (index, reply) in replies.enumerated()
        where reply.to.contains(where: { $0.value == act }) && reply.when.holds(in: state)
            && !(reply.once && state.spent.contains(key(index))) && mayTell(reply.beat, engine.scenario, state)
        {
            return (index, reply)
        }
        return nil
    }
}

/// Whether every fact that the beat gives away may be told by now.
func mayTell(_ beat: Beat, _ scenario: Scenario, _ state: CallState) -> Bool {
    beat.tells.allSatisfy { id in
        state.told.contains(id.value) || scenario[fact: id.value]?.when.holds(in: state) ?? false
    }
}

extension ActCatalogue.Group {
    /// How much an act of this group asks for an answer: a question more than a kind word.
    var weight: Int {
        switch self {
        case .wrong: 4
        case .safety: 3
        case .exploring: 2
        case .guiding, .referring: 1
        case .opening, .listening: 0
        }
    }
}
