public import Diagnostics
internal import JSON
public import Pack

/// Tells the figures of a cohort to a supervisor, what matters most first.
public struct CohortText: Sendable {
    let cohort: Cohort
    let words: CohortWords
    /// So many rows of a section are told; the pages and `--json` have them all.
    static let most = 12

    /// A cohort, told in `language`.
    ///
    /// - Parameter calls: what people call the calls.
    public init(_ cohort: Cohort, calls: [CallID: LocalText], language: Language) {
        self.cohort = cohort
        words = CohortWords(language, calls: calls)
    }

    /// All of it: who needs help, what is missed, each dimension, the calls, progress, understanding.
    public func paragraphs() -> [Paragraph] {
        let needs = HelpNeeds(cohort)
        let sections =
            cohort.counted.isEmpty
            ? [] : helpNeeds(needs) + missed(ofThoseThatApplied) + heatMap(needs) + difficulty + course + understanding
        return head(words.say("Rapport", "Report")) + sections
    }

    /// The title, how much there is, and what does not count.
    func head(_ title: String) -> [Paragraph] {
        var paragraphs = [Paragraph(StyledText(title, .heading)), Paragraph(StyledText(words.about(cohort), .aside))]
        if let left = words.leftOut(cohort.leftOut) { paragraphs.append(Paragraph(StyledText(left, .aside))) }
        if cohort.counted.isEmpty {
            paragraphs.append(
                Paragraph(
                    StyledText(words.say("Er is nog niets om over te vertellen.", "There is nothing to tell yet.")))
            )
        } else {
            paragraphs.append(Paragraph(StyledText(words.fewNote, .aside)))
        }
        return paragraphs
    }

    /// What the shares of missed checkpoints are shares of.
    var ofThoseThatApplied: String {
        words.say("behaald van de keren dat het aan de orde was", "met, of the times that it applied")
    }

    /// A row per checkpoint that goes wrong, with how often it is met in the margin; nothing when none does.
    func missed(_ note: String) -> [Paragraph] {
        let missed = cohort.missed
        guard !missed.rows.isEmpty else { return [] }
        return section(words.say("Meest gemist", "Most missed"), note) + rows(of: missed)
    }

    private func rows(of missed: MissedCheckpoints) -> [Paragraph] {
        missed.rows.prefix(Self.most).map { row in
            Paragraph(
                StyledText(row.checkpoint.title[words.language])
                    + StyledText(" · \(words.outcome(row.tally))", .aside) + critical(row.isCriticalFault),
                label: margin(words.level(row.tally.share), row.isCriticalFault ? .bad : .plain), indent: Self.indent)
        } + more(missed.rows.count - Self.most)
    }

    /// Of everybody the dimensions in which least is met, the weakest first; a whole map would not fit.
    private func heatMap(_ needs: HelpNeeds) -> [Paragraph] {
        let map = HeatMap(cohort, needs: needs)
        guard map.rows.count > 1 else { return [] }
        return section(
            words.say("Zwakste dimensies", "Weakest dimensions"),
            words.say("behaald, van alles samen", "met, of all together"))
            + map.rows.prefix(Self.most).compactMap { weakest(of: $0, in: map) } + more(map.rows.count - Self.most)
    }

    /// Nil when nothing came up often enough.
    private func weakest(of row: HeatMap.Row, in map: HeatMap) -> Paragraph? {
        let weakest = zip(map.groups, map.dimensions(of: row)).filter { $1.isTelling }
            .sorted { ($0.1.share.ratio ?? 1) < ($1.1.share.ratio ?? 1) }.prefix(3)
        guard !weakest.isEmpty else { return nil }
        let parts = weakest.map { " · \($0.dimension.title[words.language]) \(words.level($1.share))" }
        return Paragraph(StyledText(row.trainee, .heading) + StyledText(parts.joined(), .aside), indent: 2)
    }

    private var difficulty: [Paragraph] {
        section(
            words.say("Hoe zwaar elke oproep is", "How hard each call is"), words.say("gemiddelde score", "mean score"))
            + CallDifficulty.of(cohort).filter { $0.sessions > 0 }.map { call in
                Paragraph(
                    StyledText(words.title(of: call.call)) + StyledText(" · " + words.about(call), .aside),
                    label: margin(words.score(call.mean, of: call.sessions)), indent: Self.indent)
            }
    }

    private var understanding: [Paragraph] {
        let understanding = Understanding(cohort)
        let fewest = Share.fewestUtterances
        let rows = understanding.byCall.filter { $0.unsure.part > 0 && $0.unsure.whole >= fewest }
        return section(
            words.say("Hoe goed er verstaan werd", "How well people were understood"),
            words.say("zinnen die niet zeker verstaan werden", "utterances not surely understood"))
            + [
                Paragraph(
                    StyledText(words.say("alle oproepen samen", "all calls together"))
                        + StyledText(" · \(words.fraction(understanding.whole))", .aside),
                    label: margin(words.level(understanding.whole, fewest: fewest)), indent: Self.indent)
            ]
            + rows.prefix(5).map { row in
                Paragraph(
                    StyledText(words.title(of: row.call)) + StyledText(" · \(words.fraction(row.unsure))", .aside),
                    label: margin(words.level(row.unsure, fewest: fewest)), indent: Self.indent)
            }
    }
}

// What the sections, and the reports on one trainee and one call, have in common.
extension CohortText {
    static let indent = 8

    func section(_ title: String, _ note: String) -> [Paragraph] {
        [.blank, Paragraph(StyledText(title, .heading) + StyledText("  (\(note))", .aside))]
    }

    func aside(_ text: String) -> Paragraph { Paragraph(StyledText(text, .aside), indent: 2) }

    func more(_ count: Int) -> [Paragraph] {
        count > 0
            ? [aside(words.say("… en nog \(count); --html toont alles", "… and \(count) more; --html shows all"))] : []
    }

    func critical(_ isCritical: Bool) -> StyledText {
        isCritical ? StyledText(words.say(" (kritiek)", " (critical)"), .bad) : ""
    }

    /// A figure in the margin, its last character always in the same column.
    func margin(_ figure: String, _ role: TextRole = .plain) -> StyledText {
        StyledText(String(repeating: " ", count: max(0, Self.indent - 2 - figure.count)) + figure, role)
    }
}

extension GradingProtocol {
    /// What people call a checkpoint; one that is no longer there keeps its name.
    public func title(of id: CheckpointID) -> LocalText {
        checkpoints.first { $0.id.value == id }?.title ?? LocalText(same: id.rawValue)
    }
}
