public import Pack

/// A verdict that is another under another protocol or reading.
public struct ScorecardChange: Sendable, Hashable {
    /// The checkpoint whose verdict changes.
    public let checkpoint: CheckpointID
    /// The verdict before; nil when the checkpoint is new.
    public let before: Verdict?
    /// The verdict after; nil when the checkpoint is gone.
    public let after: Verdict?
}

/// All that is other in a scorecard.
public struct ScorecardChanges: Sendable {
    /// The checkpoints with another verdict, in the order of the protocols.
    public let checkpoints: [ScorecardChange]
    /// The score before and after, 0 to 100; nil where nothing was to be graded.
    public let scores: (before: Int?, after: Int?)
    /// The judgement before and after.
    public let overall: (before: Overall, after: Overall)

    /// Whether nothing changes.
    public var isEmpty: Bool {
        checkpoints.isEmpty && scores.before == scores.after && overall.before == overall.after
    }
}

extension Scorecard {
    /// What is other in `next`, a scorecard of the same call.
    public func changes(to next: Scorecard) -> ScorecardChanges {
        let kept = checkpoints.map {
            ScorecardChange(checkpoint: $0.id, before: $0.verdict, after: next[$0.id]?.verdict)
        }
        let new = next.checkpoints.filter { self[$0.id] == nil }.map {
            ScorecardChange(checkpoint: $0.id, before: nil, after: $0.verdict)
        }
        return ScorecardChanges(
            checkpoints: (kept + new).filter { $0.before != $0.after }, scores: (score, next.score),
            overall: (overall, next.overall))
    }
}
