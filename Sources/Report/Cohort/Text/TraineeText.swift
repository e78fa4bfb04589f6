internal import Archive
public import Diagnostics
internal import Grading
public import Pack
internal import Transcript

/// Tells one trainee's figures: what to help with, how it goes, what is missed, and each session.
public struct TraineeText: Sendable {
    private let name: String
    private let text: CohortText

    /// The trainee called `name`, told from a cohort in which others may be too.
    public init(_ name: String, in cohort: Cohort, calls: [CallID: LocalText], language: Language) {
        self.name = name
        text = CohortText(cohort.only(name), calls: calls, language: language)
    }

    private var words: CohortWords { text.words }

    /// All of it.
    public func paragraphs() -> [Paragraph] {
        let missed = text.missed(words.say("over alle oefeningen", "over all sessions"))
        return text.head(name) + (text.cohort.counted.isEmpty ? [] : needs + scores + text.course + missed + understood)
            + sessions
    }

    private var needs: [Paragraph] {
        let trainee = HelpNeeds.trainee(name, in: text.cohort)
        let none = words.say("Niets springt eruit.", "Nothing stands out.")
        return text.section(words.say("Hulp nodig bij", "Needs help with"), words.needsNote)
            + (trainee.needs.isEmpty ? [text.aside(none)] : text.needs(of: trainee, limit: CohortText.most))
    }

    /// The scores in the order in which they came, and how the last differ from the first.
    private var scores: [Paragraph] {
        let scores = text.cohort.counted.compactMap { $0.grade?.score }.map(String.init).joined(separator: " ")
        let change = CohortProgress.change(text.cohort.counted).map { change in
            words.say(
                " · de laatste drie tegenover de eerste drie: \(words.signed(change))",
                " · the last three against the first three: \(words.signed(change))")
        }
        return [
            .blank,
            Paragraph(
                StyledText(words.say("Scores: ", "Scores: "), .heading) + StyledText(scores)
                    + StyledText(change ?? "", .aside)),
        ]
    }

    private var understood: [Paragraph] {
        let unsure = text.cohort.counted.unsureUtterances
        return [
            .blank,
            Paragraph(
                StyledText(words.say("Niet zeker verstaan: ", "Not surely understood: "), .heading)
                    + StyledText(words.rate(unsure, fewest: Share.fewestUtterances))),
        ]
    }

    /// Each session, the newest first; those that do not count too, with the reason.
    private var sessions: [Paragraph] {
        let reasons = Dictionary(
            text.cohort.leftOut.map { ($0.session, $0.reason) }, uniquingKeysWith: { first, _ in first })
        let all = text.cohort.all.sorted { ($0.started, $0.session) > ($1.started, $1.session) }
        return text.section(words.say("Oefeningen", "Sessions"), words.say("de laatste eerst", "newest first"))
            + all.map { session in
                let day = session.started.startMoment?.shortDay(in: words.language) ?? session.started
                let outcome =
                    reasons[session].map { words.say("telt niet mee: ", "does not count: ") + words.reason($0) }
                    ?? session.grade?.overall.title[words.language] ?? ""
                let score = reasons[session] == nil ? session.grade?.score.map(String.init) ?? "–" : "·"
                return Paragraph(
                    StyledText(words.title(of: session.call)) + StyledText(" · \(day) · \(outcome)", .aside)
                        + StyledText(" · \(session.session)", .aside),
                    label: text.margin(score), indent: CohortText.indent)
            }
    }
}
