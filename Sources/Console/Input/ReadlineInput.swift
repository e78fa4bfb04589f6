internal import CReadline
internal import Disk

/// Lines from a terminal through readline's callback interface.
///
/// The callback interface lets the console notice silence while the trainee thinks, and keeps what
/// is half typed when the caller breaks it. History lives in memory only: what trainees type is
/// never written to a history file. readline is one per process and not for several threads, so
/// this type is made once and used on the main thread.
public final class ReadlineInput: LineInput {
    private let signals: SignalPipe
    private var prompt = ""

    /// Sets readline up for this process.
    ///
    /// - Parameter signals: where Ctrl-C, a changed window and the like are noticed.
    public init(signals: SignalPipe) {
        self.signals = signals
        oefen_readline_configure()
        oefen_readline_set_completer(completeWord)
        // Bracketed paste would print control sequences that a screen reader speaks.
        rl_variable_bind("enable-bracketed-paste", "off")
        stifle_history(500)
    }

    /// Always: readline is used only where somebody types.
    public var isInteractive: Bool { true }

    /// Gives readline the words that Tab completes from now on.
    public func setCompletions(_ completions: Completions) {
        ReadlineState.completions = completions
    }

    /// Waits for a line that can be edited, and counts seconds while the line is empty.
    public func next(prompt: String, quietAfter: Int?) -> InputEvent {
        ReadlineState.outcome = nil
        rl_callback_handler_install(prompt, lineCompleted)
        defer { rl_callback_handler_remove() }
        var quiet = 0
        while true {
            if let outcome = ReadlineState.outcome { return finish(outcome) }
            switch signals.wait(milliseconds: 1000) {
            case .input:
                quiet = 0
                rl_callback_read_char()
            case .interrupt:
                leaveLine()
                return .interrupted
            case .resized: rl_resize_terminal()
            case .ended: return .end
            case .timeout:
                guard let limit = quietAfter, oefen_readline_length() == 0 else {
                    quiet = 0
                    continue
                }
                quiet += 1
                if quiet >= limit {
                    rl_clear_visible_line()
                    return .quiet(seconds: quiet)
                }
            }
        }
    }

    private func finish(_ outcome: ReadlineState.Outcome) -> InputEvent {
        switch outcome {
        case .line(let bytes):
            guard let line = String(validating: bytes, as: UTF8.self) else { return .unreadable }
            if !line.allSatisfy(\.isWhitespace) { add_history(line) }
            return .line(line)
        case .end:
            leaveLine()
            return .end
        }
    }

    /// Leaves what is typed behind and starts a new screen line.
    private func leaveLine() {
        oefen_readline_clear_line()
        rl_crlf()
        _ = fflush(nil)
    }
}

/// What readline's callbacks reach; they are C functions and can carry nothing along.
///
/// Only the main thread touches it, as readline demands.
private enum ReadlineState {
    enum Outcome {
        case line([UInt8])
        case end
    }

    nonisolated(unsafe) static var outcome: Outcome?
    nonisolated(unsafe) static var completions = Completions(first: [], after: [:])
    nonisolated(unsafe) static var matches: [String] = []
}

private func lineCompleted(_ line: UnsafeMutablePointer<CChar>?) {
    // Without this readline would prompt again before the caller has answered.
    rl_callback_handler_remove()
    guard let line else {
        ReadlineState.outcome = .end
        return
    }
    defer { free(line) }
    let bytes = UnsafeBufferPointer(start: line, count: strlen(line)).map(UInt8.init(bitPattern:))
    ReadlineState.outcome = .line(bytes)
}

private func completeWord(
    _ word: UnsafePointer<CChar>?, _ start: Int32, _ end: Int32
) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    oefen_readline_completion_is_final()  // never file names
    guard let word, let buffer = oefen_readline_buffer() else { return nil }
    let line = String(cString: buffer).utf8.prefix(Int(end))
    ReadlineState.matches = ReadlineState.completions.matches(for: String(decoding: line, as: UTF8.self))
    return rl_completion_matches(word, nextMatch)
}

private func nextMatch(_ word: UnsafePointer<CChar>?, _ state: Int32) -> UnsafeMutablePointer<CChar>? {
    guard Int(state) < ReadlineState.matches.count else { return nil }
    return strdup(ReadlineState.matches[Int(state)])  // readline frees it
}
