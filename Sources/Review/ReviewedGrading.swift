public import Call
public import Grading
public import Pack

extension Grader {
    /// The scorecard of a call as a review leaves it: readings corrected first, then verdicts overruled.
    ///
    /// - Parameter findings: nil for the grade of the machine alone.
    public func grade(_ events: [CallEvent], _ scenario: Scenario, reviewed findings: ReviewFindings?) -> Scorecard {
        guard let findings else { return grade(events: events, scenario: scenario) }
        let machine = grade(events: events, scenario: scenario)
        return overrule(
            machine,
            by: findings.verdicts.mapValues { Overruling(verdict: $0.verdict, reason: $0.reason) })
    }
}
