internal import Grading
internal import Report

/// One lane of the time line: a name, and what happened along it.
struct TimeLineLane {
    /// Something that happened: a link to its line, with a name for whoever cannot see the drawing.
    struct Mark {
        enum Kind {
            /// A stroke with the number of the line.
            case utterance
            /// A dot of this style.
            case dot(String)
            /// A triangle.
            case danger
            /// The sign of a verdict in a circle.
            case badge(Verdict, isUnsure: Bool)
        }

        let x: Double
        /// The line it leads to, counted from 1.
        let line: Int
        let kind: Kind
        let label: String
    }

    let name: String
    let height: Double
    private let marks: [(mark: Mark, row: Int)]
    private static let rowHeight = 18.0
    /// Numbers nearer to each other than this would run together.
    private static let numberWidth = 24.0

    var isEmpty: Bool { marks.isEmpty }

    init(name: String, height: Double, marks: [Mark]) {
        self.name = name
        self.height = height
        self.marks = marks.map { ($0, 0) }
    }

    /// A lane of marks, in which those at one moment stand below each other.
    init(name: String, stacking marks: [Mark]) {
        var ends: [Double] = []
        self.marks = marks.sorted(by: { $0.x < $1.x }).map { mark in
            let row = ends.firstIndex { $0 + Self.rowHeight <= mark.x } ?? ends.count
            if row == ends.count { ends.append(mark.x) } else { ends[row] = mark.x }
            return (mark, row)
        }
        self.name = name
        height = Double(ends.count) * Self.rowHeight + 8
    }

    func markup(top: Double) -> Markup {
        var free = -Double.infinity
        let drawn = marks.map { mark, row -> Markup in
            let hasRoom = mark.x >= free
            if hasRoom { free = mark.x + Self.numberWidth }
            let y = top + 4 + Self.rowHeight * (Double(row) + 0.5)
            let shape =
                switch mark.kind {
                case .utterance: stroke(mark, top, showsNumber: hasRoom)
                case .dot(let style): dot(mark.x, y, style)
                case .danger: triangle(mark.x, y)
                case .badge(let verdict, let isUnsure):
                    badge(mark.x, y, verdict.rawValue, verdict.mark + (isUnsure ? "?" : ""))
                }
            return #"""
                <a href="#line-\#(mark.line)" aria-label="\#(mark.label)"><title>\#(mark.label)</title>\#(shape)</a>

                """#
        }
        return #"""
            <g role="group" aria-label="\#(name)"><text class="strong" x="132" y="\#(top + height / 2)" dy="4" text-anchor="end" aria-hidden="true">\#(name)</text><line class="grid" x1="140" y1="\#(top + height)" x2="944" y2="\#(top + height)" aria-hidden="true"/>\#(span(top: top), { $0 })
            \#(Markup(drawn))</g>

            """#
    }

    /// From the first to the last sign of a verdict.
    private func span(top: Double) -> Markup? {
        let places = marks.map(\.mark).filter { if case .badge = $0.kind { true } else { false } }.map(\.x)
        guard let first = places.min(), let last = places.max() else { return nil }
        return #"""
            <rect class="span" x="\#(first - 10)" y="\#(top + 3)" width="\#(last - first + 20)" height="\#(height - 6)" rx="6" aria-hidden="true"/>
            """#
    }

    /// Every line has its stroke; a number stands only where there is room for it.
    private func stroke(_ mark: Mark, _ top: Double, showsNumber: Bool) -> Markup {
        let number: Markup = #"<text x="\#(mark.x)" y="\#(top + 28)" text-anchor="middle">\#(mark.line)</text>"#
        return #"""
            <rect class="reach" x="\#(mark.x - 5)" y="\#(top + 2)" width="10" height="14"/><line class="tick" x1="\#(mark.x)" y1="\#(top + 4)" x2="\#(mark.x)" y2="\#(top + 14)"/>\#(showsNumber, number)
            """#
    }

    private func dot(_ x: Double, _ y: Double, _ style: String) -> Markup {
        #"<circle class="\#(style)" cx="\#(x)" cy="\#(y)" r="4.5"/>"#
    }

    private func triangle(_ x: Double, _ y: Double) -> Markup {
        #"<path class="danger" d="M\#(x - 6),\#(y + 5)L\#(x + 6),\#(y + 5)L\#(x),\#(y - 6)Z"/>"#
    }

    private func badge(_ x: Double, _ y: Double, _ sign: String, _ mark: String) -> Markup {
        #"<circle class="badge \#(sign)" cx="\#(x)" cy="\#(y)" r="7.5"/><text x="\#(x)" y="\#(y)" dy="4">\#(mark)</text>"#
    }
}
