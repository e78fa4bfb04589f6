internal import Archive
internal import Diagnostics
internal import Grading
internal import Pack
internal import Report

/// One trainee: what to help with, how it goes, every session, every point.
struct TraineePage {
    let frame: PageFrame
    let name: String

    private var cohort: Cohort { frame.cohort }
    private var words: CohortWords { frame.words }

    func render() -> String {
        let own = cohort.only(name)
        let sessions = own.counted
        let needs = HelpNeeds(own)
        let progress = CohortProgress(own)
        let view = View([
            "title": name, "about": words.about(own), "leftOut": words.leftOut(own.leftOut),
            "counted": !sessions.isEmpty, "lead": lead(sessions),
            "needsOne": needs.needing.first.map { View(["needs": $0.needs.map(frame.view)]) },
            "course": ScoreChart(sessions, frame).view, "weeks": frame.view(progress, many: false),
            "dimensions": dimensions(sessions),
        ])
        return frame.page("trainee", SessionRows(frame: frame, sessions: own.all, showsTrainee: false).add(to: view))
    }

    private func lead(_ sessions: [ArchivedSession]) -> String {
        let change = CohortProgress.change(sessions).map { change in
            words.say(
                " De laatste drie scores liggen \(abs(change)) punten \(change < 0 ? "lager" : "hoger") dan de eerste drie.",
                " The last three scores are \(abs(change)) points \(change < 0 ? "lower" : "higher") than the first three."
            )
        }
        let unsure = words.rate(sessions.unsureUtterances, fewest: Share.fewestUtterances)
        return frame.lead(sessions) + (change ?? "")
            + words.say(
                " Niet zeker verstaan: \(unsure) van de zinnen.", " Not surely understood: \(unsure) of the utterances."
            )
    }

    /// Every point that came up, by dimension.
    private func dimensions(_ sessions: [ArchivedSession]) -> [View] {
        let checkpoints = cohort.gradingProtocol.checkpoints
        let tallies = cohort.tallies(of: sessions)
        let course = VerdictCourse(sessions)
        return cohort.gradingProtocol.dimensions.compactMap { dimension in
            let places = checkpoints.indices.filter {
                checkpoints[$0].dimension.value == dimension.id.value && tallies[$0].graded > 0
            }
            guard !places.isEmpty else { return nil }
            let all = places.reduce(Tally()) { $0 + tallies[$1] }
            return View([
                "id": "d-\(dimension.id.rawValue)", "title": dimension.title[frame.language],
                "level": words.level(all.share),
                "rows": places.map { row(checkpoints[$0], tallies[$0], course) },
            ])
        }
    }

    private func row(_ checkpoint: Checkpoint, _ tally: Tally, _ course: VerdictCourse) -> View {
        let last = course.last(checkpoint.id.value)
        return View([
            "title": checkpoint.title[frame.language], "href": frame.link(checkpoint: checkpoint.id.value),
            "critical": frame.critical(checkpoint.critical && tally.failed > 0), "level": words.level(tally.share),
            "percent": frame.percent(tally.share), "graded": "\(tally.graded)",
            "marks": last.map { View(["sign": $0.rawValue, "mark": $0.mark]) },
            "spoken": last.map { $0.title[frame.language] }.joined(separator: ", "),
        ])
    }
}

/// What became of each checkpoint, session after session.
struct VerdictCourse {
    private var verdicts: [CheckpointID: [Verdict]] = [:]
    /// So many of the last ones are shown.
    private static let shown = 8

    init(_ sessions: [ArchivedSession]) {
        for session in sessions {
            for result in session.grade?.verdicts ?? [] where result.verdict != .notApplicable && !result.isUnsure {
                verdicts[result.checkpoint, default: []].append(result.verdict)
            }
        }
    }

    /// The last few sure verdicts on a checkpoint, the newest last.
    func last(_ checkpoint: CheckpointID) -> [Verdict] { Array((verdicts[checkpoint] ?? []).suffix(Self.shown)) }
}
