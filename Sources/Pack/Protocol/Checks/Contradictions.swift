internal import JSON

/// Finds checkpoints of a protocol that no call can meet together, in cases for which all of them are graded.
///
/// From what must happen follows what must follow it; where something that must happen may not, those that lead there
/// contradict each other. What is found is certain; what only searching all calls would show is not looked for.
struct Contradictions {
    private let checkpoints: [Checkpoint]

    init(_ checkpoints: [Checkpoint]) {
        self.checkpoints = checkpoints
    }

    /// The numbers of checkpoints that contradict each other, each set once, in ascending order.
    var found: [[Int]] {
        var seen: Set<[Int]> = []
        return (pairs + broken + closedChoices).map { Set($0).sorted() }.filter { seen.insert($0).inserted }
    }

    /// Something that must happen, and the checkpoints from which that follows.
    private struct Demand {
        let pattern: EventPattern
        let count: Int
        let within: DeclareConstraint.Limit?
        let reasons: [Int]
    }

    private func constraint(_ number: Int) -> DeclareConstraint { checkpoints[number].constraint.value }

    private func areGradedTogether(_ numbers: [Int]) -> Bool {
        let conditions = Set(numbers).compactMap { checkpoints[$0].applies?.value }
        return conditions.allSatisfy { one in conditions.allSatisfy(one.canHold) }
    }

    /// What must happen at all, and what must therefore happen too, a few steps far.
    private var demands: [Demand] {
        var all: [Demand] = checkpoints.indices.compactMap { number in
            let constraint = constraint(number)
            return constraint.atLeast.map {
                Demand(pattern: constraint.a, count: $0, within: constraint.within, reasons: [number])
            }
        }
        var last = all
        for _ in 0..<3 where !last.isEmpty {
            last = last.flatMap { demand in
                checkpoints.indices.filter { !demand.reasons.contains($0) }.flatMap { number in
                    following(demand, constraint(number)).map {
                        Demand(pattern: $0, count: 1, within: nil, reasons: demand.reasons + [number])
                    }
                }
            }.filter { areGradedTogether($0.reasons) }
            all += last
        }
        return all
    }

    /// What must happen because something else must.
    private func following(_ demand: Demand, _ constraint: DeclareConstraint) -> [EventPattern] {
        guard let b = constraint.b else { return [] }
        let forward = constraint.a.covers(demand.pattern) ? [b] : []
        let back = b.covers(demand.pattern) ? [constraint.a] : []
        return switch constraint.template.value {
        case .respondedExistence, .response, .alternateResponse, .chainResponse: forward
        case .precedence, .alternatePrecedence, .chainPrecedence: back
        case .coExistence, .succession, .alternateSuccession, .chainSuccession: forward + back
        default: []
        }
    }

    /// What must happen, more often than it may.
    private var broken: [[Int]] {
        demands.flatMap { demand in
            checkpoints.indices.filter { number in
                let other = constraint(number)
                guard let most = other.atMost, !demand.reasons.contains(number), demand.count > most,
                    other.a.covers(demand.pattern), isInside(demand.within, other.within)
                else { return false }
                return areGradedTogether(demand.reasons + [number])
            }.map { demand.reasons + [$0] }
        }
    }

    /// Whether what happens within the first limit is within the second too.
    private func isInside(_ inner: DeclareConstraint.Limit?, _ outer: DeclareConstraint.Limit?) -> Bool {
        guard let outer else { return true }
        func fits(_ inner: Located<Int>?, _ outer: Located<Int>?) -> Bool {
            guard let outer else { return true }
            return inner.map { $0.value <= outer.value } ?? false
        }
        return fits(inner?.turns, outer.turns) && fits(inner?.seconds, outer.seconds)
    }

    /// A choice of which neither side may happen.
    private var closedChoices: [[Int]] {
        func barring(_ pattern: EventPattern) -> [Int] {
            checkpoints.indices.filter {
                let other = constraint($0)
                return other.atMost == 0 && other.within == nil && other.a.covers(pattern)
            }
        }
        return checkpoints.indices.flatMap { number -> [[Int]] in
            let choice = constraint(number)
            guard [.choice, .exclusiveChoice].contains(choice.template.value), let b = choice.b else { return [] }
            return barring(choice.a).flatMap { one in barring(b).map { [number, one, $0] } }.filter(areGradedTogether)
        }
    }

    /// Two constraints on the same things of which one asks what the other does not allow.
    private var pairs: [[Int]] {
        checkpoints.indices.flatMap { one in
            checkpoints.indices.filter { other in
                one != other && excludes(constraint(one), constraint(other)) && areGradedTogether([one, other])
            }.map { [one, $0] }
        }
    }

    private func excludes(_ one: DeclareConstraint, _ other: DeclareConstraint) -> Bool {
        guard let b = one.b, let otherB = other.b, other.a.covers(one.a), otherB.covers(b), one.within == nil,
            other.within == nil
        else { return false }
        switch (one.template.value, other.template.value) {
        case (.response, .notSuccession), (.alternateResponse, .notSuccession), (.succession, .notSuccession),
            (.chainResponse, .notSuccession), (.chainResponse, .notChainSuccession),
            (.chainSuccession, .notChainSuccession), (.respondedExistence, .notCoExistence),
            (.response, .notCoExistence), (.coExistence, .notCoExistence):
            return true
        case (.coExistence, .exclusiveChoice): return one.a.covers(other.a) && b.covers(otherB)
        default: return false
        }
    }
}

extension DeclareConstraint {
    /// How often `a` must happen at least; nil when it need not.
    fileprivate var atLeast: Int? {
        switch template.value {
        case .existence, .exactly: count?.value ?? 1
        case .initial, .end: 1
        default: nil
        }
    }

    /// How often `a` may happen at most, within the limit if there is one; nil when as often as one likes.
    fileprivate var atMost: Int? {
        switch template.value {
        case .absence: (count?.value ?? 1) - 1
        case .exactly: count?.value ?? 1
        default: nil
        }
    }
}
