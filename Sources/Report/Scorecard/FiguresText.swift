internal import Diagnostics
internal import Grading

/// The conversation figures beside the grade, each with what is called fair and good.
struct FiguresText {
    let figures: ConversationFigures
    let language: Language

    func paragraphs() -> [Paragraph] {
        let rows = [
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
        guard !rows.isEmpty else { return [] }
        let title = LocalText(nl: "Gespreksvoering", en: "Conversation")[language]
        let note = LocalText(nl: "  (telt niet mee)", en: "  (does not count)")[language]
        return [.blank, Paragraph(StyledText(title, .heading) + StyledText(note, .aside))] + rows
    }

    private func row(
        _ title: LocalText, _ value: Double?, _ threshold: ConversationFigures.Threshold, percent: Bool = false,
        whole: Bool = false
    ) -> Paragraph? {
        guard let value else { return nil }
        func shown(_ number: Double) -> String {
            if percent { return "\(Int((number * 100).rounded())) %" }
            if whole { return "\(Int(number))" }
            let tenths = Int((number * 10).rounded())
            let comma = language == .nl ? "," : "."
            return "\(tenths / 10)\(comma)\(tenths % 10)"
        }
        let source =
            threshold.source == "rule of thumb"
            ? LocalText(nl: "vuistregel", en: "rule of thumb")[language] : threshold.source
        let aims = LocalText(
            nl: "redelijk \(shown(threshold.fair)), goed \(shown(threshold.good)); \(source)",
            en: "fair \(shown(threshold.fair)), good \(shown(threshold.good)); \(source)")[language]
        return Paragraph(
            StyledText("\(title[language]): \(shown(value))") + StyledText("  (\(aims))", .aside), indent: 4)
    }
}
