internal import Pack

/// A trace as one moment after the other, for templates that speak of the first, the last and the next.
///
/// All that is said in one utterance is one moment, and so is all that comes from the caller before the next. Only
/// moments of a kind that the constraint speaks of count: between two acts there is no sound, between a fact and
/// an act there is. An utterance in which nothing was heard is a moment of the operator like any other.
struct Moments {
    private let trace: Trace
    /// The moment of each event; nil for events of another kind.
    private let moments: [Int?]
    private let count: Int

    init(_ trace: Trace, of subjects: TraceEvent.Subjects) {
        self.trace = trace
        var moments: [Int?] = []
        var count = 0
        var last: (isOperator: Bool, turn: Int)?
        for event in trace.events {
            let isOperator = event.subject.isEmpty || event.subject == .act
            guard !subjects.isDisjoint(with: event.subject.isEmpty ? .act : event.subject) else {
                moments.append(nil)
                continue
            }
            let isNext = last.map { $0.isOperator != isOperator || $0.turn != event.turn } ?? true
            if isNext { count += 1 }
            last = (isOperator, event.turn)
            moments.append(count - 1)
        }
        self.moments = moments
        self.count = count
    }

    /// Whether an event stands in the first moment.
    func isFirst(_ position: Int?) -> Bool { position.flatMap { moments[$0] } == 0 }

    /// What `template` finds when events are told apart by moment, each finding at the first event that is meant.
    func findings(_ template: DeclareTemplate, a: [Int], b: [Int], count: Int) -> [RecordingJudge.Finding] {
        let first = Places(a, moments)
        let second = Places(b, moments)
        var judge = RecordingJudge()
        template.judge(
            Occurrences(a: first.ascending[...], b: second.ascending[...], length: self.count, count: count),
            with: &judge)
        return judge.findings.map { finding in
            RecordingJudge.Finding(
                activation: finding.activation.flatMap { place($0, first, second) },
                other: finding.other.flatMap { place($0, second, first) }, holds: finding.holds)
        }
    }

    private func place(_ moment: Int, _ one: Places, _ other: Places) -> Int? {
        one.byMoment[moment] ?? other.byMoment[moment]
    }

    /// The moments in which something that is meant happens, and the first such event of each.
    private struct Places {
        private(set) var ascending: [Int] = []
        private(set) var byMoment: [Int: Int] = [:]

        init(_ positions: [Int], _ moments: [Int?]) {
            for position in positions {
                guard let moment = moments[position], byMoment[moment] == nil else { continue }
                ascending.append(moment)
                byMoment[moment] = position
            }
        }
    }
}

extension DeclareTemplate {
    /// Whether the template speaks of the first event, the last or the next one.
    var speaksOfNeighbours: Bool {
        switch self {
        case .initial, .end, .chainResponse, .chainPrecedence, .chainSuccession, .notChainSuccession: true
        default: false
        }
    }

    /// With which of its two things the template is met, so that it asks for them.
    var asksFor: (a: Bool, b: Bool) {
        switch self {
        case .existence, .exactly, .initial, .end, .precedence, .alternatePrecedence, .chainPrecedence: (true, false)
        case .response, .alternateResponse, .chainResponse, .respondedExistence: (false, true)
        case .succession, .alternateSuccession, .chainSuccession, .coExistence, .choice, .exclusiveChoice: (true, true)
        case .absence, .notCoExistence, .notSuccession, .notChainSuccession: (false, false)
        }
    }
}
