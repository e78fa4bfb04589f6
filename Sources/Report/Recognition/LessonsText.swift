public import Diagnostics
public import Proof
public import Recognition

/// Tells what would be added to the pack, and what would be heard differently by it.
public struct LessonsText: Sendable {
    private let language: Language
    /// So many changes that spoil nothing are told one by one.
    private static let shown = 12

    /// Tells in `language`.
    public init(_ language: Language) {
        self.language = language
    }

    /// What would be added to the file at `path`, each as it would stand there.
    public func additions(_ placed: [PlacedLesson], path: String) -> [Paragraph] {
        let head = say("Dit komt erbij in \(path):", "This would be added to \(path):")
        return [Paragraph(StyledText(head, .heading))]
            + placed.flatMap { lesson in
                [
                    Paragraph(StyledText(lesson.path.dropFirst().joined(separator: ", "), .aside), indent: 4),
                    Paragraph(StyledText("+ " + lesson.lesson.json, .good), indent: 6),
                ]
            }
    }

    /// What the additions themselves are heard as, and what else is heard differently by them.
    public func effects(
        _ lessons: [ReadingChange], examples: [ReadingChange], of total: Int, tests: [PlayedTestChange]
    ) -> [Paragraph] {
        [Paragraph(StyledText(say("Wat er dan anders gehoord wordt", "What is heard differently then"), .heading))]
            + fresh(lessons) + self.examples(examples, total)
            + self.tests(tests)
    }

    /// The new utterances; one that is still not heard as it should be is marked.
    private func fresh(_ lessons: [ReadingChange]) -> [Paragraph] {
        [aside(say("de nieuwe zinnen", "the new utterances"))]
            + lessons.map { line($0, $0.isRight ? .good : .warning) }
    }

    private func examples(_ changes: [ReadingChange], _ total: Int) -> [Paragraph] {
        guard !changes.isEmpty else {
            return [
                aside(
                    say(
                        "de voorbeelden van het pakket: geen van de \(total) wordt anders gelezen",
                        "the pack's own examples: none of \(total) is read differently"))
            ]
        }
        let (spoiled, mended, shifted) = (
            changes.filter { $0.effect == .spoiled }, changes.filter { $0.effect == .mended },
            changes.filter { $0.effect == .shifted }
        )
        let head = say(
            "de voorbeelden van het pakket: \(changes.count) van de \(total) worden anders gelezen",
            "the pack's own examples: \(changes.count) of \(total) are read differently")
        return [aside(head)] + group(say("niet meer juist", "no longer right"), spoiled, limit: .max)
            + group(say("nu wel juist", "right now"), mended, limit: Self.shown)
            + group(
                say("anders, en even juist of fout", "different, as right or wrong as before"), shifted,
                limit: Self.shown)
    }

    private func tests(_ changes: [PlayedTestChange]) -> [Paragraph] {
        guard !changes.isEmpty else {
            return [
                aside(
                    say(
                        "de gespeelde gesprekken: geen enkele zin wordt anders gelezen",
                        "the played conversations: not one line is read differently"))
            ]
        }
        return changes.flatMap { change in
            let name = "\(change.call) · \(change.test.name.value)"
            return [Paragraph(StyledText(name) + verdict(change), indent: 4)] + change.turns.map { line($0, .plain) }
        }
    }

    private func verdict(_ change: PlayedTestChange) -> StyledText {
        switch (change.heldBefore, change.holdsAfter) {
        case (true, false): StyledText(say("  slaagt niet meer", "  no longer passes"), .bad)
        case (false, true): StyledText(say("  slaagt nu wel", "  passes now"), .good)
        case (true, true): StyledText(say("  slaagt nog", "  still passes"), .aside)
        case (false, false): StyledText(say("  slaagt nog steeds niet", "  still does not pass"), .warning)
        }
    }

    private func group(_ title: String, _ changes: [ReadingChange], limit: Int) -> [Paragraph] {
        guard !changes.isEmpty else { return [] }
        let rest = changes.count - min(limit, changes.count)
        let more = say("… en nog \(rest)", "… and \(rest) more")
        return [Paragraph(StyledText("\(title) (\(changes.count))", .aside), indent: 4)]
            + changes.prefix(limit).map { line($0, role(of: $0)) }
            + (rest > 0 ? [Paragraph(StyledText(more, .aside), indent: 6)] : [])
    }

    private func role(of change: ReadingChange) -> TextRole {
        switch change.effect {
        case .spoiled: .bad
        case .mended: .good
        case .shifted: .plain
        }
    }

    private func line(_ change: ReadingChange, _ role: TextRole) -> Paragraph {
        Paragraph(
            StyledText("“\(change.text)”  ") + StyledText("\(change.before.text) → \(change.after.text)", role),
            indent: 6)
    }

    private func aside(_ text: String) -> Paragraph { Paragraph(StyledText(text), indent: 4) }

    private func say(_ nl: String, _ en: String) -> String { LocalText(nl: nl, en: en)[language] }
}
