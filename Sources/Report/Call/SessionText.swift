public import Call
public import Diagnostics
public import Grading
internal import JSON
internal import Pack
internal import Recognition
public import Review

/// Tells a whole session afterwards: the lines, numbered, with what was heard and which verdicts rest on them.
public struct SessionText: Sendable {
    let events: [CallEvent]
    let narrator: CallNarrator
    /// Per event, the checkpoints that cite it.
    private let cited: [Int: [CheckpointResult]]
    private var language: Language { narrator.language }

    /// Whether what the machine heard stands beside the lines.
    private let showsReadings: Bool
    /// What a supervisor said of the lines.
    private let findings: ReviewFindings?

    /// A session from its log and the scorecard that the log was given; without one, as for a blind marking, what
    /// the machine made of it stays hidden.
    public init(
        events: [CallEvent], scorecard: Scorecard?, narrator: CallNarrator, findings: ReviewFindings? = nil
    ) {
        self.findings = findings
        self.events = events
        self.narrator = narrator
        var cited: [Int: [CheckpointResult]] = [:]
        for result in scorecard?.checkpoints ?? [] where result.isTold {
            for index in result.tellingEvidence { cited[index, default: []].append(result) }
        }
        self.cited = cited
        showsReadings = scorecard != nil
    }

    /// The lines of the call in order.
    public func paragraphs() -> [Paragraph] { paragraphs(in: events.indices) }

    /// Some of the lines of the call, numbered as in the whole.
    public func paragraphs(in range: Range<Int>) -> [Paragraph] { blocks(in: range).flatMap(\.paragraphs) }

    /// Only the lines on which one verdict rests, with a line either side of each; dots where others are left out.
    public func paragraphs(only result: CheckpointResult) -> [Paragraph] {
        let blocks = blocks(in: events.indices)
        let telling = Set(result.evidence.compactMap { index in blocks.lastIndex { $0.index <= index } })
        let dots = Paragraph(StyledText("…", .aside), indent: Self.margin)
        var paragraphs: [Paragraph] = []
        var last = -1
        for place in blocks.indices where telling.contains(where: { abs($0 - place) <= 1 }) {
            if place > last + 1 { paragraphs.append(dots) }
            paragraphs += blocks[place].paragraphs
            last = place
        }
        return last < blocks.count - 1 ? paragraphs + [dots] : paragraphs
    }

    /// A line that is heard or seen, and what belongs beside it until the next.
    private struct Block {
        let index: Int
        var paragraphs: [Paragraph]
    }

    private func blocks(in range: Range<Int>) -> [Block] {
        var mood = events[..<range.lowerBound].lazy.compactMap(\.mood).last
        var blocks: [Block] = []
        for index in range {
            let told = numbered(narrator.paragraphs(for: events[index], showsOperator: true), index)
            let beside = beside(events[index], index, &mood)
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
        case .operatorSaid(_, let reading) where showsReadings:
            notes.append(StyledText(say("gehoord: ", "heard: ") + narrator.heard(reading), .aside))
            if reading.unsure {
                notes.append(StyledText(say("? niet zeker verstaan", "? not surely understood"), .warning))
            }
        // How the caller took it gives away how the line was heard.
        case .moodMoved(let next) where showsReadings:
            let change = mood.map { narrator.moodChange(from: $0, to: next) } ?? ""
            if !change.isEmpty { notes.append(StyledText(change, .aside)) }
            mood = next
        case .factTold(let fact):
            let summary = narrator.scenario[fact: fact]?.summary[language] ?? fact.rawValue
            notes.append(StyledText(say("verteld: ", "told: ") + summary, .aside))
        case .factHeldBack(let fact) where showsReadings:
            let summary = narrator.scenario[fact: fact]?.summary[language] ?? fact.rawValue
            notes.append(StyledText(say("nog niet verteld: ", "held back: ") + summary, .aside))
        default: break
        }
        notes += (cited[index] ?? []).map { result in
            StyledText("\(result.verdict.mark) \(result.title[language])", result.verdict.role)
        }
        return (notes + said(of: index + 1)).map { Paragraph($0, indent: Self.margin + 2) }
    }

    /// What a supervisor said of a line.
    private func said(of line: Int) -> [StyledText] {
        let comments = findings?.comments.filter { $0.line == line }.map { StyledText("✎ \($0.text)", .heading) } ?? []
        guard let acts = findings?.corrections[line] else { return comments }
        let meant = acts.isEmpty ? say("niets", "nothing") : acts.map(\.label).joined(separator: ", ")
        return comments + [
            StyledText("✎ " + say("volgens de supervisor: ", "in the supervisor's eyes: ") + meant, .heading)
        ]
    }

    private func say(_ nl: String, _ en: String) -> String { LocalText(nl: nl, en: en)[language] }
}

extension CallEvent {
    fileprivate var mood: Mood? {
        switch kind {
        case .callStarted(_, let mood), .moodMoved(let mood): mood
        default: nil
        }
    }
}
