internal import JSON
public import Pack

/// The checkpoints of a set of sessions, those that go wrong most first.
public struct MissedCheckpoints: Sendable {
    /// Critical ones that went wrong, then the others that came up often enough to speak of a rate.
    public let rows: [Row]
    /// Those that went wrong, and came up too seldom to say more.
    public let tooFew: [Row]

    /// One checkpoint.
    public struct Row: Sendable {
        /// The checkpoint of the protocol.
        public let checkpoint: Checkpoint
        /// What became of it.
        public let tally: Tally
    }

    /// The checkpoints of which something was lost in a set of sessions.
    ///
    /// - Parameter tallies: in the order of the protocol, as `Cohort.tallies` gives them.
    public init(_ tallies: [Tally], of gradingProtocol: GradingProtocol) {
        let lost = zip(gradingProtocol.checkpoints, tallies).map(Row.init).filter {
            $0.tally.failed + $0.tally.late > 0
        }
        let ranked = lost.filter { $0.tally.isTelling || $0.isCriticalFault }
        rows = ranked.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            if a.isCriticalFault != b.isCriticalFault { return a.isCriticalFault }
            let (lossA, lossB) = (a.tally.shortfall ?? 0, b.tally.shortfall ?? 0)
            if lossA != lossB { return lossA > lossB }
            return a.tally.graded != b.tally.graded ? a.tally.graded > b.tally.graded : left.offset < right.offset
        }.map(\.element)
        tooFew = lost.filter { !($0.tally.isTelling || $0.isCriticalFault) }
    }
}

extension MissedCheckpoints.Row {
    /// Whether it is critical and went wrong.
    public var isCriticalFault: Bool { checkpoint.critical && tally.failed > 0 }
}
