internal import Archive
internal import Diagnostics
internal import Grading
internal import Pack
internal import Report

/// The first page: who needs help with what, and the figures of all together.
struct IndexPage {
    let frame: PageFrame
    let title: String
    /// So many trainees with needs stand there at once; the others unfold.
    private static let firstTrainees = 12
    /// So many of somebody's needs are shown.
    private static let mostNeeds = 4
    /// So many sessions that do not count are listed.
    private static let mostLeftOut = 50
    /// So many rows of who was understood least.
    private static let mostUnderstood = 12

    private var cohort: Cohort { frame.cohort }
    private var words: CohortWords { frame.words }

    func render() -> String {
        let isEmpty = cohort.counted.isEmpty
        let needs = HelpNeeds(cohort)
        let progress = CohortProgress(cohort)
        let understanding = Understanding(cohort)
        let view = View([
            "title": title, "about": words.about(cohort), "leftOut": words.leftOut(cohort.leftOut),
            "counted": !isEmpty, "lead": frame.lead(cohort.counted),
            "fine": people(needs.fine), "tooFew": people(needs.tooFew),
            "missed": frame.view(cohort.missed),
            "calls": CallDifficulty.of(cohort).map(call), "numbers": ScoreChart(progress, frame).view,
            "weeks": frame.view(progress, many: true), "understood": understood(understanding),
            "understoodBy": understoodBy(understanding), "uncounted": uncounted,
        ])
        return frame.page("index", needing(needs, in: HeatMapView(HeatMap(cohort, needs: needs), frame).add(to: view)))
    }

    private func needing(_ needs: HelpNeeds, in view: View) -> View {
        let views = needs.needing.map(trainee)
        let rest = Array(views.dropFirst(Self.firstTrainees))
        return view.with([
            "needing": !views.isEmpty, "first": Array(views.prefix(Self.firstTrainees)), "hasRest": !rest.isEmpty,
            "rest": rest, "restStart": "\(Self.firstTrainees + 1)",
            "restText": words.say("Nog \(words.trainees(rest.count))", "\(words.trainees(rest.count)) more"),
        ])
    }

    private func trainee(_ trainee: HelpNeeds.Trainee) -> View {
        let more = trainee.needs.count - Self.mostNeeds
        let change = CohortProgress.change(cohort.sessions(of: trainee.name))
        let moved = change.map {
            words.say(" · sinds het begin \(words.signed($0))", " · since the start \(words.signed($0))")
        }
        return View([
            "name": trainee.name, "href": frame.link(trainee: trainee.name),
            "about": words.sessions(trainee.sessions) + (moved ?? ""),
            "spark": Spark(cohort.sessions(of: trainee.name).compactMap { $0.grade?.score }, frame)?.view,
            "needs": trainee.needs.prefix(Self.mostNeeds).map(frame.view),
            "more": more > 0 ? words.say("en nog \(more)", "and \(more) more") : nil,
        ])
    }

    /// Names in a sentence; nil when there are none.
    private func people(_ trainees: [HelpNeeds.Trainee]) -> View? {
        guard !trainees.isEmpty else { return nil }
        return View([
            "people": trainees.enumerated().map { number, trainee in
                View([
                    "comma": number > 0 ? ", " : "", "name": trainee.name, "href": frame.link(trainee: trainee.name),
                ])
            }
        ])
    }

    private func call(_ call: CallDifficulty) -> View {
        let unsure = cohort.sessions(of: call.call).unsureUtterances
        return View([
            "name": words.title(of: call.call), "href": frame.link(call: call.call),
            "mean": words.score(call.mean, of: call.sessions),
            "percent": call.isTelling ? call.mean.map(String.init) : nil,
            "median": words.score(call.median, of: call.sessions), "competent": words.level(call.competent),
            "critical": frame.count(call.critical.part), "stopped": frame.count(call.stopped),
            "unsure": words.level(unsure, fewest: Share.fewestUtterances), "sessions": "\(call.sessions)",
        ])
    }

    private func understood(_ understanding: Understanding) -> String {
        let rate = words.rate(understanding.whole, fewest: Share.fewestUtterances)
        return words.say(
            "Niet of niet zeker verstaan: \(rate) van alle zinnen. Dat zegt iets over de console, niet over wie typte.",
            "Not, or not surely, understood: \(rate) of all utterances. That is about the console, not about who typed."
        )
    }

    private func understoodBy(_ understanding: Understanding) -> View? {
        let rows = understanding.byTrainee.filter { $0.unsure.whole >= Share.fewestUtterances && $0.unsure.part > 0 }
        guard rows.count > 1 else { return nil }
        return View([
            "rows": rows.prefix(Self.mostUnderstood).map { row in
                View([
                    "name": row.trainee, "href": frame.link(trainee: row.trainee),
                    "level": words.level(row.unsure, fewest: Share.fewestUtterances),
                    "fraction": words.fraction(row.unsure),
                ])
            }
        ])
    }

    /// The newest of those that do not count; the pages of the trainees have them all.
    private var uncounted: View? {
        guard !cohort.leftOut.isEmpty else { return nil }
        let more = cohort.leftOut.count - Self.mostLeftOut
        let view = View([
            "summary": words.leftOut(cohort.leftOut),
            "moreText": more > 0
                ? words.say(
                    "De oudere (\(more)) staan bij wie ze oefende.",
                    "The older ones (\(more)) are with who practised them.")
                : nil,
        ])
        return SessionRows(frame: frame, sessions: cohort.leftOut.suffix(Self.mostLeftOut).map(\.session)).add(to: view)
    }
}
