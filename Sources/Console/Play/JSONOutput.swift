public import Call
public import Grading
public import JSON
public import Recognition
public import Report
public import Transcript

/// Shows a call to a program: JSON lines on standard output, what the console says on standard error.
public final class JSONOutput: CallOutput {
    private let screen: Screen

    /// Writes its lines to `screen`.
    public init(screen: Screen) {
        self.screen = screen
    }

    /// Writes the header of the session as one object.
    public func begin(_ header: TranscriptHeader, narrator: CallNarrator) {
        line(.object([("header", header.json)]))
    }

    /// Writes each event as a line of its own, in the form that transcripts use.
    public func show(_ events: [CallEvent], narrator: CallNarrator) {
        for event in events { line(event.json) }
    }

    /// A program reads the acts and the moods off the events.
    public func feedback(_ reading: Reading, from before: Mood, to after: Mood, narrator: CallNarrator) {}

    /// Writes it to standard error, so that only JSON stands on standard output.
    public func tell(_ paragraphs: [Paragraph]) {
        complain(TextLayout(width: 80, colour: false).render(paragraphs).trimmingNewline)
    }

    /// Writes the scorecard as one object.
    public func finish(_ scorecard: Scorecard, events: [CallEvent], narrator: CallNarrator) {
        line(.object([("scorecard", scorecard.json)]))
    }

    private func line(_ value: JSONValue) {
        screen.write(value.text() + "\n")
    }
}

extension String {
    fileprivate var trimmingNewline: String { hasSuffix("\n") ? String(dropLast()) : self }
}
