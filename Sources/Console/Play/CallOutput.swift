public import Call
public import Diagnostics
public import Grading
public import Recognition
public import Report
public import Transcript

/// Where a running call is shown: one renderer for people, one for programs, of the same events.
public protocol CallOutput: AnyObject {
    /// The call is about to begin.
    func begin(_ header: TranscriptHeader, narrator: CallNarrator)
    /// Events that are on the disk already.
    func show(_ events: [CallEvent], narrator: CallNarrator)
    /// After a turn in a mode that gives feedback.
    func feedback(_ reading: Reading, from before: Mood, to after: Mood, narrator: CallNarrator)
    /// Something from the console itself.
    func tell(_ paragraphs: [Paragraph])
    /// The end of it: the scorecard.
    func finish(_ scorecard: Scorecard, events: [CallEvent], narrator: CallNarrator)
}

extension CallOutput {
    /// One sentence from the console.
    func tell(_ text: LocalText, in language: Language) {
        tell([Paragraph(StyledText(text[language], .aside), indent: 4)])
    }
}
