internal import Disk

/// Lines from a terminal as the system gives them, for screen readers: a prompt, no cursor movement.
public final class PlainInput: LineInput {
    private let signals: SignalPipe
    private let screen: Screen
    private let lines = LineBuffer()

    /// Reads from the terminal as it is.
    ///
    /// - Parameters:
    ///   - signals: where Ctrl-C is noticed.
    ///   - screen: where the prompt is shown.
    public init(signals: SignalPipe, screen: Screen) {
        self.signals = signals
        self.screen = screen
    }

    /// Always: somebody listens and can answer.
    public var isInteractive: Bool { true }

    /// Does nothing: the terminal itself edits the line, and its Tab completes nothing.
    public func setCompletions(_ completions: Completions) {}

    /// Silence is not noticed here: who listens to a screen reader is not hurried.
    public func next(prompt: String, quietAfter: Int?) -> InputEvent {
        screen.write(prompt)
        while true {
            if let event = lines.next() { return event }
            switch signals.wait(milliseconds: -1) {
            case .input: lines.fill()
            case .interrupt:
                screen.write("\n")
                return .interrupted
            case .ended: return .end
            case .resized, .timeout: continue
            }
        }
    }
}
