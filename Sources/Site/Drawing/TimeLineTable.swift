internal import Diagnostics
internal import Grading
internal import JSON
internal import Pack
internal import Report

/// The time line in words, as rows of a table.
struct TimeLineTable {
    private let line: TimeLine
    private let lines: ConversationLines
    private let language: Language

    init(_ line: TimeLine, lines: ConversationLines, language: Language) {
        self.line = line
        self.lines = lines
        self.language = language
    }

    var markup: Markup { Markup(moments.map(row)) }

    private func row(_ moment: Moment) -> Markup {
        let number = lines.number(of: moment.index >= 0 ? moment.index : last(before: moment.at))
        return #"""
            <tr><td class="num">\#(moment.at.clock)</td><td><a href="#line-\#(number)">\#(number)</a></td><td>\#(moment.text)</td></tr>

            """#
    }

    /// Something that happened; what is no event of its own, such as a mood, has no place in the log.
    private typealias Moment = (at: Int, index: Int, text: String)

    /// Everything on the line, in the order in which it happened.
    private var moments: [Moment] {
        var rows: [Moment] = []
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
        return rows.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }

    private func told(_ moment: TimeLine.Moment) -> String {
        let text = say("verteld: ", "told: ") + moment.text[language]
        return moment.isDanger ? text + say(" (signaal van gevaar)", " (signal of danger)") : text
    }

    /// The operator's last line before a moment: moods move in answer to it.
    private func last(before at: Int) -> Int { line.utterances.last { $0.at <= at }?.index ?? 0 }

    private func say(_ nl: String, _ en: String) -> String { LocalText(nl: nl, en: en)[language] }
}
