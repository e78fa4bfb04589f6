public import Call
public import Diagnostics
public import Grading
public import Recognition
public import Report
public import Transcript

/// Shows a call to a person.
public final class TextOutput: CallOutput {
    private let screen: Screen
    /// Whether the trainee's lines are shown: on a pipe nobody sees them otherwise.
    private let echoes: Bool

    /// Shows calls on `screen`; `echoes` repeats the trainee's lines there.
    public init(screen: Screen, echoes: Bool) {
        self.screen = screen
        self.echoes = echoes
    }

    /// Shows what the trainee knows before the first word.
    public func begin(_ header: TranscriptHeader, narrator: CallNarrator) {
        screen.show(narrator.opening())
    }

    /// Shows what is heard of these events.
    public func show(_ events: [CallEvent], narrator: CallNarrator) {
        screen.show(events.flatMap { narrator.paragraphs(for: $0, showsOperator: echoes) })
    }

    /// Shows what was heard in an utterance and how the caller took it.
    public func feedback(_ reading: Reading, from before: Mood, to after: Mood, narrator: CallNarrator) {
        let language = narrator.language
        var text = StyledText(Texts.heard[language] + narrator.heard(reading), .aside)
        if reading.unsure { text = text + StyledText(" · \(Texts.unsure[language])", .warning) }
        let change = narrator.moodChange(from: before, to: after)
        if !change.isEmpty {
            let role: TextRole =
                switch narrator.moodDirection(from: before, to: after) {
                case 1: .good
                case -1: .warning
                default: .aside
                }
            text = text + StyledText("  [\(change)]", role)
        }
        screen.show([Paragraph(text, indent: 4)])
    }

    /// Shows what the console itself has to say.
    public func tell(_ paragraphs: [Paragraph]) {
        screen.show(paragraphs)
    }

    /// Shows how the story went on, then the scorecard.
    public func finish(_ scorecard: Scorecard, events: [CallEvent], narrator: CallNarrator) {
        for event in events {
            if case .callEnded(let ending, _) = event.kind { screen.show(narrator.closing(ending)) }
        }
        screen.show(ScorecardText(scorecard, events: events, narrator: narrator).paragraphs())
    }
}
