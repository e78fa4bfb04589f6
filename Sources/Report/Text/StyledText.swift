public import Diagnostics

/// What a piece of text is, so that the screen can colour it and a page can mark it.
public enum TextRole: Sendable, Hashable {
    case plain
    case heading
    case caller
    case `operator`
    /// A sound, or something else that nobody said.
    case cue
    /// Said by the console, beside the call.
    case aside
    case good, warning, bad
}

/// Text in pieces, each with its role.
///
/// Pieces may hold what people typed: whoever shows them makes them safe for where they go.
public struct StyledText: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    /// A stretch of text with one role.
    public struct Piece: Sendable, Hashable {
        /// The characters themselves, not yet made safe for a terminal.
        public let text: String
        /// What the text is.
        public let role: TextRole
    }

    /// The pieces, in the order in which they are read.
    public private(set) var pieces: [Piece]

    /// One piece of text with one role.
    public init(_ text: String, _ role: TextRole = .plain) {
        pieces = [Piece(text: text, role: role)]
    }

    /// Plain text written out in code.
    public init(stringLiteral text: String) { self.init(text) }

    /// The pieces of `left`, then those of `right`.
    public static func + (left: StyledText, right: StyledText) -> StyledText {
        var joined = left
        joined.pieces += right.pieces
        return joined
    }

    /// The text in columns: blanks are added at its end, or it is cut with `…`, so that it is `width` wide.
    func padded(to width: Int) -> StyledText {
        let safe = pieces.map { Piece(text: $0.text.terminalSafe, role: $0.role) }
        let length = safe.reduce(0) { $0 + $1.text.terminalColumns }
        guard length > width else {
            return StyledText(pieces: safe) + StyledText(String(repeating: " ", count: width - length))
        }
        var room = max(0, width - 1)
        let kept = safe.map { piece in
            let text = piece.text.prefix { character in
                room -= character.terminalColumns
                return room >= 0
            }
            return Piece(text: String(text), role: piece.role)
        }
        let cut = StyledText(pieces: kept) + StyledText(width > 0 ? "…" : "")
        // A character of two columns may have had no room where one column was left.
        return cut + StyledText(String(repeating: " ", count: max(0, width - cut.plain.terminalColumns)))
    }

    private init(pieces: [Piece]) { self.pieces = pieces }

    /// The text without its roles.
    public var plain: String { pieces.map(\.text).joined() }
}

/// A paragraph as a terminal shows it: a label in the margin and text beside it.
public struct Paragraph: Sendable, Hashable {
    /// Stands at the left of the first line, such as who speaks; may be empty.
    public let label: StyledText
    /// What the paragraph says, beside the label.
    public let text: StyledText
    /// Columns that the label takes; the text is indented by as many.
    public let indent: Int
    /// Whether it is one line whose blanks stand for columns: it is not wrapped, and none of them is dropped.
    public let isRow: Bool

    /// A paragraph; without a label and an indent it stands at the left edge.
    public init(_ text: StyledText, label: StyledText = "", indent: Int = 0) {
        self.label = label
        self.text = text
        self.indent = indent
        isRow = false
    }

    /// A row of a table, whose cells were padded to the widths of their columns.
    public init(row text: StyledText) {
        label = ""
        self.text = text
        indent = 0
        isRow = true
    }

    /// An empty line.
    public static let blank = Paragraph("")
}
