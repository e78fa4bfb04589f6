internal import Archive
public import Diagnostics
internal import Grading
public import Pack

/// Tells one call's figures: how hard it is, what is missed in it, and how each trainee fared.
public struct CallText: Sendable {
    private let call: CallID
    private let text: CohortText

    /// The call, told from a cohort in which there may be others too.
    public init(_ call: CallID, in cohort: Cohort, calls: [CallID: LocalText], language: Language) {
        self.call = call
        text = CohortText(cohort.only(call), calls: calls, language: language)
    }

    private var words: CohortWords { text.words }

    /// All of it.
    public func paragraphs() -> [Paragraph] {
        text.head(words.title(of: call))
            + (text.cohort.counted.isEmpty ? [] : difficulty + text.missed(text.ofThoseThatApplied) + trainees)
    }

    private var difficulty: [Paragraph] {
        guard let difficulty = CallDifficulty.of(text.cohort).first else { return [] }
        let mean = words.say("Gemiddelde score ", "Mean score ") + words.score(difficulty.mean, of: difficulty.sessions)
        let unsure = text.cohort.counted.unsureUtterances
        return [
            .blank, Paragraph(StyledText(mean, .heading) + StyledText(" · " + words.about(difficulty), .aside)),
            Paragraph(
                StyledText(words.say("Niet zeker verstaan: ", "Not surely understood: "))
                    + StyledText(words.rate(unsure, fewest: Share.fewestUtterances), .aside)),
        ]
    }

    private var trainees: [Paragraph] {
        let rows = text.cohort.trainees.map { (name: $0, sessions: text.cohort.sessions(of: $0)) }
            .filter { !$0.sessions.isEmpty }
        return text.section(
            words.say("Cursisten", "Trainees"), words.say("scores, de laatste laatst", "scores, newest last"))
            + rows.map { row in
                let scores = row.sessions.suffix(CohortText.most).compactMap { $0.grade?.score }.map(String.init)
                return Paragraph(
                    StyledText(row.name) + StyledText(" · \(scores.joined(separator: " "))", .aside), indent: 2)
            }
    }
}
