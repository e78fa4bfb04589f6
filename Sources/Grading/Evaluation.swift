internal import JSON
internal import Pack

/// What became of a checkpoint in one trace.
struct Outcome {
    let verdict: Verdict
    let reason: Reason
    var evidence: [Int] = []
    var activations = 0
    var fulfilled = 0
    /// What was found in the note that decided.
    var noteEntries: [NoteEntry] = []
}

/// Holds one checkpoint against one trace.
struct Evaluation {
    let compiled: CompiledCheckpoint
    let trace: Trace
    /// Utterances that must have been made before something without a limit can be missed.
    let room: Int

    var outcome: Outcome {
        if let reason = missingChance { return Outcome(verdict: .notApplicable, reason: reason) }
        let judged = findings.compactMap(judge)
        guard let worst = judged.max(by: { $0.verdict.badness < $1.verdict.badness }) else {
            return Outcome(verdict: .notApplicable, reason: .neverCameUp)
        }
        let telling = judged.filter { $0.verdict == worst.verdict }
        let entries = telling.flatMap(\.noteEntries)
        return Outcome(
            verdict: worst.verdict, reason: entries.isEmpty ? worst.reason : .inNote(entries),
            evidence: Set(telling.flatMap(\.evidence)).sorted(), activations: judged.count,
            fulfilled: judged.count { $0.verdict == .met }, noteEntries: entries)
    }

    private struct Judged {
        let verdict: Verdict
        let reason: Reason
        let evidence: [Int]
        var noteEntries: [NoteEntry] = []
    }

    /// Why this path gave no chance, if it gave none.
    private var missingChance: Reason? {
        let chance = compiled.checkpoint.chance
        if trace.turns == 0 { return .nothingSaid }
        if compiled.readsNote, !trace.hasNote { return .noNote }
        if trace.turns < chance.turns { return .tooShort }
        if let event = compiled.chanceEvent, !occurs(event) { return .neverCameUp }
        if let unless = compiled.chanceUnless, occurs(unless) { return .neverCameUp }
        return nil
    }

    private func occurs(_ matcher: PatternMatcher) -> Bool {
        trace.events.contains { matcher.matches($0, moods: trace.moods) }
    }

    private var findings: [RecordingJudge.Finding] {
        let asked = compiled.template.asksFor
        let a = positions(of: compiled.a, isAsked: asked.a)
        let b = compiled.b.map { positions(of: $0, isAsked: asked.b) } ?? []
        let found = findings(a, b).filter { !isNamedAgain($0.activation) }
        if couldComeBefore {
            let isA = Set(a)
            return found.map { nearer($0, after: $0.activation.map(isA.contains) == true ? b : a) }
        }
        guard compiled.template == .initial, found.contains(where: { !$0.holds }), let first = a.first else {
            return found
        }
        // The opening came, but not first: that is late rather than missed.
        return [RecordingJudge.Finding(activation: nil, other: first, holds: true)]
    }

    private func findings(_ a: [Int], _ b: [Int]) -> [RecordingJudge.Finding] {
        if compiled.template.speaksOfNeighbours {
            let subjects = compiled.a.subjects.union(compiled.b?.subjects ?? [])
            return Moments(trace, of: subjects).findings(compiled.template, a: a, b: b, count: compiled.count)
        }
        var judge = RecordingJudge()
        compiled.template.judge(
            Occurrences(a: a[...], b: b[...], length: trace.events.count, count: compiled.count), with: &judge)
        return judge.findings
    }

    /// Where the pattern occurs; what calls in help where nothing asks for it does nothing that was asked.
    private func positions(of matcher: PatternMatcher, isAsked: Bool) -> [Int] {
        let positions = matcher.positions(in: trace)
        return isAsked ? positions.filter { !trace.events[$0].overEscalates } : positions
    }

    /// Whether an activation is a referral to a service that was referred to before: to come back to it, in a summary
    /// or a next step, asks for nothing anew.
    private func isNamedAgain(_ activation: Int?) -> Bool {
        guard let activation, let service = trace.events[activation].move?.service else { return false }
        return trace.events[..<activation].contains { $0.move?.service == service }
    }

    /// Whether the other may come before or after, whichever is in time.
    private var couldComeBefore: Bool {
        compiled.template == .respondedExistence || compiled.template == .coExistence
    }

    /// The finding with the first of `targets` after it, when that one is in time and the one before came too early.
    private func nearer(_ finding: RecordingJudge.Finding, after targets: [Int]) -> RecordingJudge.Finding {
        func isInTime(_ other: Int) -> Bool {
            compiled.limit.allows(finding.activation.map { trace.events[$0] }, trace.events[other])
        }
        guard let activation = finding.activation, let before = finding.other, !isInTime(before),
            let next = targets.first(where: { $0 > activation }), isInTime(next)
        else { return finding }
        return RecordingJudge.Finding(activation: activation, other: next, holds: true)
    }

    /// The verdict on one finding; nil when there was no chance to do better.
    private func judge(_ finding: RecordingJudge.Finding) -> Judged? {
        let activation = finding.activation.map { trace.events[$0] }
        guard let other = finding.other.map({ trace.events[$0] }) else {
            return finding.holds ? stayedAway(activation) : missed(activation)
        }
        let places = [activation?.places, other.places].compactMap(\.self).flatMap(\.self)
        func judged(_ verdict: Verdict, _ reason: Reason) -> Judged {
            Judged(
                verdict: verdict, reason: reason, evidence: places,
                noteEntries: [activation?.noteEntry, other.noteEntry].compactMap(\.self))
        }
        let isInTime = compiled.limit.allows(activation, other)
        if finding.holds {
            let isFirst =
                compiled.template != .initial || Moments(trace, of: compiled.a.subjects).isFirst(finding.other)
            if isInTime, isFirst { return judged(.met, .happened(turn: other.turn)) }
            if let activation, other.index < activation.index {
                return judged(.late, .tooLongBefore(turn: other.turn, other: activation.turn, compiled.limit))
            }
            return judged(.late, .late(turn: other.turn, compiled.limit))
        }
        if compiled.template.isNegative, !isInTime { return judged(.met, .stayedAway(turns: trace.turns)) }
        let isOrder = finding.activation != nil && finding.activation == finding.other
        return judged(.violated, isOrder ? .tooEarly(turn: other.turn) : .mayNot(turn: other.turn))
    }

    /// What may not happen did not.
    private func stayedAway(_ activation: TraceEvent?) -> Judged {
        if compiled.readsNote, let note = trace.noteIndex {
            return Judged(verdict: .met, reason: .nothingInNote, evidence: [note])
        }
        return Judged(verdict: .met, reason: .stayedAway(turns: trace.turns), evidence: span(activation))
    }

    private func missed(_ activation: TraceEvent?) -> Judged? {
        // Of what was not due yet when the call rightly went to another desk, that desk takes care.
        if trace.wasHandedOver,
            !compiled.limit.isGiven || !compiled.limit.hasPassed(in: trace, since: activation, otherwise: room)
        {
            return nil
        }
        // Who was put through cannot be told any more.
        if activation?.move?.transferFit != nil { return nil }
        let isLast = activation.map { trace.turns <= $0.turn } ?? false
        if isLast, !couldComeBefore, !trace.wasHungUp { return nil }
        let room = activation == nil ? room : 1
        if !trace.wasRoundedOff, !compiled.limit.hasPassed(in: trace, since: activation, otherwise: room) {
            return nil
        }
        if activation == nil, let seldom = heardTooSeldom { return seldom }
        let deadline = compiled.limit.turns.map { $0 + (activation?.turn ?? 0) } ?? trace.turns
        let last = trace.utterances[min(max(deadline, 1), trace.turns) - 1]
        let reason: Reason =
            activation.map {
                isLast && trace.wasHungUp && !couldComeBefore
                    ? .hungUp(turn: $0.turn) : .unanswered(turn: $0.turn, compiled.limit)
            } ?? .notHeard(turns: trace.turns)
        return Judged(
            verdict: .missed, reason: reason, evidence: (activation?.places ?? []) + [last],
            noteEntries: [activation?.noteEntry].compactMap(\.self))
    }

    /// What was heard, but not as often as it is asked for.
    private var heardTooSeldom: Judged? {
        let heard = positions(of: compiled.a, isAsked: true)
        guard compiled.count > 1, !heard.isEmpty else { return nil }
        return Judged(
            verdict: .missed, reason: .heardTooSeldom(heard.count, of: compiled.count),
            evidence: heard.flatMap { trace.events[$0].places })
    }

    /// From the event that mattered, or the first utterance, to the last: there it could have happened.
    private func span(_ activation: TraceEvent?) -> [Int] {
        [activation?.index ?? trace.utterances.first, trace.utterances.last].compactMap(\.self)
    }
}
