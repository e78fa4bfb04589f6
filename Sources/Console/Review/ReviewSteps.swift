internal import Call

/// A session in steps: the opening, then each line of the trainee with all that came of it.
struct ReviewSteps {
    /// The events of each step, by their indices in the log.
    let all: [Range<Int>]
    private(set) var current = 0
    private var furthest = 0

    init(_ events: [CallEvent]) {
        let starts = [0] + events.indices.filter { $0 > 0 && events[$0].isOfOperator }
        all = zip(starts, starts.dropFirst() + [events.count]).map { $0..<$1 }
    }

    var range: Range<Int> { all[current] }

    /// The line that what is typed belongs to, counted from 1.
    var line: Int { range.lowerBound + 1 }

    /// How many steps were not shown yet.
    var unseen: Int { all.count - 1 - furthest }

    mutating func goOn() -> Bool { go(toStep: current + 1) }

    mutating func goBack() -> Bool { go(toStep: current - 1) }

    /// Goes to the step in which a line is, counted from 1.
    mutating func go(to line: Int) -> Bool {
        all.firstIndex { $0.contains(line - 1) }.map { go(toStep: $0) } ?? false
    }

    private mutating func go(toStep step: Int) -> Bool {
        guard all.indices.contains(step) else { return false }
        current = step
        furthest = max(furthest, step)
        return true
    }
}

extension CallEvent {
    fileprivate var isOfOperator: Bool {
        switch kind {
        case .operatorSaid, .silencePassed, .noteWritten: true
        default: false
        }
    }
}
