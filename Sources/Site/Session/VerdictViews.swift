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
    var dimensions: Markup {
        Markup(
            scorecard.dimensions.compactMap { dimension in
                let results = scorecard.checkpoints.filter {
                    $0.dimension == dimension.id && $0.verdict != .notApplicable
                }
                guard !results.isEmpty else { return nil }
                let level: Markup = #"\#(dimension.score, { #" <span class="soft">\#($0)/100</span>"# })"#
                return #"""
                    <h3>\#(dimension.title[language])\#(level)</h3>
                    <ul class="verdicts">
                    \#(results, markup)</ul>

                    """#
            })
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
                View([
                    "anchor": $0.id.anchor, "name": $0.title[language], "reason": ($0.decidedBy ?? $0.reason)[language],
                ])
            },
        ])
    }

    private func markup(_ result: CheckpointResult) -> Markup {
        let sign = result.isKept ? "kept" : result.verdict.rawValue
        let isFull = result.verdict != .met
        return #"""
            <li id="\#(result.id.anchor)"><span class="sign \#(sign)" aria-hidden="true">\#(mark(result))</span><div><p>\#(headline(result, sign))\#(!isFull && !result.isKept, brief(result))</p>
            \#(result.decidedBy?[language], { #"<p class="comment">\#($0)</p>"# })\#(isFull, full(result))</div></li>

            """#
    }

    private func mark(_ result: CheckpointResult) -> String { result.verdict.mark + (result.isUnsure ? "?" : "") }

    /// The point, what became of it, and how it counts.
    private func headline(_ result: CheckpointResult, _ sign: String) -> Markup {
        let title = result.title[language]
        let name: Markup = links.checkpoint(result.id).map { #"<a href="\#($0)">\#(title)</a>"# } ?? "\(title)"
        let word =
            result.isKept
            ? say("niet gebeurd, zoals het hoort", "left undone, as it should be") : result.verdict.title[language]
        return #"""
            \#(name) – <span class="word \#(sign)">\#(word)</span>\#(result.isCritical && result.verdict.isFailure, #" <span class="tag">\#(say("kritiek", "critical"))</span>"#)\#(result.isAdvisory, #" <span class="soft">\#(say("(telt niet mee)", "(does not count)"))</span>"#)
            """#
    }

    /// Of what went well only where.
    private func brief(_ result: CheckpointResult) -> Markup {
        #" <span class="soft">\#(places(result.tellingEvidence))</span>"#
    }

    /// Of what did not go well why, with the lines, and what would have been better.
    private func full(_ result: CheckpointResult) -> Markup {
        let quotes = LineQuotes(material.events, narrator: material.narrator).telling(of: result)
        // What a supervisor said who decided stands above it.
        let reason = result.decision?.reason.isEmpty ?? true ? result.reason[language] : ""
        let evidence: Markup =
            if !result.noteEntries.isEmpty {
                #"<ul class="quotes">\#(result.noteEntries, markup)</ul>"#
            } else if !quotes.isEmpty {
                #"<ul class="quotes">\#(Array(quotes.prefix(Self.mostQuotes)), markup)</ul>"#
            } else { "" }
        return #"""
            <p class="soft">\#(reason) \#(places(result.tellingEvidence))</p>\#(evidence)<p>\#(result.advice[language]) <span class="model">“\#(result.model[language])”</span></p>
            """#
    }

    private func places(_ evidence: [Int]) -> Markup {
        var numbers: [Int] = []
        for number in evidence.map(lines.number) where !numbers.contains(number) { numbers.append(number) }
        return Markup(numbers.map { #"\#(link($0)) "# })
    }

    private func link(_ number: Int) -> Markup { ##"<a href="#line-\##(number)">[\##(number)]</a>"## }

    private func markup(_ quote: LineQuote) -> Markup {
        #"<li>\#(link(lines.number(of: quote.index))) \#(quote.speaker, { "\($0): " })\#(quote.quoted)</li>"#
    }

    private func markup(_ entry: NoteEntry) -> Markup {
        #"""
        <li>\#(entry.field.title[language])\#(entry.words, { " “\($0)”" }): \#(entry.reason[language]) \#(places(entry.evidence))</li>
        """#
    }

    private func say(_ nl: String, _ en: String) -> String { LocalText(nl: nl, en: en)[language] }
}

extension CheckpointResult {
    /// Whether it is something that was rightly left undone: then no line in particular tells so.
    var isKept: Bool { isProhibition && verdict == .met }
}
