public import Grading
internal import Pack

extension Agreement.JudgedCall {
    /// What stands in the reviews of a call.
    ///
    /// Only signed verdicts count. Of a blind review those count that were given before the machine's were shown;
    /// an open review is left out unless it is asked for, and then silence counts as saying what the machine says.
    public init(_ reviews: [SessionReview], machine: Scorecard, includesOpen: Bool) {
        let verdicts = Dictionary(machine.checkpoints.map { ($0.id, $0.verdict) }, uniquingKeysWith: { $1 })
        var supervisors: [String: [CheckpointID: Verdict]] = [:]
        for review in reviews {
            let findings = review.findings
            if let independent = findings.independentVerdicts {
                supervisors[review.header.reviewer] = independent
            } else if includesOpen, findings.isSigned {
                supervisors[review.header.reviewer] = verdicts.merging(findings.verdicts.mapValues(\.verdict)) { $1 }
            }
        }
        self.init(supervisors: supervisors, machine: verdicts)
    }
}
