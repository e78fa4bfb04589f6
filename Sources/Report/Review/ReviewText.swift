internal import Call
public import Diagnostics
public import Grading
internal import JSON
public import Pack
internal import Recognition
public import Review

/// Tells a review to people: what was said of the lines, which verdicts it changes.
public struct ReviewText: Sendable {
    private let review: OpenReview
    private let narrator: CallNarrator
    private var language: Language { narrator.language }

    /// A review, told in the words of the narrator.
    public init(_ review: OpenReview, _ narrator: CallNarrator) {
        self.review = review
        self.narrator = narrator
    }

    /// What was heard on a line, and what it might have been.
    public func heard(on line: Int) -> [Paragraph] {
        guard review.events.indices.contains(line - 1),
            case .operatorSaid(_, let reading) = review.events[line - 1].kind
        else { return [aside(ReviewProblem.notOfTheTrainee(line).text[language])] }
        if let acts = review.findings.corrections[line] {
            return [aside(say("Volgens u: ", "In your eyes: ") + names(acts))]
        }
        guard review.showsMachine else {
            return [aside(say("Dat blijft verborgen tot u ondertekent.", "That stays hidden until you sign."))]
        }
        let acts = reading.acts.map { ReadingCorrection.Act($0.id, service: $0.service) }
        let guesses = reading.guesses.map(\.rawValue).joined(separator: ", ")
        return [aside(say("Gehoord: ", "Heard: ") + names(acts))]
            + (guesses.isEmpty ? [] : [aside(say("Misschien: ", "Perhaps: ") + guesses)])
    }

    private func names(_ acts: [ReadingCorrection.Act]) -> String {
        acts.isEmpty ? say("niets", "nothing") : acts.map(\.label).joined(separator: ", ")
    }

    /// A checkpoint about which a verdict is asked.
    public func question(_ checkpoint: Checkpoint, _ number: Int, of count: Int) -> [Paragraph] {
        let id = checkpoint.id.value
        let critical = checkpoint.critical ? say(" (kritiek)", " (critical)") : ""
        var notes: [Paragraph] = []
        if review.showsMachine, let result = review.regraded[id] {
            notes.append(
                aside(say("console: ", "console: ") + result.verdict.title[language] + " · " + result.reason[language]))
        }
        if let given = review.findings.verdicts[id] {
            notes.append(aside(say("u: ", "you: ") + given.verdict.title[language]))
        }
        return [
            Paragraph(
                StyledText(checkpoint.title[language] + critical, .heading) + StyledText("  \(id)", .aside),
                label: StyledText("\(number)/\(count)", .aside), indent: 7)
        ] + notes
    }

    /// What an entry changes.
    public func taken(_ entry: ReviewEntry, before: Scorecard) -> [Paragraph] {
        guard review.showsMachine else { return [aside(say("Genoteerd.", "Noted."))] }
        let changes = before.changes(to: review.scorecard)
        // Confirming what the machine said changes no verdict, but perhaps the score.
        let others = changes.checkpoints.filter { $0.before?.verdict != $0.after?.verdict }
        guard !others.isEmpty || changes.changesJudgement else { return [aside(say("Genoteerd.", "Noted."))] }
        let verdicts = others.map { change in
            let title = review.scorecard[change.checkpoint]?.title[language] ?? change.checkpoint.rawValue
            let words = [change.before, change.after].map { $0?.verdict.title[language] ?? "–" }
                .joined(separator: " → ")
            return aside("\(title): \(words)")
        }
        return verdicts + [aside(scores(changes))]
    }

    private func scores(_ changes: ScorecardChanges) -> String {
        let scores = [changes.scores.before, changes.scores.after].map { $0.map(String.init) ?? "–" }
        return "\(say("Score", "Score")) \(scores.joined(separator: " → ")) · \(changes.overall.after.title[language])"
    }

    /// The scorecard as it stands; in a blind review only what the supervisor gave.
    public func card() -> [Paragraph] {
        let remarks = review.findings.remarks.map { Paragraph(StyledText($0), label: "    ✎", indent: 6) }
        guard !review.showsMachine else {
            return ScorecardText(review.scorecard, events: review.events, narrator: narrator).paragraphs() + remarks
        }
        let given = review.checkpoints.compactMap { checkpoint in
            review.findings.verdicts[checkpoint.id.value].map { verdict in
                Paragraph(
                    StyledText(checkpoint.title[language]) + StyledText(reason(verdict), .aside),
                    label: StyledText("    " + verdict.verdict.mark, verdict.verdict.role), indent: 6)
            }
        }
        return given.isEmpty && remarks.isEmpty
            ? [aside(say("Er staat nog niets.", "Nothing stands yet."))] : given + remarks
    }

    private func reason(_ verdict: ReviewFindings.GivenVerdict) -> String {
        verdict.reason.isEmpty ? "" : "  \(verdict.reason)"
    }

    /// What came of the review once it is signed: where supervisor and machine differ.
    public func signed() -> [Paragraph] {
        let machine = review.machine
        let final = review.scorecard
        let head = Paragraph(
            StyledText(say("Ondertekend. ", "Signed. "), .good) + StyledText(scores(machine.changes(to: final))))
        let given = review.findings.verdicts
        let others = machine.checkpoints.filter { given[$0.id].map { $0.verdict } ?? $0.verdict != $0.verdict }
        let differences = others.map { result in
            let yours = given[result.id]?.verdict.title[language] ?? ""
            return Paragraph(
                StyledText(result.title[language])
                    + StyledText(
                        say(
                            "  console: \(result.verdict.title[.nl]) · u: \(yours)",
                            "  console: \(result.verdict.title[.en]) · you: \(yours)"), .aside), indent: 4)
        }
        let agreed = given.count - others.count
        let count = say(
            "Oordelen van u: \(given.count). De console was het eens met \(agreed).",
            "Verdicts of yours: \(given.count). The console agreed with \(agreed).")
        return [head] + (given.isEmpty ? [] : [aside(count)]) + differences
    }

    private func aside(_ text: String) -> Paragraph { Paragraph(StyledText(text, .aside), indent: 4) }

    private func say(_ nl: String, _ en: String) -> String { LocalText(nl: nl, en: en)[language] }
}
