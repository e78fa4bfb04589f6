public import Call
public import Diagnostics
public import Grading
public import Pack

/// Tells a scorecard to people, as paragraphs, with the lines on which each verdict rests.
public struct ScorecardText: Sendable {
    let scorecard: Scorecard
    let events: [CallEvent]
    let narrator: CallNarrator
    var language: Language { narrator.language }
    /// The most lines quoted with one verdict.
    private static let mostQuotes = 2

    /// A scorecard, told in the words of the narrator.
    ///
    /// - Parameter events: the log that was graded.
    public init(_ scorecard: Scorecard, events: [CallEvent], narrator: CallNarrator) {
        self.scorecard = scorecard
        self.events = events
        self.narrator = narrator
    }

    /// The whole scorecard: the judgement, what to practise next, every dimension, referrals, figures.
    public func paragraphs() -> [Paragraph] {
        [.blank, headline] + practiseNext + toConfirm
            + scorecard.dimensions.flatMap(dimension)
            + referrals + FiguresText(scorecard.figures, language: language).paragraphs()
    }

    /// What became of one checkpoint, and why.
    public func paragraphs(only result: CheckpointResult) -> [Paragraph] {
        guard result.verdict == .notApplicable else { return [.blank] + checkpoint(result) }
        return [
            Paragraph(
                StyledText(result.title[language]) + StyledText(" — \(result.verdict.title[language])", .aside),
                indent: 4)
        ] + decision(result) + reason(result)
    }

    private var headline: Paragraph {
        let score = scorecard.score.map { "\($0)/100" } ?? "–"
        let judgement = self.judgement
        let pass = say("bekwaam vanaf \(scorecard.passMark)", "competent from \(scorecard.passMark)")
        return Paragraph(
            StyledText(say("Scorekaart", "Scorecard") + "  ", .heading)
                + StyledText("\(score) · \(judgement.text[language])", judgement.role)
                + StyledText("  (\(pass))", .aside))
    }

    /// The judgement on the whole; of a call without an end there is none yet, but a critical fault stays one.
    private var judgement: (text: LocalText, role: TextRole) {
        let overall = scorecard.overall
        guard overall == .competent || overall == .needsPractice, let unfinished = CallCourse(events).unfinished else {
            return (overall.title, overall.role)
        }
        return (unfinished, .warning)
    }

    private var practiseNext: [Paragraph] {
        guard let id = scorecard.practiseNext, let result = scorecard[id] else { return [] }
        return [
            .blank,
            Paragraph(
                StyledText(say("Oefen hierop verder: ", "Practise this next: "), .heading)
                    + StyledText(result.title[language])),
            Paragraph(StyledText(result.why[language]), indent: 4),
            Paragraph(StyledText(result.advice[language]), indent: 4),
            Paragraph(
                StyledText(say("Bijvoorbeeld: ", "For instance: ") + "“\(result.model[language])”", .good), indent: 4),
        ]
    }

    private var toConfirm: [Paragraph] {
        guard !scorecard.toConfirm.isEmpty else { return [] }
        let text =
            switch narrator.audience {
            case .trainee:
                say(
                    "Met ? gemerkt: hier was niet zeker wat u bedoelde. Dat kost u niets; uw supervisor kijkt het na.",
                    "Marked with ?: it was not sure what you meant. That costs you nothing; your supervisor will look at it."
                )
            case .supervisor:
                say(
                    "Met ? gemerkt: hier was niet zeker wat er bedoeld was. Dat telt niet mee tot u het nakijkt.",
                    "Marked with ?: it was not sure what was meant. That does not count until you have looked at it.")
            }
        return [.blank, Paragraph(StyledText(text, .aside))]
    }

    private func dimension(_ dimension: DimensionResult) -> [Paragraph] {
        let results = scorecard.checkpoints.filter { $0.dimension == dimension.id && $0.isTold }
        guard !results.isEmpty else { return [] }
        let score = dimension.score.map { "  \($0)/100" } ?? ""
        let heading = Paragraph(
            StyledText(dimension.title[language], .heading) + StyledText(score, .aside))
        // What a supervisor decided is told, whatever came of it.
        func isKept(_ result: CheckpointResult) -> Bool {
            result.isProhibition && result.verdict == .met && result.decision == nil
        }
        return [.blank, heading] + results.filter { !isKept($0) }.flatMap(checkpoint)
            + leftUndone(results.filter(isKept))
    }

    /// What was rightly left undone earns nothing; it is named in one paragraph.
    private func leftUndone(_ results: [CheckpointResult]) -> [Paragraph] {
        guard !results.isEmpty else { return [] }
        let titles = results.map { $0.title[language] }.joined(separator: " · ")
        return [Paragraph(StyledText(titles, .aside), label: StyledText("ok", .aside), indent: 4)]
    }

    /// What went well takes one line; what did not is told in full.
    private func checkpoint(_ result: CheckpointResult) -> [Paragraph] {
        let mark = StyledText(result.verdict.mark + (result.isUnsure ? "?" : ""), result.verdict.role)
        var title = StyledText(result.title[language])
        if result.isAdvisory { title = title + StyledText(say(" (telt niet mee)", " (does not count)"), .aside) }
        if result.verdict == .notApplicable {
            return [
                Paragraph(title + StyledText(" — \(result.verdict.title[language])", .aside), label: mark, indent: 4)
            ]
                + decision(result)
        }
        guard result.verdict != .met else {
            return [Paragraph(title + StyledText("  " + places(result.evidence), .aside), label: mark, indent: 4)]
                + decision(result)
        }
        title = title + StyledText(" — \(result.verdict.title[language])", result.verdict.role)
        if result.isCritical, result.verdict == .missed || result.verdict == .violated {
            title = title + StyledText(say(" (kritiek)", " (critical)"), .bad)
        }
        let advice =
            result.id == scorecard.practiseNext
            ? []
            : [
                Paragraph(
                    StyledText(result.advice[language] + " ") + StyledText("“\(result.model[language])”", .good),
                    indent: 6)
            ]
        let why =
            result.noteEntries.isEmpty ? quotes(result) + reason(result) + unsure(result) : noteEntries(of: result)
        return [Paragraph(title, label: mark, indent: 4)] + decision(result) + why + advice
    }

    /// What was seen; not what the supervisor said who decided, which stands above it.
    private func reason(_ result: CheckpointResult) -> [Paragraph] {
        guard result.decision?.reason.isEmpty ?? true else { return [] }
        return [Paragraph(StyledText(result.reason[language], .aside), indent: 6)]
    }

    /// The lines that may have been what is missing here.
    private func unsure(_ result: CheckpointResult) -> [Paragraph] {
        let lines = result.unsureLines.filter { !result.tellingEvidence.contains($0) }
        guard result.isUnsure, !lines.isEmpty else { return [] }
        let text = say("Niet zeker begrepen:", "Not surely understood:")
        return [Paragraph(StyledText(text, .aside), indent: 6)] + quotes(lines, indent: 8)
    }

    /// Who decided instead of the console, and why.
    private func decision(_ result: CheckpointResult) -> [Paragraph] {
        result.decidedBy.map { [Paragraph(StyledText("✎ \($0[language])", .heading), indent: 6)] } ?? []
    }

    /// The numbers of lines, as `show` numbers them.
    private func places(_ evidence: [Int]) -> String {
        "[" + evidence.map { String($0 + 1) }.joined(separator: ", ") + "]"
    }

    /// Quotes the lines that tell.
    private func quotes(_ result: CheckpointResult) -> [Paragraph] { quotes(result.tellingEvidence, indent: 6) }

    /// Quotes the first few of these lines that can be quoted.
    func quotes(_ evidence: [Int], indent: Int) -> [Paragraph] {
        paragraphs(evidence.compactMap(LineQuotes(events, narrator: narrator).quote), indent: indent)
    }

    /// The first few of these lines, with their numbers as `show` numbers them.
    private func paragraphs(_ quotes: [LineQuote], indent: Int) -> [Paragraph] {
        quotes.prefix(Self.mostQuotes).map { quote in
            let speaker = quote.speaker.map { "\($0): " } ?? ""
            return Paragraph(StyledText("[\(quote.index + 1)] \(speaker)\(quote.quoted)", .aside), indent: indent)
        }
    }

    private var referrals: [Paragraph] {
        let report = scorecard.referrals
        func names(_ ids: [ServiceID]) -> String {
            ids.map { narrator.directory[$0]?.name[language] ?? $0.rawValue }.joined(separator: ", ")
        }
        var paragraphs = [Paragraph.blank, Paragraph(StyledText(say("Doorverwijzing", "Referral"), .heading))]
        for given in report.given {
            paragraphs.append(
                Paragraph(
                    StyledText(given.finding.explanation[language]),
                    label: StyledText(given.finding.fit.mark, given.finding.fit.role), indent: 4))
        }
        if let transfer = report.transfer?.finding {
            paragraphs.append(
                Paragraph(
                    StyledText(transfer.explanation[language]), label: StyledText(transfer.fit.mark, transfer.fit.role),
                    indent: 4))
        }
        if !report.right.isEmpty {
            paragraphs.append(
                Paragraph(
                    StyledText(say("Juist in dit gesprek: ", "Right in this call: ") + names(report.right), .aside),
                    indent: 4))
        }
        if let desk = report.rightDesk, report.transfer == nil {
            let name = narrator.directory.desk(of: desk)?.name[language] ?? desk.rawValue
            let text = say(
                "Ook juist: warm doorverbinden met de desk \(name) (/transfer \(desk))",
                "Also right: a warm transfer to the \(name) desk (/transfer \(desk))")
            paragraphs.append(Paragraph(StyledText(text, .aside), indent: 4))
        }
        if !report.partly.isEmpty {
            paragraphs.append(
                Paragraph(
                    StyledText(say("Ook mogelijk: ", "Also possible: ") + names(report.partly), .aside), indent: 4))
        }
        return paragraphs
    }

    private func say(_ nl: String, _ en: String) -> String { LocalText(nl: nl, en: en)[language] }
}

extension CheckpointResult {
    /// Whether people read of it: it came up, or a supervisor decided that it did not.
    public var isTold: Bool { verdict != .notApplicable || decision != nil }

    /// The events that show the verdict, by their indices.
    ///
    /// Of something that did not come, or was rightly left undone, the last line only says where the call ended.
    public var tellingEvidence: [Int] {
        verdict == .missed || verdict == .met && isProhibition ? Array(evidence.dropLast()) : evidence
    }
}

extension Verdict {
    /// A sign that reads without colour too.
    public var mark: String {
        switch self {
        case .met: "+"
        case .late: "~"
        case .missed: "-"
        case .violated: "!"
        case .notApplicable: " "
        }
    }

    var role: TextRole {
        switch self {
        case .met: .good
        case .late: .warning
        case .missed, .violated: .bad
        case .notApplicable: .aside
        }
    }
}

extension ReferralFit {
    /// A sign that reads without colour too.
    public var mark: String {
        switch self {
        case .right: "+"
        case .partly: "~"
        case .wrong: "-"
        case .harmful: "!"
        }
    }

    fileprivate var role: TextRole {
        switch self {
        case .right: .good
        case .partly: .warning
        case .wrong, .harmful: .bad
        }
    }
}
