internal import Archive
internal import Diagnostics
internal import Pack
internal import Report

/// One call: how hard it is, what is missed in it, every session of it.
struct CallPage {
    let frame: PageFrame
    let call: CallID
    /// Nil when the call is no longer in the pack.
    let scenario: Scenario?

    private var cohort: Cohort { frame.cohort }
    private var words: CohortWords { frame.words }

    func render() -> String {
        let own = cohort.only(call)
        let view = View([
            "title": words.title(of: call), "about": words.about(own), "leftOut": words.leftOut(own.leftOut),
            "summary": scenario?.summary[frame.language],
            "goals": scenario.flatMap { scenario in
                scenario.goals.isEmpty ? nil : View(["items": scenario.goals.map { $0[frame.language] }])
            },
            "counted": !own.counted.isEmpty, "figures": figures(own),
            "missed": frame.view(own.missed),
        ])
        return frame.page("call", SessionRows(frame: frame, sessions: own.all, showsCall: false).add(to: view))
    }

    private func figures(_ own: Cohort) -> [View] {
        guard let call = CallDifficulty.of(own).first else { return [] }
        let rows = [
            (words.say("Gemiddelde score", "Mean score"), words.score(call.mean, of: call.sessions)),
            (words.say("Mediaan", "Median"), words.score(call.median, of: call.sessions)),
            (words.say("Bekwaam", "Competent"), words.rate(call.competent)),
            (words.say("Kritieke fout", "Critical fault"), words.rate(call.critical)),
            (words.say("Gestopt", "Stopped"), frame.count(call.stopped)),
            (
                words.say("Niet zeker verstaan", "Not surely understood"),
                words.rate(own.counted.unsureUtterances, fewest: Share.fewestUtterances)
            ),
        ]
        return rows.map { View(["term": $0, "value": $1]) }
    }
}
