internal import Archive
internal import Diagnostics
internal import Grading
internal import Pack
internal import Report
internal import Transcript

/// One checkpoint: why it matters, who misses it, in which calls, and with which lines.
struct CheckpointPage {
    let frame: PageFrame
    let checkpoint: Checkpoint
    /// What became of it, in every session that counts and in which it applied, oldest first.
    let results: [Result]
    let typical: [TypicalLines.Line]

    /// What became of it in one session.
    struct Result {
        let session: ArchivedSession
        let verdict: ArchivedGrade.CheckpointVerdict
    }

    /// So many lines are quoted.
    static let mostLines = 12
    /// So many places of a line, or of a trainee, are linked.
    private static let mostPlaces = 5

    private var cohort: Cohort { frame.cohort }
    private var words: CohortWords { frame.words }
    private var language: Language { frame.language }

    func render() -> String {
        let gradingProtocol = cohort.gradingProtocol
        return frame.page(
            "checkpoint",
            View([
                "title": checkpoint.title[language], "critical": frame.critical(checkpoint.critical),
                "dimension": gradingProtocol.dimensions.first { $0.id.value == checkpoint.dimension.value }?
                    .title[language] ?? "",
                "phase": gradingProtocol.phases.first { $0.id.value == checkpoint.phase?.value }?.title[language],
                "source": checkpoint.source, "why": checkpoint.why[language], "advice": checkpoint.advice[language],
                "model": checkpoint.model[language], "figures": figures,
                "typical": typical.isEmpty ? nil : View(["lines": typical.map(view)]),
                "byTrainee": rows(byTrainee), "byCall": rows(byCall),
            ]))
    }

    private func rows(_ rows: [View]) -> View? { rows.isEmpty ? nil : View(["rows": rows]) }

    private func tally(_ results: [Result]) -> Tally {
        results.reduce(into: Tally()) { $0.add($1.verdict) }
    }

    private var figures: [View] {
        let tally = tally(results)
        let rows: [(String, String)?] = [
            (words.say("Behaald", "Met"), words.rate(tally.share)),
            (words.say("Te laat", "Late"), frame.count(tally.late)),
            (words.say("Gemist", "Missed"), frame.count(tally.missed)),
            (words.say("Fout", "Violated"), frame.count(tally.violated)),
            tally.unsure > 0
                ? (words.say("Wacht op een supervisor", "Waits for a supervisor"), "\(tally.unsure)") : nil,
        ]
        return rows.compactMap(\.self).map { View(["term": $0.0, "value": $0.1]) }
    }

    private func view(_ line: TypicalLines.Line) -> View {
        let places = line.places.reversed().prefix(Self.mostPlaces)
        return View([
            "text": line.text, "speaker": line.speaker.map { "\($0), " } ?? "", "call": words.title(of: line.call),
            "times": line.count > 1 ? words.say("\(line.count) keer", "\(line.count) times") : nil,
            "places": places.map { place in
                let number = place.index + 1
                return View([
                    "href": frame.link(session: place.session, anchor: "line-\(number)"),
                    "text": words.say("\(place.trainee), regel \(number)", "\(place.trainee), line \(number)"),
                ])
            },
            "more": more(line.count - places.count),
        ])
    }

    private func more(_ count: Int) -> String? {
        count > 0 ? words.say("en nog \(count)", "and \(count) more") : nil
    }

    /// Those with whom it went wrong most first.
    private var byTrainee: [View] {
        sorted(Dictionary(grouping: results, by: \.session.trainee)).map { name, results, tally in
            let wrong = results.reversed().filter { $0.verdict.verdict.isFailure && !$0.verdict.isUnsure }
            return View([
                "name": name, "href": frame.link(trainee: name), "level": words.level(tally.share),
                "outcome": words.outcome(tally),
                "places": wrong.prefix(Self.mostPlaces).map { result in
                    View([
                        "href": frame.link(session: result.session.session, anchor: "v-\(checkpoint.id.rawValue)"),
                        "text": result.session.started.startMoment?.shortDay(in: language)
                            ?? result.session.session.rawValue,
                    ])
                },
                "more": more(wrong.count - Self.mostPlaces),
            ])
        }
    }

    private var byCall: [View] {
        sorted(Dictionary(grouping: results, by: \.session.call)).map { call, _, tally in
            View([
                "name": words.title(of: call), "href": frame.link(call: call), "level": words.level(tally.share),
                "graded": "\(tally.graded)",
            ])
        }
    }

    /// What is enough to speak of first, from the least met; what nobody could judge is left out.
    private func sorted<Key: Comparable>(_ groups: [Key: [Result]]) -> [(Key, [Result], Tally)] {
        groups.map { ($0, $1, tally($1)) }.filter { $0.2.graded > 0 }.sorted { left, right in
            if left.2.isTelling != right.2.isTelling { return left.2.isTelling }
            let (a, b) = (left.2.shortfall ?? 0, right.2.shortfall ?? 0)
            return a == b ? left.0 < right.0 : a > b
        }
    }
}
