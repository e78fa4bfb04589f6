internal import Diagnostics

extension CohortText {
    /// How scores go, week by week.
    var course: [Paragraph] { course(CohortProgress(cohort)) }

    func course(_ progress: CohortProgress) -> [Paragraph] {
        let isTelling = progress.byWeek.contains { $0.step.sessions >= Share.fewestSessions }
        guard progress.byWeek.count > 1, isTelling else { return [] }
        return section(words.say("Voortgang", "Progress"), words.say("gemiddelde score per week", "mean score by week"))
            + progress.byWeek.suffix(Self.most).map { week, step in
                let text = words.say("week van ", "week of ") + week.title(in: words.language)
                let competent = words.say("bekwaam ", "competent ") + words.rate(step.competent)
                return Paragraph(
                    StyledText(text) + StyledText(" · \(words.sessions(step.sessions)) · \(competent)", .aside),
                    label: margin(words.score(step.mean, of: step.sessions)), indent: Self.indent)
            }
    }
}
