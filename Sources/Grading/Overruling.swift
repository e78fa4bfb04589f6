internal import Diagnostics
internal import JSON
public import Pack

/// A verdict that a supervisor gave instead of the machine's.
public struct Overruling: Sendable, Hashable {
    /// What became of the checkpoint.
    public let verdict: Verdict
    /// Why, in the supervisor's words.
    public let reason: String

    /// A verdict and its reason.
    public init(verdict: Verdict, reason: String) {
        self.verdict = verdict
        self.reason = reason
    }
}

extension Grader {
    /// The scorecard with the verdicts of a supervisor in the place of the machine's, and the score that follows.
    ///
    /// What a supervisor looked at is no longer unsure. Checkpoints that are not in the protocol are passed over.
    public func overrule(_ scorecard: Scorecard, by verdicts: [CheckpointID: Overruling]) -> Scorecard {
        guard !verdicts.isEmpty else { return scorecard }
        let results = scorecard.checkpoints.map { result in
            verdicts[result.id].map(result.overruled) ?? result
        }
        return Scorecard(
            call: scorecard.call, results: results, gradingProtocol: gradingProtocol, referrals: scorecard.referrals,
            note: scorecard.note, figures: scorecard.figures)
    }
}

extension CheckpointResult {
    fileprivate func overruled(by given: Overruling) -> CheckpointResult {
        var result = self
        result.isUnsure = false
        result.unsureLines = []
        result.seen = .given(given.reason)
        guard given.verdict != verdict else { return result }
        result.verdict = given.verdict
        result.overruled = verdict
        return result
    }
}
