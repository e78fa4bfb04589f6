internal import Call
internal import JSON
internal import Pack

/// A pattern made ready for quick matching.
struct PatternMatcher {
    private let kind: Kind
    private let mood: [EventPattern.MoodBound]
    /// What kinds of event it can mean at all: most events are passed over by that alone.
    let subjects: TraceEvent.Subjects
    /// Whether it looks at the registration note.
    let readsNote: Bool

    private enum Kind {
        /// By number in the catalogue.
        case acts([Bool])
        case groups([ActCatalogue.Group])
        case facts(EventPattern.FactFilter)
        case refer(Set<ServiceID>)
        case referFit([ReferralFit])
        case transferFit([ReferralFit])
        case emergency, overEscalation, cue
        case silence(Int)
        case ended(EventPattern.EndFilter)
        case note(EventPattern.NoteFilter)
        case any([PatternMatcher])

        var subjects: TraceEvent.Subjects {
            switch self {
            case .acts, .groups, .refer, .referFit, .transferFit, .emergency, .overEscalation: .act
            case .facts: .fact
            case .cue: .cue
            case .silence: .silence
            case .ended: .ended
            case .note: .note
            case .any(let parts): parts.reduce(into: []) { $0.formUnion($1.subjects) }
            }
        }
    }

    init(_ pattern: EventPattern, numbers: [ActID: Int]) {
        mood = pattern.mood
        switch pattern.kind {
        case .acts(let acts):
            var wanted = [Bool](repeating: false, count: numbers.count)
            for act in acts { if let number = numbers[act.value] { wanted[number] = true } }
            kind = .acts(wanted)
        case .groups(let groups): kind = .groups(groups)
        case .facts(let filter): kind = .facts(filter)
        case .refer(let services): kind = .refer(Set(services.map(\.value)))
        case .referFit(let fits): kind = .referFit(fits)
        case .transferFit(let fits): kind = .transferFit(fits)
        case .emergency: kind = .emergency
        case .overEscalation: kind = .overEscalation
        case .cue: kind = .cue
        case .silence(let seconds): kind = .silence(seconds)
        case .ended(let filter): kind = .ended(filter)
        case .note(let filter): kind = .note(filter)
        case .any(let patterns): kind = .any(patterns.map { PatternMatcher($0, numbers: numbers) })
        }
        subjects = kind.subjects
        readsNote = subjects.contains(.note)
    }

    /// Whether it means nothing but what is missing from the registration note.
    var meansOmission: Bool {
        if case .note(let filter) = kind { filter.findings == [.omitted] } else { false }
    }

    /// What somebody could say that the pattern means, whatever the mood; nil when it means nothing that is said.
    var example: TraceEvent.Move? {
        switch kind {
        case .acts(let wanted): wanted.firstIndex(of: true).map { TraceEvent.Move(act: $0) }
        case .groups(let groups): groups.first.map { TraceEvent.Move(group: $0) }
        case .refer(let services): services.min { $0.rawValue < $1.rawValue }.map { TraceEvent.Move(service: $0) }
        case .referFit(let fits): fits.first.map { TraceEvent.Move(fit: $0) }
        case .emergency: TraceEvent.Move(callsEmergency: true)
        case .overEscalation: TraceEvent.Move(overEscalates: true)
        case .any(let parts): parts.lazy.compactMap(\.example).first
        case .transferFit, .facts, .cue, .silence, .ended, .note: nil
        }
    }

    /// Where the pattern occurs in a trace.
    func positions(in trace: Trace) -> [Int] {
        trace.events.indices.filter { matches(trace.events[$0], moods: trace.moods) }
    }

    /// Whether an event is one that is meant.
    func matches(_ event: TraceEvent, moods: [Mood]) -> Bool {
        guard !subjects.isDisjoint(with: event.subject), matchesKind(event, moods: moods) else { return false }
        return mood.isEmpty || mood.allSatisfy { $0.range.contains(moods[event.mood][$0.mood.value]) }
    }

    private func matchesKind(_ event: TraceEvent, moods: [Mood]) -> Bool {
        // Most patterns look for acts: their numbers tell without a look at what else is known of them.
        if case .acts(let wanted) = kind { return event.act >= 0 && wanted[event.act] }
        return matchesOther(event, moods: moods)
    }

    private func matchesOther(_ event: TraceEvent, moods: [Mood]) -> Bool {
        switch (kind, event.what) {
        case (.groups(let groups), .act(let move)): move.group.map(groups.contains) ?? false
        case (.refer(let services), .act(let move)): move.service.map(services.contains) ?? false
        case (.referFit(let fits), .act(let move)): move.fit.map(fits.contains) ?? false
        case (.transferFit(let fits), .act(let move)): move.transferFit.map(fits.contains) ?? false
        case (.emergency, .act(let move)): move.callsEmergency
        case (.overEscalation, .act(let move)): move.overEscalates
        case (.facts(let filter), .fact(let fact)): filter.accepts(fact)
        case (.cue, .cue): true
        case (.silence(let least), .silence(let seconds)): seconds >= least
        case (.ended(let filter), .ended(let byOperator, let outcome)):
            filter.byOperator.map { $0 == byOperator } ?? true
                && filter.outcomes.map { outcomes in outcome.map(outcomes.contains) ?? false } ?? true
        case (.note(let filter), .note(let entry)):
            filter.findings.contains(entry.finding) && filter.fields?.contains(entry.field) ?? true
        case (.any(let parts), _): parts.contains { $0.matches(event, moods: moods) }
        default: false
        }
    }
}

extension EventPattern.FactFilter {
    fileprivate func accepts(_ fact: Fact) -> Bool {
        ids.map { ids in ids.contains { $0.value == fact.id.value } } ?? true
            && signal?.contains(fact.signal) ?? true
            && elements.map { wanted in fact.elements.contains { wanted.contains($0) } } ?? true
            && identifying.map { $0 == fact.identifying } ?? true
    }
}
