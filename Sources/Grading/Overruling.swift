internal import Diagnostics
internal import JSON
public import Pack

/// A verdict that a supervisor gave instead of the machine's.
public struct Overruling: Sendable, Hashable {
    /// What became of the checkpoint.
    public let verdict: Verdict
    /// Why, in the supervisor's words.
    public let reason: String
    /// Who decided so; only ever data, and nil while that is whoever is looking.
    public let supervisor: String?

    /// A verdict, its reason, and whose it is.
    public init(verdict: Verdict, reason: String, by supervisor: String? = nil) {
        self.verdict = verdict
        self.reason = reason
        self.supervisor = supervisor
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
        result.decision = given
        // Who only agrees need not say why: then what the machine saw still stands.
        if !given.reason.isEmpty { result.seen = .given(given.reason) }
        guard given.verdict != verdict else { return result }
        result.verdict = given.verdict
        result.overruled = verdict
        return result
    }
}
