internal import Call
internal import Diagnostics
internal import Disk
public import Grading
public import Pack
internal import Recognition
public import Review
public import Transcript

/// Makes of a file on the shelf what goes into the index: reads it, grades it, looks at its reviews.
public struct SessionIndexer: Sendable {
    private let shelf: SessionShelf
    private let reader: SessionReader
    private let pack: LoadedPack
    private let grader: Grader

    /// An indexer of the sessions on `shelf`, graded with `pack`.
    public init(_ shelf: SessionShelf, pack: LoadedPack) throws {
        self.shelf = shelf
        self.pack = pack
        reader = try SessionReader(shelf)
        grader = Grader(protocol: pack.gradingProtocol, directory: pack.directory, catalogue: pack.catalogue)
    }

    /// What the index should hold for the file of a session.
    public func index(_ session: SessionID) -> IndexedFile {
        let stamp = SessionStamp(shelf).stamp(of: session) ?? ""
        do {
            let transcript = try reader.transcript(of: session)
            return IndexedFile(
                session: session, stamp: stamp,
                content: .session(try archived(session, transcript), spoken: transcript.spoken))
        } catch {
            return IndexedFile(
                session: session, stamp: stamp, content: .unreadable(reason: LocalText(whyUnreadable: error)))
        }
    }

    private func archived(_ session: SessionID, _ transcript: Transcript) throws -> ArchivedSession {
        let header = transcript.header
        let all = try reader.reviews(of: transcript)
        let scorecard = pack.scenario(of: header).map {
            grader.grade(transcript.events, $0, reviewed: all.standing?.findings)
        }
        return ArchivedSession(
            session: session, trainee: header.trainee, call: header.call, mode: header.mode,
            language: header.language, seed: header.seed, started: header.started, progress: transcript.progress,
            turns: transcript.turns, unsureTurns: transcript.unsureTurns, isIntact: transcript.isIntact,
            grade: scorecard.map(ArchivedGrade.init), review: all.state)
    }
}

extension ArchivedGrade {
    /// The outcome that stands on a scorecard.
    public init(_ scorecard: Scorecard) {
        self.init(
            score: scorecard.score, overall: scorecard.overall,
            verdicts: scorecard.checkpoints.map {
                CheckpointVerdict(checkpoint: $0.id, verdict: $0.verdict, isUnsure: $0.isUnsure)
            })
    }
}

extension Transcript {
    fileprivate var progress: ArchivedSession.Progress {
        switch course {
        case .finished: .finished
        case .stopped: .stopped
        case .running: .unfinished
        }
    }

    fileprivate var unsureTurns: Int {
        events.count { event in
            if case .operatorSaid(_, let reading) = event.kind { reading.doubt != nil } else { false }
        }
    }

    /// Everything that was said by either side, a line each.
    fileprivate var spoken: String {
        events.compactMap { event in
            switch event.kind {
            case .operatorSaid(let text, _), .callerSaid(let text, _): text
            default: nil
            }
        }.joined(separator: "\n")
    }
}
