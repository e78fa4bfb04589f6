public import Diagnostics
internal import JSON
public import Pack

/// Tells which calls there are, as somebody who picks one reads them.
public struct CallList: Sendable {
    private let scenarios: [Scenario]
    private let themes: [Manifest.Term<ThemeID>]
    private let language: Language
    private let showsGoals: Bool

    /// A list of these calls, in the order given.
    ///
    /// - Parameter goals: whether what one practises is told too.
    public init(_ scenarios: [Scenario], themes: [Manifest.Term<ThemeID>], language: Language, goals: Bool = false) {
        showsGoals = goals
        self.scenarios = scenarios
        self.themes = themes
        self.language = language
    }

    /// Two lines a call, numbered from 1.
    public func paragraphs() -> [Paragraph] {
        scenarios.enumerated().flatMap { index, scenario in
            let number = "\(index + 1)"
            let label = String(repeating: " ", count: max(0, 3 - number.count)) + number + "  "
            return [
                Paragraph(head(scenario), label: StyledText(label, .heading), indent: 5),
                Paragraph(StyledText(scenario.summary[language]), indent: 5),
            ] + (showsGoals ? goals(of: scenario) : [])
        }
    }

    private func goals(of scenario: Scenario) -> [Paragraph] {
        scenario.goals.map { Paragraph(StyledText($0[language], .aside), label: StyledText("     -"), indent: 7) }
    }

    private func head(_ scenario: Scenario) -> StyledText {
        let theme = themes.first { $0.id == scenario.caseFile.theme }?.title[language] ?? ""
        let stars = String(repeating: "*", count: min(3, max(1, scenario.difficulty)))
        let minutes = LocalText(nl: "\(scenario.minutes) min.", en: "\(scenario.minutes) min")[language]
        return StyledText(scenario.title[language], .heading)
            + StyledText(" · \(scenario.id.value) · \(theme) · \(stars) · \(minutes)", .aside)
    }
}
