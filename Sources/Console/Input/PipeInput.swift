internal import Disk

/// Lines from a pipe or a file: one utterance a line, nothing echoed, nobody to ask back.
public final class PipeInput: LineInput {
    private var buffer: [UInt8] = []
    private var ended = false
    /// A longer line is no utterance; it is read to its end and dropped.
    private static let longestLine = 1 << 20

    public init() {}

    public var isInteractive: Bool { false }

    public func setCompletions(_ completions: Completions) {}

    public func next(prompt: String, quietAfter: Int?) -> InputEvent {
        while true {
            if let newline = buffer.firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(buffer[..<newline])
                buffer.removeSubrange(...newline)
                return event(line)
            }
            if ended {
                guard !buffer.isEmpty else { return .end }
                defer { buffer = [] }
                return event(buffer)
            }
            fill()
        }
    }

    private func fill() {
        var chunk = [UInt8](repeating: 0, count: 65536)
        let count = read(STDIN_FILENO, &chunk, chunk.count)
        if count < 0, errno == EINTR { return }
        if count <= 0 {
            ended = true
        } else {
            buffer += chunk[..<count]
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
