internal import Archive
internal import Grading
internal import Pack
internal import Report
internal import Transcript

/// The lines on which failed verdicts rest, gathered while the sessions go by.
struct TypicalLines {
    /// One line, said in one call, wherever it was said.
    struct Line {
        let call: CallID
        let speaker: String?
        let text: String
        /// How often it was said where the point went wrong.
        var count = 0
        /// Where, the oldest first.
        var places: [Place] = []
    }

    /// A line of a session.
    struct Place {
        let session: SessionID
        let trainee: String
        let index: Int
    }

    private struct Key: Hashable {
        let call: CallID
        let speaker: String?
        let text: String
    }

    private var lines: [CheckpointID: [Key: Line]] = [:]
    /// So many different lines are kept of a point.
    private static let kept = 500
    /// So many places are kept of a line.
    private static let keptPlaces = 50

    /// Takes up the lines of a session that counts.
    mutating func add(_ session: ArchivedSession, _ material: SessionMaterial) {
        let quotes = LineQuotes(material.events, narrator: material.narrator)
        for result in material.scorecard.checkpoints where result.verdict.isFailure && !result.isUnsure {
            var seen: Set<Int> = []
            for quote in quotes.telling(of: result) where seen.insert(quote.index).inserted {
                add(quote, of: result.id, session)
            }
        }
    }

    private mutating func add(_ quote: LineQuote, of checkpoint: CheckpointID, _ session: ArchivedSession) {
        let key = Key(call: session.call, speaker: quote.speaker, text: quote.text)
        guard lines[checkpoint]?[key] != nil || lines[checkpoint]?.count ?? 0 < Self.kept else { return }
        var line = lines[checkpoint]?[key] ?? Line(call: session.call, speaker: quote.speaker, text: quote.text)
        line.count += 1
        if line.places.count < Self.keptPlaces {
            line.places.append(Place(session: session.session, trainee: session.trainee, index: quote.index))
        }
        lines[checkpoint, default: [:]][key] = line
    }

    /// The lines of a checkpoint, the most frequent first.
    func lines(of checkpoint: CheckpointID, limit: Int) -> [Line] {
        (lines[checkpoint] ?? [:]).values.sorted { left, right in
            if left.count != right.count { return left.count > right.count }
            return (left.call, left.text, left.speaker ?? "") < (right.call, right.text, right.speaker ?? "")
        }.prefix(limit).map(\.self)
    }
}
