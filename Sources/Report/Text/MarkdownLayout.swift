internal import Diagnostics

/// Lays paragraphs out as Markdown, with everything that could be markup escaped.
public struct MarkdownLayout: Sendable {
    /// A layout; there is nothing to choose.
    public init() {}

    /// The paragraphs as Markdown, a newline at the end.
    public func render(_ paragraphs: [Paragraph]) -> String {
        paragraphs.map(render).joined(separator: "\n") + "\n"
    }

    private func render(_ paragraph: Paragraph) -> String {
        let text = paragraph.text.pieces.map(piece).joined()
        if paragraph.text.plain.isEmpty { return "" }
        let label = paragraph.label.plain.trimmingBlanks
        if paragraph.indent == 0, label.isEmpty { return "\(text)  " }
        let depth = String(repeating: "  ", count: max(0, paragraph.indent / 4 - 1))
        return "\(depth)- \(label.isEmpty ? "" : "**\(escaped(label))** ")\(text)"
    }

    private func piece(_ piece: StyledText.Piece) -> String {
        let text = escaped(piece.text.terminalSafe)
        let core = text.trimmingBlanks
        guard !core.isEmpty, piece.role == .heading else { return text }
        // Marks must touch the words, or Markdown takes them for asterisks.
        return text.replacing(core, with: "**\(core)**", maxReplacements: 1)
    }

    private func escaped(_ text: String) -> String {
        var safe = ""
        for character in text {
            if "\\`*_{}[]()<>#+-.!|~&".contains(character) { safe.append("\\") }
            safe.append(character)
        }
        return safe
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        var text = self[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
