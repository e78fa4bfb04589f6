public import Diagnostics
public import Grading

/// The conversation figures beside the grade, each with what is called fair and good.
public struct FiguresText: Sendable {
    private let figures: ConversationFigures
    private let language: Language

    /// Figures, told in `language`.
    public init(_ figures: ConversationFigures, language: Language) {
        self.figures = figures
        self.language = language
    }

    /// One figure in words.
    public struct Row: Sendable {
        /// What is counted.
        public let title: String
        /// How much of it there was.
        public let value: String
        /// What is called fair and good, and by whom.
        public let aims: String
    }

    func paragraphs() -> [Paragraph] {
        guard !rows.isEmpty else { return [] }
        let title = LocalText(nl: "Gespreksvoering", en: "Conversation")[language]
        let note = LocalText(nl: "  (telt niet mee)", en: "  (does not count)")[language]
        return [.blank, Paragraph(StyledText(title, .heading) + StyledText(note, .aside))]
            + rows.map { row in
                Paragraph(StyledText("\(row.title): \(row.value)") + StyledText("  (\(row.aims))", .aside), indent: 4)
            }
    }

    /// The figures that can be told of this call.
    public var rows: [Row] {
        [
            row(
                LocalText(nl: "reflecties per vraag", en: "reflections per question"), figures.reflectionsPerQuestion,
                ConversationFigures.reflectionThreshold),
            row(
                LocalText(nl: "aandeel open vragen", en: "share of open questions"), figures.openShare,
                ConversationFigures.openThreshold, percent: true),
            row(
                LocalText(nl: "uw deel van de woorden", en: "your share of the words"), figures.talkShare,
                ConversationFigures.talkThreshold, percent: true),
            row(
                LocalText(nl: "langste reeks vragen na elkaar", en: "longest run of questions"),
                Double(figures.longestRunOfQuestions), ConversationFigures.runThreshold, whole: true),
        ].compactMap(\.self)
    }

    private func row(
        _ title: LocalText, _ value: Double?, _ threshold: ConversationFigures.Threshold, percent: Bool = false,
        whole: Bool = false
    ) -> Row? {
        guard let value else { return nil }
        func shown(_ number: Double) -> String {
            if percent { return "\(Int((number * 100).rounded())) %" }
            if whole { return "\(Int(number))" }
            return decimal(Int((number * 10).rounded()), digits: 1, in: language)
        }
        let source =
            threshold.source == "rule of thumb"
            ? LocalText(nl: "vuistregel", en: "rule of thumb")[language] : threshold.source
        let aims = LocalText(
            nl: "redelijk \(shown(threshold.fair)), goed \(shown(threshold.good)); \(source)",
            en: "fair \(shown(threshold.fair)), good \(shown(threshold.good)); \(source)")[language]
        return Row(title: title[language], value: shown(value), aims: aims)
    }
}
