public import Call
public import Diagnostics
public import Grading
internal import JSON
internal import Pack
internal import Recognition

/// Tells a whole session afterwards: the lines, numbered, with what was heard and which verdicts rest on them.
public struct SessionText: Sendable {
    let events: [CallEvent]
    let narrator: CallNarrator
    /// Per event, the checkpoints that cite it.
    private let cited: [Int: [CheckpointResult]]
    private var language: Language { narrator.language }

    /// A session from its log and the scorecard that the log was given.
    public init(events: [CallEvent], scorecard: Scorecard, narrator: CallNarrator) {
        self.events = events
        self.narrator = narrator
        var cited: [Int: [CheckpointResult]] = [:]
        for result in scorecard.checkpoints where result.verdict != .notApplicable {
            for index in result.evidence { cited[index, default: []].append(result) }
        }
        self.cited = cited
    }

    /// The lines of the call in order.
    public func paragraphs() -> [Paragraph] { blocks.flatMap(\.paragraphs) }

    /// Only the lines on which one verdict rests, with a line either side of each; dots where others are left out.
    public func paragraphs(only result: CheckpointResult) -> [Paragraph] {
        let blocks = blocks
        let telling = Set(result.evidence.compactMap { index in blocks.lastIndex { $0.index <= index } })
        var paragraphs: [Paragraph] = []
        var last = -1
        for place in blocks.indices where telling.contains(where: { abs($0 - place) <= 1 }) {
            if place > last + 1 { paragraphs.append(Paragraph(StyledText("…", .aside), indent: Self.margin)) }
            paragraphs += blocks[place].paragraphs
            last = place
        }
        if last < blocks.count - 1 { paragraphs.append(Paragraph(StyledText("…", .aside), indent: Self.margin)) }
        return paragraphs
    }

    /// A line that is heard or seen, and what belongs beside it until the next.
    private struct Block {
        let index: Int
        var paragraphs: [Paragraph]
    }

    private var blocks: [Block] {
        var mood: Mood?
        var blocks: [Block] = []
        for (index, event) in events.enumerated() {
            let told = numbered(narrator.paragraphs(for: event, showsOperator: true), index)
            let beside = beside(event, index, &mood)
            if told.isEmpty, !blocks.isEmpty {
                blocks[blocks.count - 1].paragraphs += beside
            } else if !(told + beside).isEmpty {
                blocks.append(Block(index: index, paragraphs: told + beside))
            }
        }
        return blocks
    }

    private func numbered(_ told: [Paragraph], _ index: Int) -> [Paragraph] {
        guard let first = told.first else { return [] }
        let number = String(index + 1)
        let padded = String(repeating: " ", count: max(0, 4 - number.count)) + number + "  "
        let label = StyledText(padded, .aside) + first.label
        return [Paragraph(first.text, label: label, indent: Self.margin)]
            + told.dropFirst().map { Paragraph($0.text, label: $0.label, indent: Self.margin) }
    }

    private static let margin = 16

    /// What belongs beside a line: what was heard, how the caller took it, which verdicts rest on it.
    private func beside(_ event: CallEvent, _ index: Int, _ mood: inout Mood?) -> [Paragraph] {
        var notes: [StyledText] = []
        switch event.kind {
        case .callStarted(_, let first): mood = first
        case .operatorSaid(_, let reading):
            notes.append(StyledText(say("gehoord: ", "heard: ") + narrator.heard(reading), .aside))
            if reading.unsure {
                notes.append(StyledText(say("? niet zeker verstaan", "? not surely understood"), .warning))
            }
        case .moodMoved(let next):
            let change = mood.map { narrator.moodChange(from: $0, to: next) } ?? ""
            if !change.isEmpty { notes.append(StyledText(change, .aside)) }
            mood = next
        case .factTold(let fact):
            let summary = narrator.scenario[fact: fact]?.summary[language] ?? fact.rawValue
            notes.append(StyledText(say("verteld: ", "told: ") + summary, .aside))
        case .factHeldBack(let fact):
            let summary = narrator.scenario[fact: fact]?.summary[language] ?? fact.rawValue
            notes.append(StyledText(say("nog niet verteld: ", "held back: ") + summary, .aside))
        default: break
        }
        notes += (cited[index] ?? []).map { result in
            StyledText("\(result.verdict.mark) \(result.title[language])", result.verdict.role)
        }
        return notes.map { Paragraph($0, indent: Self.margin + 2) }
    }

    private func say(_ nl: String, _ en: String) -> String { LocalText(nl: nl, en: en)[language] }
}
