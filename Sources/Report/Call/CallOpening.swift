public import Diagnostics
internal import JSON
public import Pack

extension CallNarrator {
    /// What the trainee knows before the first word: when, where, what is heard.
    public func opening() -> [Paragraph] {
        var paragraphs = [Paragraph(StyledText(scenario.title[language], .heading))]
        let desk = directory.regions.first { $0.id.value == scenario.caseFile.desk.value }?.name[language] ?? ""
        let moment = scenario.caseFile.time.spoken(in: language)
        paragraphs.append(
            Paragraph(
                StyledText(
                    LocalText(
                        nl: "\(moment). U zit aan de desk \(desk).", en: "\(moment). You are at the \(desk) desk.")[
                            language], .aside)))
        if let note = scenario.contentNote {
            let label = LocalText(nl: "Vooraf: ", en: "Beforehand: ")[language]
            let stop = LocalText(
                nl: " Stoppen kan altijd met /stop, zonder gevolg.",
                en: " You can always stop with /stop, without penalty.")
            paragraphs.append(Paragraph(StyledText(label + note[language] + stop[language], .aside)))
        }
        paragraphs.append(.blank)
        paragraphs.append(Paragraph(StyledText("(\(scenario.caller.voice[language]))", .cue), indent: Self.margin))
        return paragraphs
    }

    /// How the story went on, after the call.
    public func closing(_ ending: EndingID) -> [Paragraph] {
        guard let ending = scenario[ending: ending] else { return [] }
        let role: TextRole =
            switch ending.outcome {
            case .good: .good
            case .partial: .warning
            case .lost, .danger: .bad
            }
        return [
            .blank, Paragraph(StyledText(ending.title[language], role)),
            Paragraph(StyledText(ending.text[language], .plain)),
        ]
    }
}

extension CallTime {
    /// The moment as people say it, such as "Donderdag 12 maart 2026, 14.10 uur".
    public func spoken(in language: Language) -> String {
        let clock = String(text.suffix(5))
        switch language {
        case .nl:
            let day = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"][weekdayIndex]
            let months = [
                "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
                "november", "december",
            ]
            let clock = clock.replacing(":", with: ".")
            return "\(day.capitalisedFirst) \(self.day) \(months[month - 1]) \(year), \(clock) uur"
        case .en:
            let day = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekdayIndex]
            let months = [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
            return "\(day) \(self.day) \(months[month - 1]) \(year), \(clock)"
        }
    }

    private var weekdayIndex: Int { Weekday.allCases.firstIndex(of: weekday) ?? 0 }
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
