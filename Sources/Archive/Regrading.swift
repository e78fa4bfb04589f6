public import Diagnostics
internal import Disk
public import Grading
public import Pack
public import Review
public import Transcript

/// Grades sessions by their pack and by another protocol or another version of the pack, to see whose judgement changes.
///
/// Both times as the standing review leaves it. Reads and grades on every core, and holds few sessions at a time.
public struct Regrading: Sendable {
    private let before: Standard
    private let after: Standard
    private let reader: SessionReader
    private let takesAltered: Bool

    /// What sessions are graded by.
    private struct Standard {
        let pack: LoadedPack
        let grader: Grader

        init(_ pack: LoadedPack, _ gradingProtocol: GradingProtocol) {
            self.pack = pack
            grader = Grader(protocol: gradingProtocol, directory: pack.directory, catalogue: pack.catalogue)
        }
    }

    /// What came of one session.
    public enum Outcome: Sendable {
        case graded(Graded)
        /// Its transcript is not as it was written, and nobody asked to grade such ones; why it shows.
        case altered(LocalText)
        /// It could not be graded, and why.
        case passedOver(LocalText)
    }

    /// A session that was graded twice.
    public struct Graded: Sendable {
        /// Which call was played, by whom and with what.
        public let header: TranscriptHeader
        /// Whether the call came to its end.
        public let isFinished: Bool
        /// What is other in its scorecard.
        public let changes: ScorecardChanges
        /// What is wrong with its file; it was graded all the same.
        public let faults: [LocalText]
    }

    /// A regrading of sessions on `shelf` under `other` instead of the protocol of `pack`.
    ///
    /// - Parameter takesAltered: whether to grade sessions too whose transcript is not as it was written.
    public init(
        _ shelf: SessionShelf, pack: LoadedPack, under other: GradingProtocol, takesAltered: Bool = false
    ) throws {
        before = Standard(pack, pack.gradingProtocol)
        after = Standard(pack, other)
        self.takesAltered = takesAltered
        reader = try SessionReader(shelf)
    }

    /// A regrading of sessions on `shelf` by `other`, another version of `pack`: its callers, services and protocol.
    ///
    /// - Parameter takesAltered: whether to grade sessions too whose transcript is not as it was written.
    public init(_ shelf: SessionShelf, pack: LoadedPack, against other: LoadedPack, takesAltered: Bool = false) throws {
        before = Standard(pack, pack.gradingProtocol)
        after = Standard(other, other.gradingProtocol)
        self.takesAltered = takesAltered
        reader = try SessionReader(shelf)
    }

    /// Grades the transcripts at these paths, and hands over what came of each in the order of the paths.
    public func run(_ paths: [String], handing take: (_ number: Int, Outcome) throws -> Void) rethrows {
        try onEveryCore(paths, outcome, handing: take)
    }

    private func outcome(_ path: String) -> Outcome {
        do {
            let transcript = try reader.transcript(at: path)
            if !takesAltered, let fault = transcript.faults.first(where: \.isTampering) { return .altered(fault.text) }
            let header = transcript.header
            guard let scenario = before.pack.scenario(of: header), let other = after.pack.scenario(of: header) else {
                return .passedOver(LocalText(noLongerInPack: header))
            }
            let review = try reader.reviews(of: transcript).standing?.findings
            let old = before.grader.grade(transcript.events, scenario, reviewed: review)
            let new = after.grader.grade(transcript.events, other, reviewed: review)
            return .graded(
                Graded(
                    header: header, isFinished: transcript.course == .finished, changes: old.changes(to: new),
                    faults: transcript.faults.map(\.text)))
        } catch {
            return .passedOver(LocalText(whyUnreadable: error))
        }
    }
}
