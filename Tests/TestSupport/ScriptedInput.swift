public import Console

/// Somebody whose lines are known beforehand, at a keyboard or on a pipe.
public final class ScriptedInput: LineInput {
    /// Whether it stands for a keyboard rather than a pipe.
    public let isInteractive: Bool
    private var coming: [InputEvent]
    /// The questions that were asked, in order.
    public private(set) var prompts: [String] = []
    /// What Tab would have completed at each question.
    public private(set) var completions: [Completions] = []

    /// Somebody from whom these come, and then nothing more.
    public init(_ events: [InputEvent], isInteractive: Bool) {
        coming = events
        self.isInteractive = isInteractive
    }

    /// What comes next, however long the console would wait for it.
    public func next(prompt: String, quietAfter: Int?) -> InputEvent {
        prompts.append(prompt)
        return coming.isEmpty ? .end : coming.removeFirst()
    }

    /// Lets a line come again.
    public func putBack(_ line: String) { coming.insert(.line(line), at: 0) }

    /// Remembers what Tab would complete.
    public func setCompletions(_ completions: Completions) { self.completions.append(completions) }

    /// The lines that nobody took.
    public var rest: [InputEvent] { coming }
}
