/// One lane of the time line: a name, and what happened along it.
struct TimeLineLane {
    /// A sign in a circle.
    struct Badge {
        let x: Double
        let sign: String
        let mark: String
        let label: String
    }

    let name: String
    var height = 0.0
    var ticks: [(x: Double, text: String)] = []
    var dots: [(x: Double, kind: String, label: String)] = []
    private var badges: [(badge: Badge, row: Int)] = []
    private static let rowHeight = 18.0
    /// Numbers nearer to each other than this would run together.
    private static let numberWidth = 24.0

    init(
        name: String, height: Double, ticks: [(x: Double, text: String)] = [],
        dots: [(x: Double, kind: String, label: String)] = []
    ) {
        self.name = name
        self.height = height
        self.ticks = ticks
        self.dots = dots
    }

    /// A lane of badges; those at one moment stand below each other.
    init(name: String, badges: [Badge]) {
        self.name = name
        var ends: [Double] = []
        for badge in badges.sorted(by: { $0.x < $1.x }) {
            let row = ends.firstIndex { $0 + Self.rowHeight <= badge.x } ?? ends.count
            if row == ends.count { ends.append(badge.x) } else { ends[row] = badge.x }
            self.badges.append((badge, row))
        }
        height = Double(ends.count) * Self.rowHeight + 8
    }

    func view(top: Double) -> View {
        let middle = top + height / 2
        return View([
            "name": name, "middle": middle.placed, "bottom": (top + height).placed, "span": span(top: top),
            "ticks": tickViews(top: top),
            "dots": dots.filter { $0.kind != "danger" }.map { dot in
                View(["x": dot.x.placed, "y": middle.placed, "kind": dot.kind, "label": dot.label])
            },
            "signals": dots.filter { $0.kind == "danger" }.map { dot in
                View(["path": Self.triangle(dot.x, middle), "label": dot.label])
            },
            "badges": badges.map { badge, row in
                View([
                    "x": badge.x.placed, "y": (top + 4 + Self.rowHeight * (Double(row) + 0.5)).placed,
                    "sign": badge.sign, "mark": badge.mark, "label": badge.label,
                ])
            },
        ])
    }

    /// From the first to the last sign.
    private func span(top: Double) -> View? {
        guard let first = badges.map(\.badge.x).min(), let last = badges.map(\.badge.x).max() else { return nil }
        return View([
            "x": (first - 10).placed, "y": (top + 3).placed, "width": (last - first + 20).placed,
            "height": (height - 6).placed,
        ])
    }

    /// Every line has its stroke; a number stands only where there is room for it.
    private func tickViews(top: Double) -> [View] {
        var free = -Double.infinity
        return ticks.map { tick in
            let hasRoom = tick.x >= free
            if hasRoom { free = tick.x + Self.numberWidth }
            return View([
                "x": tick.x.placed, "top": (top + 4).placed, "foot": (top + 14).placed, "under": (top + 28).placed,
                "text": hasRoom ? tick.text : nil,
            ])
        }
    }

    private static func triangle(_ x: Double, _ y: Double) -> String {
        "M\((x - 6).placed),\((y + 5).placed)L\((x + 6).placed),\((y + 5).placed)L\(x.placed),\((y - 6).placed)Z"
    }
}
