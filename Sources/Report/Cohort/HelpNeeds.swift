internal import Archive
internal import Grading
internal import JSON
public import Pack

/// Who needs help with what: those with critical faults first, then those who lose most.
///
/// Only the last few times that a checkpoint applied are looked at: what has been learnt no longer stands here. A
/// critical fault always does, however few the sessions; anything else needs a few times before it is called a need.
public struct HelpNeeds: Sendable {
    /// Those who need help with something, the most urgent first.
    public let needing: [Trainee]
    /// Those with enough sessions to say that nothing stands out.
    public let fine: [Trainee]
    /// Those of whom there is too little to say anything.
    public let tooFew: [Trainee]

    /// So many times that a checkpoint last applied are looked at.
    public static let window = 5
    /// From this shortfall, 0 to 1, a checkpoint is a need.
    public static let shortfall = 0.5

    /// How urgent the needs of somebody are.
    public enum Urgency: CaseIterable, Sendable {
        /// A critical fault among the last few times.
        case critical
        /// A need, but no critical fault.
        case needing
        /// Nothing stands out.
        case fine
        /// There is too little to say anything.
        case tooFew
    }

    /// Those of one urgency, the most urgent first.
    public subscript(urgency: Urgency) -> [Trainee] {
        switch urgency {
        case .critical: needing.filter { $0.criticalNeeds > 0 }
        case .needing: needing.filter { $0.criticalNeeds == 0 }
        case .fine: fine
        case .tooFew: tooFew
        }
    }

    /// One trainee, with what they need help with.
    public struct Trainee: Sendable {
        /// The pseudonym.
        public let name: String
        /// How many of their sessions count.
        public let sessions: Int
        /// The scores of the last few sessions, oldest first.
        public let lastScores: [Int]
        /// Critical faults first, then what costs most.
        public let needs: [Need]

        var criticalNeeds: Int { needs.count(where: \.isCriticalFault) }
        var cost: Double { needs.reduce(0) { $0 + $1.cost } }
    }

    /// A checkpoint with which somebody needs help.
    public struct Need: Sendable {
        /// The checkpoint of the protocol.
        public let checkpoint: CheckpointID
        /// What became of it the last few times.
        public let recent: Tally
        /// Whether it is critical and went wrong one of these times.
        public let isCriticalFault: Bool
        /// The weight lost per call.
        let cost: Double
    }

    /// What the trainees of a cohort need.
    public init(_ cohort: Cohort) {
        let all = cohort.trainees.map { Self.trainee($0, in: cohort) }
        needing = all.filter { !$0.needs.isEmpty }
            .sorted { ($1.criticalNeeds, $1.cost, $0.name) < ($0.criticalNeeds, $0.cost, $1.name) }
        fine = all.filter { $0.needs.isEmpty && $0.sessions >= Share.fewestSessions }
        tooFew = all.filter { $0.needs.isEmpty && $0.sessions < Share.fewestSessions }
    }

    /// What one trainee needs, who need not be in the cohort.
    static func trainee(_ name: String, in cohort: Cohort) -> Trainee {
        let sessions = cohort.sessions(of: name)
        let recent = recentVerdicts(sessions)
        let needs = cohort.gradingProtocol.checkpoints.compactMap { checkpoint in
            recent[checkpoint.id.value].flatMap { need(checkpoint, $0, in: cohort) }
        }
        return Trainee(
            name: name, sessions: sessions.count, lastScores: sessions.suffix(window).compactMap { $0.grade?.score },
            needs: needs.sorted { left, right in
                left.isCriticalFault == right.isCriticalFault ? left.cost > right.cost : left.isCriticalFault
            })
    }

    private static func need(_ checkpoint: Checkpoint, _ recent: Tally, in cohort: Cohort) -> Need? {
        let isCriticalFault = checkpoint.critical && recent.failed > 0
        let shortfall = recent.shortfall ?? 0
        guard isCriticalFault || (recent.isTelling && shortfall >= self.shortfall) else { return nil }
        guard checkpoint.advisory?.value != true else { return nil }
        return Need(
            checkpoint: checkpoint.id.value, recent: recent, isCriticalFault: isCriticalFault,
            cost: shortfall * Double(cohort.weight(of: checkpoint)))
    }

    /// Per checkpoint the last few sure verdicts, counted.
    static func recentVerdicts(_ sessions: [ArchivedSession]) -> [CheckpointID: Tally] {
        var tallies: [CheckpointID: Tally] = [:]
        for session in sessions.reversed() {
            for result in session.grade?.verdicts ?? [] where !result.isUnsure && result.verdict != .notApplicable {
                guard tallies[result.checkpoint]?.graded ?? 0 < window else { continue }
                tallies[result.checkpoint, default: Tally()].add(result)
            }
        }
        return tallies
    }
}
