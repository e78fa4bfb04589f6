internal import Disk
public import Report

/// Where the console writes: standard output, in colour or plain.
public final class Screen {
    /// The width and colours with which paragraphs are laid out.
    public let layout: TextLayout
    /// Whether a person looks at it; otherwise it is a pipe or a file.
    public let isTerminal: Bool

    /// A screen of this layout, whatever standard output is.
    public init(layout: TextLayout, isTerminal: Bool) {
        self.layout = layout
        self.isTerminal = isTerminal
    }

    /// A screen that fits standard output.
    ///
    /// - Parameter plain: asked for by `--plain`. `NO_COLOR` and a pipe take the colours away too.
    public static func standard(plain: Bool) -> Screen {
        let terminal = isatty(STDOUT_FILENO) == 1
        var size = winsize()
        let known = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        let colour = terminal && !plain && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
        let layout = TextLayout(width: known ? min(Int(size.ws_col), 100) : 80, colour: colour)
        return Screen(layout: layout, isTerminal: terminal)
    }

    /// How wide a row of a table may be; nil on a pipe, where nothing should be cut.
    public var rowWidth: Int? { isTerminal ? layout.width : nil }

    /// Shows paragraphs.
    public func show(_ paragraphs: [Paragraph]) {
        write(layout.render(paragraphs))
    }

    /// Shows one paragraph.
    public func show(_ text: StyledText) { show([Paragraph(text)]) }

    /// Writes text that is safe already, such as JSON or a rendered diagnostic.
    public func write(_ text: String) {
        writeText(text, to: STDOUT_FILENO)
    }
}

/// Writes a line to standard error.
public func complain(_ text: String) {
    mutter(text + "\n")
}

/// Writes to standard error without a newline.
func mutter(_ text: String) {
    writeText(text, to: STDERR_FILENO)
}

private func writeText(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Disk.write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        // Whoever read our output has gone: nothing is left to tell them.
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
    }
}
