internal import Diagnostics

/// How wide a terminal is and whether it takes colours.
public struct TextLayout: Sendable {
    /// Columns; at least 40 are used.
    public let width: Int
    /// Whether roles are shown in colour.
    public let colour: Bool

    /// A layout for a terminal `width` columns wide.
    public init(width: Int, colour: Bool) {
        self.width = max(40, width)
        self.colour = colour
    }

    /// The paragraphs as text for a terminal, wrapped at blanks, a newline at the end of each line.
    ///
    /// Every piece is made safe first: no text can steer the terminal, whoever wrote it.
    public func render(_ paragraphs: [Paragraph]) -> String {
        paragraphs.map(render).joined()
    }

    private func render(_ paragraph: Paragraph) -> String {
        guard !paragraph.isRow else { return painted(paragraph.text) + "\n" }
        let room = max(20, width - paragraph.indent)
        let lines = wrap(words(of: paragraph.text), room: room)
        let label = paragraph.label.plain.terminalSafe
        let padding = String(repeating: " ", count: max(0, paragraph.indent - label.count))
        let margin = String(repeating: " ", count: paragraph.indent)
        var text = ""
        for (index, line) in lines.enumerated() {
            let head = index == 0 ? painted(paragraph.label) + padding : margin
            let body = line.map { paint($0.text, $0.role) }.joined()
            text += (body.isEmpty && label.isEmpty ? "" : head + body) + "\n"
        }
        return text
    }

    private func painted(_ text: StyledText) -> String {
        text.pieces.map { paint($0.text.terminalSafe, $0.role) }.joined()
    }

    private func paint(_ text: String, _ role: TextRole) -> String {
        guard colour, let code = role.colourCode, !text.isEmpty else { return text }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }

    private struct Word {
        var text: String
        let role: TextRole
        /// Whether a blank stands before it.
        let spaced: Bool
    }

    private func words(of text: StyledText) -> [Word] {
        var words: [Word] = []
        var endsInBlank = false
        for piece in text.pieces {
            let safe = piece.text.terminalSafe
            let parts = safe.split(separator: " ", omittingEmptySubsequences: true)
            for (index, part) in parts.enumerated() {
                let spaced = index > 0 || endsInBlank || safe.hasPrefix(" ")
                words.append(Word(text: String(part), role: piece.role, spaced: spaced))
            }
            endsInBlank = safe.hasSuffix(" ")
        }
        return words
    }

    /// Fills lines with words, those of one role in one run; a word longer than a line is cut.
    private func wrap(_ words: [Word], room: Int) -> [[(text: String, role: TextRole)]] {
        var lines: [[(text: String, role: TextRole)]] = [[]]
        var used = 0
        for word in words.flatMap({ pieces(of: $0, room: room) }) {
            let blank = word.spaced && used > 0
            if used > 0, used + word.text.count + (blank ? 1 : 0) > room, word.spaced {
                lines.append([])
                used = 0
            }
            let text = (word.spaced && used > 0 ? " " : "") + word.text
            if lines[lines.count - 1].last?.role == word.role {
                lines[lines.count - 1][lines[lines.count - 1].count - 1].text += text
            } else {
                lines[lines.count - 1].append((text, word.role))
            }
            used += text.count
        }
        return lines
    }

    private func pieces(of word: Word, room: Int) -> [Word] {
        guard word.text.count > room else { return [word] }
        var rest = word.text[...]
        var pieces: [Word] = []
        while !rest.isEmpty {
            pieces.append(Word(text: String(rest.prefix(room)), role: word.role, spaced: true))
            rest = rest.dropFirst(room)
        }
        return pieces
    }
}

extension TextRole {
    /// The terminal's own sixteen colours, so that the user's theme decides about contrast.
    fileprivate var colourCode: String? {
        switch self {
        case .plain, .operator: nil
        case .heading: "1"
        case .caller: "36"
        case .cue: "3;35"
        case .aside: "2"
        case .good: "32"
        case .warning: "33"
        case .bad: "31"
        }
    }
}
