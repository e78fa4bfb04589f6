internal import JSON
internal import Pack

/// A checkpoint made ready for grading many calls; a class, for it is handed about far more often than made.
final class CompiledCheckpoint: Sendable {
    let checkpoint: Checkpoint
    /// Its own weight times that of its dimension.
    let weight: Int
    let template: DeclareTemplate
    let a: PatternMatcher
    let b: PatternMatcher?
    let count: Int
    let limit: Limit
    let chanceEvent: PatternMatcher?
    let chanceUnless: PatternMatcher?
    let readsNote: Bool
    /// Whether it asks that something be left undone.
    ///
    /// That nothing was omitted from a note is no such thing: all of it had to be written.
    let isProhibition: Bool
    let isAdvisory: Bool

    init(_ checkpoint: Checkpoint, dimensionWeight: Int, numbers: [ActID: Int]) {
        let constraint = checkpoint.constraint.value
        self.checkpoint = checkpoint
        weight = max(1, checkpoint.weight.value) * max(1, dimensionWeight)
        template = constraint.template.value
        a = PatternMatcher(constraint.a, numbers: numbers)
        b = constraint.b.map { PatternMatcher($0, numbers: numbers) }
        count = max(1, constraint.count?.value ?? 1)
        limit = Limit(
            turns: constraint.within?.turns?.value, seconds: constraint.within?.seconds?.value,
            isAfterOnly: constraint.within?.isAfterOnly ?? false)
        chanceEvent = checkpoint.chance.event.map { PatternMatcher($0, numbers: numbers) }
        chanceUnless = checkpoint.chance.unless.map { PatternMatcher($0, numbers: numbers) }
        readsNote = a.readsNote || b?.readsNote == true
        isProhibition = template.isNegative && !a.meansOmission
        isAdvisory = checkpoint.advisory?.value ?? false
    }
}

/// How far apart two events may lie, in the operator's utterances and in seconds.
struct Limit {
    let turns: Int?
    let seconds: Int?
    /// Whether what came before is in time, however long before.
    let isAfterOnly: Bool

    /// Whether there is a limit at all.
    var isGiven: Bool { turns != nil || seconds != nil }

    /// Whether the second event came in time after the first; a nil first is the start of the call.
    func allows(_ first: TraceEvent?, _ second: TraceEvent) -> Bool {
        if isAfterOnly, let first, second.index < first.index { return true }
        return (turns.map { abs(second.turn - (first?.turn ?? 0)) <= $0 } ?? true)
            && (seconds.map { abs(second.at - (first?.at ?? 0)) <= $0 * 1000 } ?? true)
    }

    /// Whether the call went on past the limit after `first`, so that there was a chance to meet it.
    func hasPassed(in trace: Trace, since first: TraceEvent?, otherwise room: Int) -> Bool {
        if let seconds, trace.lastTime - (first?.at ?? 0) > seconds * 1000 { return true }
        return trace.turns - (first?.turn ?? 0) >= turns ?? room
    }
}
