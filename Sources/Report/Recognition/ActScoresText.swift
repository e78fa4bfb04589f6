public import Diagnostics
public import Recognition

/// Tells how well utterances are read: the whole, the groups, the weakest acts, the commonest confusions.
public struct ActScoresText: Sendable {
    private let scores: ActScores
    private let language: Language

    /// A report of `scores` in `language`.
    public init(_ scores: ActScores, language: Language) {
        self.scores = scores
        self.language = language
    }

    /// The figures, the worst of them in full.
    public func paragraphs() -> [Paragraph] {
        let whole = say(
            "\(scores.utterances) zinnen: helemaal juist \(percent(scores.exactMatch)), micro-F1 \(percent(scores.microF1)), macro-F1 \(percent(scores.macroF1))",
            "\(scores.utterances) utterances: exact match \(percent(scores.exactMatch)), micro-F1 \(percent(scores.microF1)), macro-F1 \(percent(scores.macroF1))"
        )
        return [Paragraph(StyledText(whole, .heading))] + groups + weakest + confusions
    }

    private var groups: [Paragraph] {
        scores.byGroup.sorted { $0.key < $1.key }.map { name, entry in
            let exact = percent(Double(entry.exact) / Double(max(1, entry.utterances)))
            return row(
                name,
                say(
                    "\(entry.utterances) zinnen, juist \(exact), F1 \(percent(entry.counts.f1))",
                    "\(entry.utterances) utterances, exact \(exact), F1 \(percent(entry.counts.f1))"))
        }
    }

    private var weakest: [Paragraph] {
        let sorted = scores.byLabel.sorted { ($0.value.f1, $0.key) < ($1.value.f1, $1.key) }
        let rows = sorted.prefix(12).map { label, counts in
            row(
                label,
                "F1 \(percent(counts.f1)), "
                    + say(
                        "juistheid \(percent(counts.precision)), volledigheid \(percent(counts.recall))",
                        "precision \(percent(counts.precision)), recall \(percent(counts.recall))"))
        }
        return [.blank, Paragraph(StyledText(say("Zwakste handelingen", "Weakest acts"), .heading))] + rows
    }

    private var confusions: [Paragraph] {
        let rows = scores.worst(15).map { entry in
            row("\(entry.times)×", "\(entry.confusion.wanted) → \(entry.confusion.heard)")
        }
        return [
            .blank,
            Paragraph(StyledText(say("Vaakst verward (bedoeld → gehoord)", "Confused most (meant → heard)"), .heading)),
        ] + rows
    }

    private func row(_ label: String, _ text: String) -> Paragraph {
        Paragraph(StyledText(text), label: StyledText("    " + label), indent: 34)
    }

    private func percent(_ share: Double) -> String {
        decimal(Int((share * 1000).rounded()), digits: 1, in: language) + " %"
    }

    private func say(_ nl: String, _ en: String) -> String { LocalText(nl: nl, en: en)[language] }
}
