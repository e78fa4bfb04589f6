internal import Pack

/// Holds logs of plain event names against constraints.
///
/// Names become small numbers once; then one log costs one pass to sort its events by name, and each
/// constraint only the places where its own events stand. Nothing is allocated per constraint.
public struct LogChecker {
    /// The constraints, in the order of the file.
    public let constraints: [PlainConstraint]
    private let numbers: [String: Int]
    private let sides: [(a: Int, b: Int)]
    private var index: NameIndex

    /// A checker for the constraints of a file.
    public init(_ file: ConstraintFile) {
        constraints = file.constraints
        var numbers: [String: Int] = [:]
        for name in file.constraints.flatMap({ [$0.a] + ($0.b.map { [$0] } ?? []) }) where numbers[name] == nil {
            numbers[name] = numbers.count
        }
        self.numbers = numbers
        sides = file.constraints.map { (numbers[$0.a] ?? 0, $0.b.flatMap { numbers[$0] } ?? numbers.count) }
        index = NameIndex(names: numbers.count)
    }

    /// The numbers of event names; a name that no constraint speaks of gets one number for all such.
    public func numbered(_ events: some Sequence<String>) -> [Int] {
        events.map { numbers[$0] ?? numbers.count }
    }

    /// How a trace stands against each constraint, in order; `tallies` is overwritten.
    public mutating func check(_ trace: [Int], into tallies: inout [Tally]) {
        index.sort(trace)
        tallies.removeAll(keepingCapacity: true)
        for (constraint, side) in zip(constraints, sides) {
            var judge = CountingJudge()
            constraint.template.judge(index.occurrences(side, constraint.count), with: &judge)
            tallies.append(Tally(fulfilled: judge.fulfilled, violated: judge.violated))
        }
    }

    /// How a trace stands against each constraint, with the positions of events, from 0.
    public mutating func explain(_ events: [String]) -> [Conformance] {
        index.sort(numbered(events))
        return zip(constraints, sides).map { constraint, side in
            var judge = RecordingJudge()
            constraint.template.judge(index.occurrences(side, constraint.count), with: &judge)
            return Conformance(constraint: constraint.id, findings: judge.findings)
        }
    }

    /// What a trace made of one constraint.
    public struct Tally: Sendable, Hashable {
        /// Activations that got what they need; a demand on the whole trace counts as one.
        public let fulfilled: Int
        /// Activations that did not.
        public let violated: Int

        /// Whether the trace satisfies the constraint.
        public var holds: Bool { violated == 0 }
        /// Whether it does so only because nothing activated the constraint.
        public var isVacuous: Bool { violated == 0 && fulfilled == 0 }
    }
}

/// The positions of a trace, sorted by name.
private struct NameIndex {
    private var positions: [Int] = []
    private var starts: [Int]
    private var next: [Int]
    private var length = 0

    init(names: Int) {
        // One more for the names that no constraint speaks of, and one for the end.
        starts = Array(repeating: 0, count: names + 2)
        next = Array(repeating: 0, count: names + 1)
    }

    mutating func sort(_ trace: [Int]) {
        length = trace.count
        for name in next.indices { next[name] = 0 }
        for name in trace { next[name] += 1 }
        var start = 0
        for name in next.indices {
            starts[name] = start
            start += next[name]
            next[name] = starts[name]
        }
        starts[next.count] = start
        while positions.count < length { positions.append(0) }
        for (position, name) in trace.enumerated() {
            positions[next[name]] = position
            next[name] += 1
        }
    }

    func occurrences(_ side: (a: Int, b: Int), _ count: Int) -> Occurrences {
        Occurrences(
            a: positions[starts[side.a]..<starts[side.a + 1]],
            b: side.b < next.count - 1 ? positions[starts[side.b]..<starts[side.b + 1]] : [],
            length: length, count: count)
    }
}
