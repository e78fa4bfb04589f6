internal import Diagnostics
internal import Grading
internal import JSON
internal import Pack
internal import Report

/// The verdicts of a scorecard as the page shows them: what went well in a line, the rest in full.
struct VerdictViews {
    let material: SessionMaterial
    let lines: ConversationLines
    let links: SessionLinks
    /// The most lines quoted with one verdict.
    private static let mostQuotes = 3

    private var language: Language { material.narrator.language }
    private var scorecard: Scorecard { material.scorecard }

    /// A group a dimension that came up.
    var dimensions: [View] {
        scorecard.dimensions.compactMap { dimension in
            let results = scorecard.checkpoints.filter {
                $0.dimension == dimension.id && $0.verdict != .notApplicable
            }
            guard !results.isEmpty else { return nil }
            return View([
                "title": dimension.title[language], "level": dimension.score.map { "\($0)/100" },
                "results": results.map(view),
            ])
        }
    }

    /// What this call gave no chance for; nil when it gave a chance for everything.
    var notApplicable: View? {
        let results = scorecard.checkpoints.filter { $0.verdict == .notApplicable }
        guard !results.isEmpty else { return nil }
        let summary = LocalText(
            nl: "Niet aan de orde in dit gesprek (\(results.count))",
            en: "Did not apply in this call (\(results.count))")
        return View([
            "summary": summary[language],
            "items": results.map {
                View(["anchor": $0.id.anchor, "name": $0.title[language], "reason": $0.reason[language]])
            },
        ])
    }

    private func view(_ result: CheckpointResult) -> View {
        let isFull = result.verdict != .met
        let isKept = result.isKept
        let quotes = isFull ? LineQuotes(material.events, narrator: material.narrator).telling(of: result) : []
        return View([
            "anchor": result.id.anchor, "href": links.checkpoint(result.id), "name": result.title[language],
            "sign": isKept ? "kept" : result.verdict.rawValue,
            "mark": result.verdict.mark + (result.isUnsure ? "?" : ""),
            "word": isKept
                ? say("niet gebeurd, zoals het hoort", "left undone, as it should be") : result.verdict.title[language],
            "critical": result.isCritical && result.verdict.isFailure ? say("kritiek", "critical") : nil,
            "advisory": result.isAdvisory ? say("(telt niet mee)", "(does not count)") : nil,
            "brief": !isFull && !isKept, "full": isFull, "lines": places(result.tellingEvidence),
            "overruled": overruled(result), "reason": result.reason[language],
            "hasQuotes": !quotes.isEmpty && result.noteEntries.isEmpty,
            "quotes": quotes.prefix(Self.mostQuotes).map(view), "hasEntries": !result.noteEntries.isEmpty,
            "entries": result.noteEntries.map(view), "advice": result.advice[language],
            "model": result.model[language],
        ])
    }

    private func overruled(_ result: CheckpointResult) -> String? {
        guard let machine = result.overruled else { return nil }
        return say(
            "Een supervisor oordeelde anders; de console maakte er ‘\(machine.title[.nl])’ van.",
            "A supervisor judged otherwise; the console had made it ‘\(machine.title[.en])’.")
    }

    private func places(_ evidence: [Int]) -> [View] {
        var numbers: [Int] = []
        for number in evidence.map(lines.number) where !numbers.contains(number) { numbers.append(number) }
        return numbers.map { View(["number": "\($0)"]) }
    }

    private func view(_ quote: LineQuote) -> View {
        View(["number": "\(lines.number(of: quote.index))", "speaker": quote.speaker, "quoted": quote.quoted])
    }

    private func view(_ entry: NoteEntry) -> View {
        View([
            "field": entry.field.title[language], "typed": entry.words, "why": entry.reason[language],
            "places": places(entry.evidence),
        ])
    }

    private func say(_ nl: String, _ en: String) -> String { LocalText(nl: nl, en: en)[language] }
}

extension CheckpointResult {
    /// Whether it is something that was rightly left undone: then no line in particular tells so.
    var isKept: Bool { isProhibition && verdict == .met }
}
