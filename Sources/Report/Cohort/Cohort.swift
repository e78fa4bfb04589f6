public import Archive
internal import Diagnostics
internal import Grading
internal import JSON
public import Pack
internal import Transcript

/// The sessions of one or more trainees, made ready for counting.
///
/// Pure: the same sessions and protocol give the same figures.
public struct Cohort: Sendable {
    /// What the sessions were graded by.
    public let gradingProtocol: GradingProtocol
    /// The sessions that count, oldest first.
    public let counted: [ArchivedSession]
    /// Those that do not, each with the reason, oldest first.
    public let leftOut: [LeftOut]
    /// Everybody of whom there is a session, in the order of their names.
    public let trainees: [String]
    /// Every call that was played, in the order of their names.
    public let calls: [CallID]

    private let byTrainee: [String: [ArchivedSession]]
    private let byCall: [CallID: [ArchivedSession]]
    private let places: [CheckpointID: Int]

    /// The cohort of these sessions, in whatever order they come.
    public init(_ sessions: [ArchivedSession], protocol gradingProtocol: GradingProtocol) {
        let sorted = sessions.sorted { ($0.started, $0.session) < ($1.started, $1.session) }
        self.gradingProtocol = gradingProtocol
        counted = sorted.filter { LeftOut.Reason(of: $0) == nil }
        leftOut = sorted.compactMap { session in
            LeftOut.Reason(of: session).map { LeftOut(session: session, reason: $0) }
        }
        trainees = Set(sorted.map(\.trainee)).sorted()
        calls = Set(sorted.map(\.call)).sorted()
        byTrainee = Dictionary(grouping: counted, by: \.trainee)
        byCall = Dictionary(grouping: counted, by: \.call)
        places = Dictionary(
            gradingProtocol.checkpoints.enumerated().map { ($1.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The sessions of a trainee that count, oldest first.
    public func sessions(of trainee: String) -> [ArchivedSession] { byTrainee[trainee] ?? [] }

    /// The sessions of a call that count, oldest first.
    public func sessions(of call: CallID) -> [ArchivedSession] { byCall[call] ?? [] }

    /// Every session, those that count first.
    public var all: [ArchivedSession] { counted + leftOut.map(\.session) }

    /// The same of one trainee alone.
    public func only(_ trainee: String) -> Cohort {
        let rest = leftOut.map(\.session).filter { $0.trainee == trainee }
        return Cohort(sessions(of: trainee) + rest, protocol: gradingProtocol)
    }

    /// The same of one call alone.
    public func only(_ call: CallID) -> Cohort {
        let rest = leftOut.map(\.session).filter { $0.call == call }
        return Cohort(sessions(of: call) + rest, protocol: gradingProtocol)
    }

    /// The checkpoints that go wrong in the sessions that count.
    public var missed: MissedCheckpoints { MissedCheckpoints(tallies(of: counted), of: gradingProtocol) }

    /// What became of each checkpoint in these sessions, in the order of the protocol.
    ///
    /// Checkpoints that the protocol does not have are passed over.
    public func tallies(of sessions: some Sequence<ArchivedSession>) -> [Tally] {
        var tallies = [Tally](repeating: Tally(), count: gradingProtocol.checkpoints.count)
        for session in sessions {
            for (index, result) in (session.grade?.verdicts ?? []).enumerated() {
                // Archived verdicts stand in the order of the protocol, as long as it is still the same one.
                let isInPlace =
                    tallies.indices.contains(index)
                    && gradingProtocol.checkpoints[index].id.value == result.checkpoint
                guard let place = isInPlace ? index : places[result.checkpoint] else { continue }
                tallies[place].add(result)
            }
        }
        return tallies
    }

    /// The weight with which a checkpoint counts: its own times that of its dimension.
    func weight(of checkpoint: Checkpoint) -> Int {
        let dimension = gradingProtocol.dimensions.first { $0.id.value == checkpoint.dimension.value }
        return max(1, checkpoint.weight.value) * max(1, dimension?.weight.value ?? 1)
    }
}

/// A session that does not count in the figures.
public struct LeftOut: Sendable {
    /// The session itself.
    public let session: ArchivedSession
    /// Why it does not count.
    public let reason: Reason

    /// Why a session does not count; of several reasons the first.
    public enum Reason: String, CaseIterable, Sendable {
        /// The console played it itself.
        case demo
        /// The file is not as it was written.
        case altered
        /// The call is no longer in the pack, so that nothing could be graded.
        case ungraded
        /// It was stopped, which is never held against anybody.
        case stopped
        /// It was broken off and can go on.
        case unfinished
        /// It gave no chance for anything.
        case empty

        /// Why this session does not count; nil when it does.
        public init?(of session: ArchivedSession) {
            let reason: Reason? =
                if session.mode == .demo { .demo } else if !session.isIntact {
                    .altered
                } else if session.progress == .stopped { .stopped } else if session.progress == .unfinished {
                    .unfinished
                } else if let grade = session.grade { grade.score == nil ? .empty : nil } else { .ungraded }
            guard let reason else { return nil }
            self = reason
        }
    }
}
