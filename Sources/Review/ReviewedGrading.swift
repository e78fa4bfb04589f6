public import Call
public import Grading
public import Pack

extension Grader {
    /// The scorecard of a call as a review leaves it: readings corrected first, then verdicts overruled.
    ///
    /// - Parameter findings: nil for the grade of the machine alone.
    public func grade(_ events: [CallEvent], _ scenario: Scenario, reviewed findings: ReviewFindings?) -> Scorecard {
        guard let findings else { return grade(events: events, scenario: scenario) }
        // Corrections are checked when they are made; one that fits nothing changes nothing.
        let corrections = findings.corrections.sorted { $0.key < $1.key }
            .map { ReadingCorrection(event: $0.key - 1, acts: $0.value) }
        let meant = (try? events.corrected(by: corrections)) ?? events
        return overrule(
            grade(events: meant, scenario: scenario),
            by: findings.verdicts.mapValues {
                Overruling(verdict: $0.verdict, reason: $0.reason, by: findings.reviewer)
            })
    }
}
