internal import Archive
internal import Diagnostics
internal import Grading
internal import Pack
internal import Report
internal import Transcript

// Figures as views, for all pages that show them.
extension PageFrame {
    /// A need as a list shows it.
    func view(_ need: HelpNeeds.Need) -> View {
        View([
            "href": link(checkpoint: need.checkpoint),
            "title": cohort.gradingProtocol.title(of: need.checkpoint)[language],
            "outcome": words.outcome(need.recent), "critical": critical(need.isCriticalFault),
            "sign": need.isCriticalFault ? "crit" : "missed", "mark": need.isCriticalFault ? "!" : "–",
        ])
    }

    /// The checkpoints that go wrong; nil when none does.
    func view(_ missed: MissedCheckpoints) -> View? {
        guard !missed.rows.isEmpty || !missed.tooFew.isEmpty else { return nil }
        let views = (missed.rows + missed.tooFew).map(view)
        let rest = Array(views.dropFirst(Self.firstMissed))
        return View([
            "rows": Array(views.prefix(Self.firstMissed)), "hasRest": !rest.isEmpty, "rest": rest,
            "restText": words.say("Nog \(rest.count) punten", "\(rest.count) more points"),
        ])
    }

    /// So many checkpoints stand there at once; the others unfold.
    private static let firstMissed = 12

    private func view(_ row: MissedCheckpoints.Row) -> View {
        let dimension = cohort.gradingProtocol.dimensions.first { $0.id.value == row.checkpoint.dimension.value }
        return View([
            "href": link(checkpoint: row.checkpoint.id.value), "title": row.checkpoint.title[language],
            "dimension": dimension?.title[language] ?? "", "critical": critical(row.checkpoint.critical),
            "level": words.level(row.tally.share), "percent": percent(row.tally.share),
            "late": count(row.tally.late), "missed": count(row.tally.missed), "violated": count(row.tally.violated),
            "unsure": count(row.tally.unsure), "graded": "\(row.tally.graded)",
        ])
    }

    /// Scores by week; nil when there is only one, or nothing in any week to speak of.
    func view(_ progress: CohortProgress, many: Bool) -> View? {
        let isTelling = progress.byWeek.contains { $0.step.sessions >= Share.fewestSessions }
        guard progress.byWeek.count > 1, isTelling else { return nil }
        let rows = progress.byWeek.map { week, step in
            View([
                "title": week.title(in: language), "mean": words.score(step.mean, of: step.sessions),
                "percent": step.sessions >= Share.fewestSessions ? step.mean.map(String.init) : nil,
                "competent": words.rate(step.competent), "critical": words.rate(step.critical),
                "unsure": words.level(step.unsure, fewest: Share.fewestUtterances), "sessions": "\(step.sessions)",
                "trainees": "\(step.trainees)", "many": many,
            ])
        }
        return View(["rows": rows, "many": many])
    }

    /// The width of a bar; nil when the numbers are too few for one.
    func percent(_ share: Share) -> String? {
        share.whole >= Share.fewestSessions ? share.percent.map(String.init) : nil
    }

    /// A number, where nought is nothing to look at.
    func count(_ number: Int) -> String { number == 0 ? "–" : "\(number)" }

    /// How many sessions count, and how they ended, in a sentence.
    func lead(_ sessions: [ArchivedSession]) -> String {
        func share(_ overall: Overall) -> String {
            let share = Share(sessions.count { $0.grade?.overall == overall }, of: sessions.count)
            return share.whole < Share.fewestSessions ? "\(share.part)" : "\(share.part) (\(words.level(share)))"
        }
        let count = words.sessions(sessions.count)
        return words.say(
            "\(count) \(sessions.count == 1 ? "telt" : "tellen") mee: bekwaam \(share(.competent)), kritieke fout \(share(.criticalFault)).",
            "\(count) \(sessions.count == 1 ? "counts" : "count"): competent \(share(.competent)), critical fault \(share(.criticalFault))."
        )
    }
}
