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

    /// A line on which the failed verdict of a session rests.
    struct Failure: Sendable {
        let checkpoint: CheckpointID
        let quote: LineQuote
        let session: ArchivedSession
    }

    /// The lines of a session that counts.
    static func failures(_ session: ArchivedSession, _ material: SessionMaterial) -> [Failure] {
        let quotes = LineQuotes(material.events, narrator: material.narrator)
        return material.scorecard.checkpoints.filter { $0.verdict.isFailure && !$0.isUnsure }.flatMap { result in
            var seen: Set<Int> = []
            return quotes.telling(of: result).filter { seen.insert($0.index).inserted }.map {
                Failure(checkpoint: result.id, quote: $0, session: session)
            }
        }
    }

    /// Takes up the lines of a session.
    mutating func add(_ failures: [Failure]) {
        for failure in failures {
            let (quote, session) = (failure.quote, failure.session)
            let key = Key(call: session.call, speaker: quote.speaker, text: quote.text)
            var known = lines[failure.checkpoint] ?? [:]
            lines[failure.checkpoint] = nil
            if known[key] != nil || known.count < Self.kept {
                known[key, default: Line(call: session.call, speaker: quote.speaker, text: quote.text)].count += 1
                if known[key]?.places.count ?? 0 < Self.keptPlaces {
                    let place = Place(session: session.session, trainee: session.trainee, index: quote.index)
                    known[key]?.places.append(place)
                }
            }
            lines[failure.checkpoint] = known
        }
    }

    /// The lines of a checkpoint, the most frequent first.
    func lines(of checkpoint: CheckpointID, limit: Int) -> [Line] {
        (lines[checkpoint] ?? [:]).values.sorted { left, right in
            if left.count != right.count { return left.count > right.count }
            return (left.call, left.text, left.speaker ?? "") < (right.call, right.text, right.speaker ?? "")
        }.prefix(limit).map(\.self)
    }
}
