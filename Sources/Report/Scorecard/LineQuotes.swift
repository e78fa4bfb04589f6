public import Call
public import Grading
internal import JSON
internal import Pack

/// A line of a call as it is cited.
public struct LineQuote: Sendable, Hashable {
    /// Its place in the log, from 0; shown with one added.
    public let index: Int
    /// Who said it; nil for a sound, and for what the caller knows.
    public let speaker: String?
    /// The words, as they were said or typed.
    public let text: String

    /// The words as they stand between the others: in quotation marks when somebody said them.
    public var quoted: String { speaker == nil ? text : "“\(text)”" }
}

/// Finds the lines on which verdicts rest.
public struct LineQuotes: Sendable {
    private let events: [CallEvent]
    private let narrator: CallNarrator

    /// The lines of a log.
    public init(_ events: [CallEvent], narrator: CallNarrator) {
        self.events = events
        self.narrator = narrator
    }

    /// The lines of a verdict that tell something.
    public func telling(of result: CheckpointResult) -> [LineQuote] { result.tellingEvidence.compactMap(quote) }

    /// The line at a place in the log; nil for what nobody sees or hears.
    public func quote(_ index: Int) -> LineQuote? {
        guard events.indices.contains(index) else { return nil }
        switch events[index].kind {
        case .operatorSaid(let text, _): return LineQuote(index: index, speaker: narrator.operatorLabel, text: text)
        case .callerSaid(let text, _): return LineQuote(index: index, speaker: narrator.callerLabel, text: text)
        case .cueHeard(let text): return LineQuote(index: index, speaker: nil, text: "(\(text))")
        case .factTold(let fact):
            let spoken = events[..<index].lastIndex { if case .callerSaid = $0.kind { true } else { false } }
            return spoken.flatMap(quote)
                ?? LineQuote(
                    index: index, speaker: nil,
                    text: narrator.scenario[fact: fact]?.summary[narrator.language] ?? fact.rawValue)
        default: return nil
        }
    }
}
