internal import Call
internal import Diagnostics
internal import Grading
internal import JSON
internal import Pack
internal import Report
internal import Review
internal import Transcript

/// One conversation: its time line, every line with what rests on it, every verdict with its lines.
struct SessionPage {
    let material: SessionMaterial
    let links: SessionLinks
    /// Why the session does not count in the figures; nil when it does.
    let notCounted: String?

    private var narrator: CallNarrator { material.narrator }
    private var scenario: Scenario { narrator.scenario }
    private var scorecard: Scorecard { material.scorecard }
    private var language: Language { narrator.language }

    var view: View {
        let lines = ConversationLines(material)
        let verdicts = VerdictViews(material: material, lines: lines, links: links)
        let timeLine = TimeLine(material)
        let drawing = TimeLineDrawing(timeLine, lines: lines, language: language)
        let table = TimeLineTable(timeLine, lines: lines, language: language)
        return head.with(markup: [
            "lines": lines.markup, "verdicts": verdicts.dimensions, "timeline": drawing.markup, "moments": table.markup,
        ]).with([
            "ending": ending,
            "notApplicable": verdicts.notApplicable, "toConfirm": !scorecard.toConfirm.isEmpty, "note": note,
            "figures": figures, "review": review,
        ]).with(referrals(lines))
    }

    private var head: View {
        View([
            "title": scenario.title[language], "trainee": material.header.trainee, "traineeHref": links.trainee,
            "about": about,
            "remarks": material.remarks.map {
                View(["text": $0[language], "style": material.isIntact ? "note" : "tag"])
            },
            "notCounted": notCounted, "score": scorecard.score.map(String.init) ?? "–",
            "outOf": scorecard.score == nil ? nil : "/100",
            "outcome": scorecard.overall.title[language], "outcomeClass": scorecard.overall.rawValue,
            "pass": say("bekwaam vanaf \(scorecard.passMark)", "competent from \(scorecard.passMark)"), "next": next,
            "moment": moment, "contentNote": scenario.contentNote?[language],
            "voice": scenario.caller.voice[language],
        ])
    }

    private var about: String {
        let header = material.header
        let day = header.started.startMoment.map { "\($0.shortDay(in: language)), \($0.text.suffix(5)) UTC" }
        return [
            day ?? header.started, CohortWords(language, calls: [:]).mode(header.mode), header.language.name[language],
            header.session.rawValue,
        ].joined(separator: " · ")
    }

    private var moment: String {
        let desk = narrator.directory.regions.first { $0.id.value == scenario.caseFile.desk.value }?.name[language]
        let time = scenario.caseFile.time.spoken(in: language)
        return desk.map { say("\(time), desk \($0).", "\(time), \($0) desk.") } ?? "\(time)."
    }

    private var next: View? {
        guard let id = scorecard.practiseNext, let result = scorecard[id] else { return nil }
        return View([
            "anchor": id.anchor, "name": result.title[language], "why": result.why[language],
            "advice": result.advice[language], "model": result.model[language],
        ])
    }

    private var ending: View? {
        for event in material.events {
            guard case .callEnded(let id, _) = event.kind, let ending = scenario[ending: id] else { continue }
            return View(["name": ending.title[language], "text": ending.text[language]])
        }
        return nil
    }

    private var note: View? {
        for event in material.events {
            guard case .noteWritten(let note) = event.kind else { continue }
            let text = narrator.noteText(note)
            let empty = say("niet ingevuld", "left empty")
            return View([
                "fields": NoteField.allCases.map { field in
                    View(["term": field.title[language], "value": text.value(of: field) ?? empty])
                }
            ])
        }
        return nil
    }

    private func referrals(_ lines: ConversationLines) -> KeyValuePairs<String, (any Sendable)?> {
        let report = scorecard.referrals
        func names(_ ids: [ServiceID]) -> String {
            ids.map { narrator.directory[$0]?.name[language] ?? $0.rawValue }.joined(separator: ", ")
        }
        return [
            "hasGiven": !report.given.isEmpty,
            "given": report.given.map { given in
                View([
                    "sign": given.finding.fit.sign, "mark": given.finding.fit.mark,
                    "explanation": given.finding.explanation[language],
                    "number": "\(lines.number(of: given.evidence))",
                ])
            },
            "right": report.right.isEmpty
                ? nil : say("Juist in dit gesprek: ", "Right in this call: ") + names(report.right) + ".",
            "partly": report.partly.isEmpty
                ? nil : say("Ook mogelijk: ", "Also possible: ") + names(report.partly) + ".",
        ]
    }

    private var figures: View? {
        let rows = FiguresText(scorecard.figures, language: language).rows
        guard !rows.isEmpty else { return nil }
        return View(["rows": rows.map { View(["name": $0.title, "value": $0.value, "aims": $0.aims]) }])
    }

    /// What a supervisor signed; verdicts stand with their points, comments beside their lines.
    private var review: View? {
        guard let review = material.review, review.findings.isSigned else { return nil }
        let day = review.findings.signedAt?.startMoment?.shortDay(in: language) ?? ""
        return View([
            "signed": say(
                "Nagekeken door \(review.header.reviewer), \(day).", "Reviewed by \(review.header.reviewer), \(day)."),
            "said": review.findings.remarks.map { View(["text": $0]) },
        ])
    }

    private func say(_ nl: String, _ en: String) -> String { LocalText(nl: nl, en: en)[language] }
}

extension ReferralFit {
    /// The class of the sign beside it.
    fileprivate var sign: String {
        switch self {
        case .right: "met"
        case .partly: "late"
        case .wrong: "missed"
        case .harmful: "violated"
        }
    }
}
