public import Diagnostics
internal import Disk
public import Grading
public import Pack
public import Review
public import Transcript

/// Grades sessions under the protocol of their pack and under another, to see whose judgement changes.
///
/// Both times as the standing review leaves it. Reads and grades on every core, and holds few sessions at a time.
public struct Regrading: Sendable {
    private let pack: LoadedPack
    private let before: Grader
    private let after: Grader
    private let reader: SessionReader

    /// What came of one session.
    public enum Outcome: Sendable {
        case graded(Graded)
        /// It could not be graded, and why.
        case passedOver(LocalText)
    }

    /// A session that was graded twice.
    public struct Graded: Sendable {
        /// Which call was played, by whom and with what.
        public let header: TranscriptHeader
        /// What is other in its scorecard.
        public let changes: ScorecardChanges
        /// What is wrong with its file; it was graded all the same.
        public let faults: [LocalText]
    }

    /// A regrading of sessions on `shelf` under `other` instead of the protocol of `pack`.
    public init(_ shelf: SessionShelf, pack: LoadedPack, under other: GradingProtocol) throws {
        self.pack = pack
        before = Grader(protocol: pack.gradingProtocol, directory: pack.directory, catalogue: pack.catalogue)
        after = Grader(protocol: other, directory: pack.directory, catalogue: pack.catalogue)
        reader = try SessionReader(shelf)
    }

    /// Grades the transcripts at these paths, and hands over what came of each in the order of the paths.
    public func run(_ paths: [String], handing take: (_ number: Int, Outcome) throws -> Void) rethrows {
        try onEveryCore(paths, outcome, handing: take)
    }

    private func outcome(_ path: String) -> Outcome {
        do {
            let transcript = try reader.transcript(at: path)
            guard let scenario = pack.scenario(of: transcript.header) else {
                return .passedOver(LocalText(noLongerInPack: transcript.header))
            }
            let review = try reader.reviews(of: transcript).standing?.findings
            let old = before.grade(transcript.events, scenario, reviewed: review)
            let new = after.grade(transcript.events, scenario, reviewed: review)
            return .graded(
                Graded(
                    header: transcript.header, changes: old.changes(to: new), faults: transcript.faults.map(\.text)))
        } catch {
            return .passedOver(LocalText(whyUnreadable: error))
        }
    }
}
