internal import Diagnostics
internal import Grading
internal import JSON
internal import Pack
internal import Report

/// The time line as a drawing, and the same as a table.
struct TimeLineView {
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

    func add(to view: View) -> View {
        view.with(["drawing": line.utterances.isEmpty ? nil : drawing, "moments": moments])
    }

    private var drawing: View {
        var y = Self.moodTop + Self.moodHeight + 14
        var lanes: [View] = []
        for lane in self.lanes {
            lanes.append(lane.view(top: y))
            y += lane.height
        }
        return View([
            "height": (y + 28).placed, "description": description, "legend": legend, "levels": levels, "moods": moods,
            "lanes": lanes, "axis": y.placed,
            "times": times.map { time in
                View([
                    "x": x(time).placed, "foot": (y + 5).placed, "under": (y + 19).placed, "text": time.clock,
                    "axis": y.placed,
                ])
            },
        ])
    }

    private func x(_ at: Int) -> Double {
        Self.left + 10 + Double(min(at, line.length)) * (Self.right - Self.left - 24) / Double(line.length)
    }

    private func moodY(_ level: Int) -> Double {
        Self.moodTop + Self.moodHeight * Double(100 - level) / 100
    }

    private var legend: [View] {
        var x = Self.left
        return line.moods.enumerated().map { number, mood in
            let name = mood.kind.title[language]
            defer { x += 44 + 8 * Double(name.count) }
            return View([
                "kind": "mood\(number % 4 + 1)", "x": x.placed, "to": (x + 22).placed, "at": (x + 28).placed,
                "name": name,
            ])
        }
    }

    private var levels: [View] {
        [0, 50, 100].map { View(["y": moodY($0).placed, "text": "\($0)"]) }
    }

    private var moods: [View] {
        line.moods.enumerated().map { number, mood in
            var points = mood.levels.map { "\(x($0.at).placed),\(moodY($0.level).placed)" }
            if let last = mood.levels.last { points.append("\(x(line.length).placed),\(moodY(last.level).placed)") }
            return View(["kind": "mood\(number % 4 + 1)", "points": points.joined(separator: " ")])
        }
    }

    /// Round moments, at most nine of them.
    private var times: [Int] {
        let step = [5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600].map { $0 * 1000 }.first { line.length / $0 <= 8 }
        let every = step ?? line.length
        return Array(stride(from: 0, through: line.length, by: max(1, every)))
    }

    private var lanes: [TimeLineLane] {
        var lanes = [
            TimeLineLane(
                name: say("regels", "lines"), height: 34,
                ticks: line.utterances.map { (x: x($0.at), text: "\($0.index + 1)") })
        ]
        if !line.told.isEmpty {
            lanes.append(
                TimeLineLane(
                    name: say("verteld", "told"), height: 22,
                    dots: line.told.map { (x: x($0.at), kind: $0.isDanger ? "danger" : "told", label: label($0)) }))
        }
        if !line.cues.isEmpty {
            lanes.append(
                TimeLineLane(
                    name: say("gehoord", "heard"), height: 22,
                    dots: line.cues.map { (x: x($0.at), kind: "heard", label: label($0)) }))
        }
        return lanes + line.phases.map(lane)
    }

    private func lane(_ phase: TimeLine.Phase) -> TimeLineLane {
        let marks = phase.marks.map { mark in
            TimeLineLane.Badge(
                x: x(mark.at), sign: mark.verdict.rawValue, mark: mark.verdict.mark,
                label: "\(mark.title[language]): \(mark.verdict.title[language]) [\(mark.index + 1)]")
        }
        return TimeLineLane(name: phase.title?[language].lowercased() ?? say("overal", "anywhere"), badges: marks)
    }

    private func label(_ moment: TimeLine.Moment) -> String { "\(moment.text[language]) [\(moment.index + 1)]" }

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

    /// Everything on the line, in words, in the order in which it happened.
    private var moments: [View] {
        var rows: [(at: Int, index: Int, text: String)] = []
        for mood in line.moods {
            for (step, level) in mood.levels.enumerated() where step == 0 || mood.levels[step - 1].level != level.level
            {
                rows.append((level.at, -1, "\(mood.kind.title[language]): \(level.level)"))
            }
        }
        rows += line.told.map { ($0.at, $0.index, told($0)) }
        rows += line.cues.map { ($0.at, $0.index, say("gehoord: ", "heard: ") + $0.text[language]) }
        rows += line.phases.flatMap(\.marks).map { mark in
            (mark.at, mark.index, "\(mark.title[language]): \(mark.verdict.title[language])")
        }
        return rows.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map { _, row in
            View([
                "time": row.at.clock,
                "number": "\(lines.number(of: row.index >= 0 ? row.index : last(before: row.at)))",
                "text": row.text,
            ])
        }
    }

    private func told(_ moment: TimeLine.Moment) -> String {
        let text = say("verteld: ", "told: ") + moment.text[language]
        return moment.isDanger ? text + say(" (signaal van gevaar)", " (signal of danger)") : text
    }

    /// The operator's last line before a moment: moods move in answer to it.
    private func last(before at: Int) -> Int { line.utterances.last { $0.at <= at }?.index ?? 0 }

    private func say(_ nl: String, _ en: String) -> String { LocalText(nl: nl, en: en)[language] }
}
