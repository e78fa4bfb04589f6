public import Grading
public import Pack

/// How well those who judge calls agree, checkpoint by checkpoint: supervisors with each other, and with the machine.
public struct Agreement: Sendable {
    /// One row a checkpoint on which at least two judged, in the order of the protocol.
    public let rows: [Row]
    /// All checkpoints together.
    public let all: Row

    /// The agreement on one checkpoint.
    public struct Row: Sendable {
        /// The checkpoint; nil for all of them together.
        public let checkpoint: CheckpointID?
        /// Every pair of supervisors who judged the same call; of a pair the one whose name comes first in the
        /// alphabet counts as the first.
        public fileprivate(set) var supervisors = AgreementTable()
        /// Every supervisor with the machine, which counts as the second.
        public fileprivate(set) var machine = AgreementTable()
    }

    /// What was made of one call.
    public struct JudgedCall: Sendable {
        /// Per supervisor, by name, the verdicts given.
        public var supervisors: [String: [CheckpointID: Verdict]]
        /// The verdicts of the machine.
        public var machine: [CheckpointID: Verdict]

        /// A call that was judged.
        public init(supervisors: [String: [CheckpointID: Verdict]], machine: [CheckpointID: Verdict]) {
            self.supervisors = supervisors
            self.machine = machine
        }
    }

    /// The agreement over calls on these checkpoints.
    public init(over calls: some Sequence<JudgedCall>, on checkpoints: [CheckpointID]) {
        var rows = checkpoints.map { Row(checkpoint: $0) }
        var all = Row(checkpoint: nil)
        for call in calls {
            let names = call.supervisors.keys.sorted()
            for (place, checkpoint) in checkpoints.enumerated() {
                let given = names.compactMap { call.supervisors[$0]?[checkpoint] }
                rows[place].add(given, call.machine[checkpoint])
                all.add(given, call.machine[checkpoint])
            }
        }
        self.rows = rows.filter { $0.supervisors.count + $0.machine.count > 0 }
        self.all = all
    }
}

extension Agreement.Row {
    fileprivate mutating func add(_ given: [Verdict], _ machine: Verdict?) {
        for (place, first) in given.enumerated() {
            for second in given[(place + 1)...] { supervisors.add(first, second) }
            if let machine { self.machine.add(first, machine) }
        }
    }
}
