internal import Disk

/// Lines from a pipe or a file: one utterance a line, nothing echoed, nobody to ask back.
public final class PipeInput: LineInput {
    private let lines = LineBuffer()
    private var returned: [String] = []

    /// Reads from standard input.
    public init() {}

    /// Never: whoever wrote the lines is not there to answer.
    public var isInteractive: Bool { false }

    /// Does nothing: on a pipe nobody presses Tab.
    public func setCompletions(_ completions: Completions) {}

    /// Keeps a line for the next time.
    public func putBack(_ line: String) { returned.append(line) }

    /// Waits for the next line; no prompt is shown and silence is not noticed.
    public func next(prompt: String, quietAfter: Int?) -> InputEvent {
        if let line = returned.popLast() { return .line(line) }
        while true {
            if let event = lines.next() { return event }
            lines.fill()
        }
    }
}

/// What was read from standard input, cut into lines.
final class LineBuffer {
    private var bytes: [UInt8] = []
    private var ended = false
    /// A longer line is no utterance; it is read to its end and dropped.
    private static let longestLine = 1 << 20

    /// The next whole line, or the end; nil when more must be read first.
    func next() -> InputEvent? {
        if let newline = bytes.firstIndex(of: UInt8(ascii: "\n")) {
            let line = Array(bytes[..<newline])
            bytes.removeSubrange(...newline)
            return event(line)
        }
        guard ended else { return nil }
        guard !bytes.isEmpty else {
            // On a terminal Ctrl-D ends one question, not all that follow.
            ended = isatty(STDIN_FILENO) == 0
            return .end
        }
        defer { bytes = [] }
        return event(bytes)
    }

    /// Reads what there is; waits when there is nothing yet.
    func fill() {
        var chunk = [UInt8](repeating: 0, count: 65536)
        let count = read(STDIN_FILENO, &chunk, chunk.count)
        if count < 0, errno == EINTR { return }
        if count <= 0 {
            ended = true
        } else {
            bytes += chunk[..<count]
        }
    }

    private func event(_ line: [UInt8]) -> InputEvent {
        let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line[...]
        guard text.count <= Self.longestLine, let line = String(validating: text, as: UTF8.self) else {
            return .unreadable
        }
        return .line(line)
    }
}

/// Whether a person sits at both ends: keyboard and screen.
public func isTerminal() -> Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }
