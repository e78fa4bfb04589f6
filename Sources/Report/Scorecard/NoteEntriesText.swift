internal import Diagnostics
internal import Grading
internal import Pack

extension ScorecardText {
    /// What was found in the registration note, field by field, each with the lines that tell.
    func noteEntries(of result: CheckpointResult) -> [Paragraph] {
        result.noteEntries.flatMap { entry in
            var text = StyledText(entry.field.title[language])
            if let words = entry.words { text = text + StyledText(" “\(words)”", .operator) }
            return [Paragraph(text + StyledText(": \(entry.reason[language])", .aside), indent: 6)]
                + quotes(entry.evidence, indent: 8)
        }
    }
}
