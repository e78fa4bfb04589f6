internal import Diagnostics

/// A table for a terminal: as wide as it must be, with the columns that matter least left out where there is no room.
public struct TextTable: Sendable {
    /// A column: what stands above it, and how much it matters.
    public struct Column: Sendable {
        let title: String
        /// Those with the highest number are left out first; 0 never is.
        let rank: Int
        /// The widest it may be, in columns of the terminal; longer cells are cut.
        let limit: Int
        /// Whether its cells stand at the right, as numbers do.
        let isNumber: Bool

        /// A column under a title.
        public init(_ title: String, rank: Int = 0, limit: Int = 40, isNumber: Bool = false) {
            self.title = title
            self.rank = rank
            self.limit = limit
            self.isNumber = isNumber
        }
    }

    private let columns: [Column]
    private let rows: [[StyledText]]

    /// A table whose rows have a cell for each column.
    public init(_ columns: [Column], rows: [[StyledText]]) {
        self.columns = columns
        self.rows = rows
    }

    /// The table in at most `width` columns of the terminal; nil for as wide as it is.
    public func paragraphs(width: Int?) -> [Paragraph] {
        let natural = columns.indices.map { column in
            let cells = rows.map { $0[column].plain.terminalSafe.terminalColumns }
            return min(columns[column].limit, max(columns[column].title.terminalColumns, cells.max() ?? 0))
        }
        let shown = shown(natural, width)
        let widths = narrowed(natural, shown, width)
        func line(_ cells: [StyledText]) -> Paragraph {
            // Blanks at the end of a row help nobody.
            let last = shown.last { !cells[$0].plain.isEmpty }
            let padded = shown.prefix { $0 <= last ?? 0 }.map { column in
                let cell = cells[column]
                let length = cell.plain.terminalSafe.terminalColumns
                let head = columns[column].isNumber ? blanks(widths[column] - length) : ""
                let width = column == last ? min(widths[column], head.plain.count + length) : widths[column]
                return (head + cell).padded(to: width)
            }
            return Paragraph(row: padded.dropFirst().reduce(padded.first ?? "") { $0 + "  " + $1 })
        }
        return [line(columns.map { StyledText($0.title, .aside) })] + rows.map(line)
    }

    private func blanks(_ count: Int) -> StyledText { StyledText(String(repeating: " ", count: max(0, count))) }

    /// Takes from the widest columns of text what the table is too wide, down to what still says something.
    private func narrowed(_ widths: [Int], _ shown: [Int], _ width: Int?) -> [Int] {
        var widths = widths
        guard let width else { return widths }
        while total(widths, shown) > width,
            let widest = shown.filter({ !columns[$0].isNumber }).max(by: { widths[$0] < widths[$1] }),
            widths[widest] > Self.narrowest
        {
            widths[widest] -= 1
        }
        return widths
    }

    private static let narrowest = 8

    private func total(_ widths: [Int], _ shown: [Int]) -> Int { shown.reduce(-2) { $0 + widths[$1] + 2 } }

    private func shown(_ widths: [Int], _ width: Int?) -> [Int] {
        var shown = Array(columns.indices)
        guard let width else { return shown }
        while total(widths, shown) > width,
            let least = shown.last(where: { columns[$0].rank == shown.map { columns[$0].rank }.max() }),
            columns[least].rank > 0
        {
            shown.removeAll { $0 == least }
        }
        return shown
    }
}
