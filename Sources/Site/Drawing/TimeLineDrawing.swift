internal import Diagnostics
internal import Grading
internal import JSON
internal import Pack
internal import Report

/// The time line as a drawing, in which every mark leads to its line.
struct TimeLineDrawing {
    private let line: TimeLine
    private let lines: ConversationLines
    private let language: Language
    private static let left = 140.0
    private static let right = 944.0
    private static let moodTop = 40.0
    private static let moodHeight = 120.0
    private static let badge = 17.0

    init(_ line: TimeLine, lines: ConversationLines, language: Language) {
        self.line = line
        self.lines = lines
        self.language = language
    }

    /// Nil when nobody said anything.
    var markup: Markup? {
        guard !line.utterances.isEmpty else { return nil }
        let top = Self.moodTop + Self.moodHeight + 14
        let lanes = lanes
        let axis = lanes.reduce(top) { $0 + $1.height }
        var y = top
        let drawn = lanes.map { lane in
            defer { y += lane.height }
            return lane.markup(top: y)
        }
        return #"""
            <svg viewBox="0 0 960 \#(axis + 28)" role="group" aria-labelledby="timeline-h tl-d">
            <desc id="tl-d">\#(description)</desc>
            <g aria-hidden="true">
            \#(Markup(legend))
            \#([0, 50, 100], level)
            \#(Markup(moods))
            </g>
            \#(Markup(drawn))<g aria-hidden="true">
            <line class="axis" x1="140" y1="\#(axis)" x2="944" y2="\#(axis)"/>
            \#(times, { time($0, axis: axis) })
            </g>
            </svg>

            """#
    }

    private func x(_ at: Int) -> Double {
        Self.left + 10 + Double(min(at, line.length)) * (Self.right - Self.left - 24) / Double(line.length)
    }

    private func moodY(_ level: Int) -> Double {
        Self.moodTop + Self.moodHeight * Double(100 - level) / 100
    }

    private var legend: [Markup] {
        var x = Self.left
        return line.moods.enumerated().map { number, mood in
            let name = mood.kind.title[language]
            defer { x += 44 + 8 * Double(name.count) }
            return #"""
                <line class="mood \#(Self.style(of: number))" x1="\#(x)" y1="14" x2="\#(x + 22)" y2="14"/><text class="strong" x="\#(x + 28)" y="18">\#(name)</text>
                """#
        }
    }

    private static func style(of mood: Int) -> String { "mood\(mood % 4 + 1)" }

    private func level(_ level: Int) -> Markup {
        let y = moodY(level)
        return #"""
            <line class="grid" x1="140" y1="\#(y)" x2="944" y2="\#(y)"/><text x="132" y="\#(y)" dy="4" text-anchor="end">\#(level)</text>
            """#
    }

    private var moods: [Markup] {
        line.moods.enumerated().map { number, mood in
            var points = mood.levels.map { "\(x($0.at).placed),\(moodY($0.level).placed)" }
            if let last = mood.levels.last { points.append("\(x(line.length).placed),\(moodY(last.level).placed)") }
            return #"<polyline class="mood \#(Self.style(of: number))" points="\#(points.joined(separator: " "))"/>"#
        }
    }

    private func time(_ time: Int, axis: Double) -> Markup {
        let x = x(time)
        return #"""
            <line class="axis" x1="\#(x)" y1="\#(axis)" x2="\#(x)" y2="\#(axis + 5)"/><text x="\#(x)" y="\#(axis + 19)" text-anchor="middle">\#(time.clock)</text>
            """#
    }

    /// Round moments, at most nine of them.
    private var times: [Int] {
        let step = [5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600].map { $0 * 1000 }.first { line.length / $0 <= 8 }
        let every = step ?? line.length
        return Array(stride(from: 0, through: line.length, by: max(1, every)))
    }

    private var lanes: [TimeLineLane] {
        let said = TimeLineLane(
            name: say("regels", "lines"), height: 34,
            marks: line.utterances.map { said in
                let number = lines.number(of: said.index)
                return .init(
                    x: x(said.at), line: number, kind: .utterance, label: say("regel \(number)", "line \(number)"))
            })
        let told = TimeLineLane(
            name: say("verteld", "told"),
            stacking: line.told.map { mark($0, $0.isDanger ? .danger : .dot("told")) })
        let heard = TimeLineLane(
            name: say("gehoord", "heard"), stacking: line.cues.map { mark($0, .dot("heard")) })
        return [said] + [told, heard].filter { !$0.isEmpty } + line.phases.map(lane)
    }

    private func lane(_ phase: TimeLine.Phase) -> TimeLineLane {
        let name = phase.title?[language].lowercased() ?? say("overal", "anywhere")
        return TimeLineLane(
            name: name,
            stacking: phase.marks.map { mark in
                let verdict = "\(mark.title[language]): \(mark.verdict.title[language])"
                return self.mark(
                    at: mark.at, index: mark.index, verdict, .badge(mark.verdict, isUnsure: mark.isUnsure))
            })
    }

    private func mark(_ moment: TimeLine.Moment, _ kind: TimeLineLane.Mark.Kind) -> TimeLineLane.Mark {
        let danger = moment.isDanger ? say(" (signaal van gevaar)", " (signal of danger)") : ""
        return mark(at: moment.at, index: moment.index, moment.text[language] + danger, kind)
    }

    private func mark(at: Int, index: Int, _ text: String, _ kind: TimeLineLane.Mark.Kind) -> TimeLineLane.Mark {
        let number = lines.number(of: index)
        return .init(
            x: x(at), line: number, kind: kind, label: say("\(text), regel \(number)", "\(text), line \(number)"))
    }

    private var description: String {
        let moods = line.moods.compactMap { mood -> String? in
            guard let first = mood.levels.first?.level, let last = mood.levels.last?.level else { return nil }
            return say(
                "\(mood.kind.title[.nl]) van \(first) naar \(last)", "\(mood.kind.title[.en]) from \(first) to \(last)")
        }
        let marks = line.phases.flatMap(\.marks)
        let counts = [Verdict.met, .late, .missed, .violated].compactMap { verdict -> String? in
            let count = marks.count { $0.verdict == verdict }
            return count > 0 ? "\(count) \(verdict.title[language])" : nil
        }
        let told = say("\(line.told.count) feiten verteld", "\(line.told.count) facts told")
        return (moods + [told] + counts).joined(separator: "; ")
            + say(". De tabel eronder zegt hetzelfde in woorden.", ". The table below says the same in words.")
    }

    private func say(_ nl: String, _ en: String) -> String { LocalText(nl: nl, en: en)[language] }
}
