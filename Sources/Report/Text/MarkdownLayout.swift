internal import Diagnostics

/// Lays paragraphs out as Markdown, with everything that could be markup escaped.
public struct MarkdownLayout: Sendable {
    /// A layout; there is nothing to choose.
    public init() {}

    /// The paragraphs as Markdown, a newline at the end.
    public func render(_ paragraphs: [Paragraph]) -> String {
        // What is indented further than the paragraph before it belongs under that one, however far.
        var indents: [Int] = []
        let lines = paragraphs.map { paragraph in
            let isItem = paragraph.indent > 0 || !paragraph.label.plain.trimmingBlanks.isEmpty
            guard isItem, !paragraph.text.plain.isEmpty else {
                indents = []
                return render(paragraph, depth: 0)
            }
            while let last = indents.last, last >= paragraph.indent { indents.removeLast() }
            indents.append(paragraph.indent)
            return render(paragraph, depth: indents.count - 1)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func render(_ paragraph: Paragraph, depth: Int) -> String {
        let text = paragraph.text.pieces.map(piece).joined()
        if paragraph.text.plain.isEmpty { return "" }
        let label = paragraph.label.plain.trimmingBlanks
        if paragraph.indent == 0, label.isEmpty { return "\(text)  " }
        return "\(String(repeating: "  ", count: depth))- \(label.isEmpty ? "" : "**\(escaped(label))** ")\(text)"
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
