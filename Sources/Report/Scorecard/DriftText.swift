internal import Diagnostics
internal import Grading
internal import Pack

/// The sentences of a drift report.
struct DriftText {
    let language: Language

    func heading(_ judgedOtherwise: Int, of count: Int) -> Paragraph {
        let text = say(
            "\(judgedOtherwise) van \(count) oefeningen krijgen een andere score of een ander oordeel",
            "\(judgedOtherwise) of \(count) sessions get another score or judgement")
        return Paragraph(StyledText(text, .heading))
    }

    /// What the heading does not count.
    func remarks(onlyVerdicts: Int, altered: Int) -> [Paragraph] {
        var texts: [String] = []
        if onlyVerdicts > 0 {
            texts.append(
                say(
                    "bij \(onlyVerdicts) andere verandert wel een toetspunt, maar niet de uitkomst",
                    "in \(onlyVerdicts) others a checkpoint changes, but not the outcome"))
        }
        if altered > 0 {
            texts.append(
                say(
                    "\(altered) niet meegeteld: het verslag is gewijzigd of beschadigd (--altered telt ze mee)",
                    "\(altered) left out: the transcript was altered or damaged (--altered takes them in)"))
        }
        return texts.map { Paragraph(StyledText($0, .aside), indent: 4) }
    }

    var through: Paragraph { Paragraph(StyledText(say("Door", "Through"), .heading)) }

    /// A session that changes: score and judgement, and then each checkpoint with all that counts otherwise.
    func paragraphs(_ session: DriftReport.Session) -> [Paragraph] {
        let changes = session.changes
        let scores = [changes.scores.before, changes.scores.after].map { $0.map(String.init) ?? "–" }
        let overall = changes.overall
        let turn =
            overall.before == overall.after
            ? "" : "  \(overall.before.title[language]) → \(overall.after.title[language])"
        let course = session.isFinished ? "" : say(" · niet af", " · not finished")
        let head = Paragraph(
            StyledText("\(session.session) · \(session.trainee)\(course)")
                + StyledText("  \(scores.joined(separator: " → "))\(turn)", .warning), indent: 4)
        return [head] + passMark(changes)
            + changes.checkpoints.map { change in
                Paragraph(
                    StyledText("\(change.checkpoint): \(parts(of: change).joined(separator: "; "))", .aside), indent: 8)
            }
    }

    private func passMark(_ changes: ScorecardChanges) -> [Paragraph] {
        let marks = changes.passMarks
        guard marks.before != marks.after else { return [] }
        let text = say("bekwaam vanaf", "competent from")
        return [Paragraph(StyledText("\(text) \(marks.before) → \(marks.after)", .aside), indent: 8)]
    }

    /// All that is other: the verdict, and what it counts for.
    private func parts(of change: ScorecardChange) -> [String] {
        let (before, after) = (change.before, change.after)
        var parts: [String] = []
        if before?.verdict != after?.verdict {
            let verdicts = [before, after].map { $0?.verdict.title[language] ?? say("bestaat niet", "not there") }
            parts.append(verdicts.joined(separator: " → "))
        }
        guard let before, let after else { return parts }
        if before.isUnsure != after.isUnsure {
            parts.append(
                after.isUnsure ? say("nu na te kijken", "now to confirm") : say("nu zeker", "now certain"))
        }
        if before.weight != after.weight {
            let weights = [before, after].map {
                $0.weight == 0 ? say("telt niet", "does not count") : "\($0.weight)"
            }
            parts.append(say("gewicht ", "weight ") + weights.joined(separator: " → "))
        }
        if before.isCritical != after.isCritical, before.verdict == after.verdict {
            parts.append(
                after.isCritical ? say("nu kritiek", "now critical") : say("niet meer kritiek", "no longer critical"))
        }
        return parts
    }

    private func say(_ nl: String, _ en: String) -> String { LocalText(nl: nl, en: en)[language] }
}
