public import Pack

/// A checkpoint that counts otherwise under another protocol, pack or reading.
public struct ScorecardChange: Sendable, Hashable {
    /// The checkpoint that counts otherwise.
    public let checkpoint: CheckpointID
    /// What became of it before; nil when it is new.
    public let before: Standing?
    /// What became of it after; nil when it is gone.
    public let after: Standing?

    /// What a checkpoint does to a score and a judgement.
    public struct Standing: Sendable, Hashable {
        /// What became of it.
        public let verdict: Verdict
        /// Whether the verdict waits for a supervisor.
        public let isUnsure: Bool
        /// The weight with which it counts; 0 when it does not.
        public let weight: Int
        /// Whether failing it is never made good.
        public let isCritical: Bool

        init(_ result: CheckpointResult) {
            verdict = result.verdict
            isUnsure = result.isUnsure
            weight = result.counts ? result.weight : 0
            // What does not apply, or went well, is as it was whether or not it is critical.
            isCritical = result.isCritical && (result.verdict == .missed || result.verdict == .violated)
        }
    }

    /// Whether it says something: a checkpoint that never applied is not missed when it goes.
    fileprivate var matters: Bool {
        func applies(_ standing: Standing?) -> Bool { (standing?.verdict ?? .notApplicable) != .notApplicable }
        return before != after && (applies(before) || applies(after))
    }
}

/// All that is other in a scorecard.
public struct ScorecardChanges: Sendable {
    /// The checkpoints that count otherwise, in the order of the protocols.
    public let checkpoints: [ScorecardChange]
    /// The score before and after, 0 to 100; nil where nothing was to be graded.
    public let scores: (before: Int?, after: Int?)
    /// The judgement before and after.
    public let overall: (before: Overall, after: Overall)
    /// The score from which a call is competent, before and after.
    public let passMarks: (before: Int, after: Int)

    /// Whether the score or the judgement is another; otherwise only verdicts are.
    public var changesJudgement: Bool { scores.before != scores.after || overall.before != overall.after }

    /// Whether nothing changes.
    public var isEmpty: Bool { checkpoints.isEmpty && !changesJudgement }
}

extension Scorecard {
    /// What is other in `next`, a scorecard of the same call.
    public func changes(to next: Scorecard) -> ScorecardChanges {
        let kept = checkpoints.map {
            ScorecardChange(
                checkpoint: $0.id, before: .init($0), after: next[$0.id].map(ScorecardChange.Standing.init))
        }
        let new = next.checkpoints.filter { self[$0.id] == nil }.map {
            ScorecardChange(checkpoint: $0.id, before: nil, after: .init($0))
        }
        return ScorecardChanges(
            checkpoints: (kept + new).filter(\.matters), scores: (score, next.score),
            overall: (overall, next.overall), passMarks: (passMark, next.passMark))
    }
}
