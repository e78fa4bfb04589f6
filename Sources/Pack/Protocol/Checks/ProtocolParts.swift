internal import JSON

extension GradingProtocol {
    /// Every pattern that stands in a checkpoint.
    var patterns: [EventPattern] {
        checkpoints.flatMap { checkpoint in
            let constraint = checkpoint.constraint.value
            return [constraint.a, constraint.b, checkpoint.chance.event, checkpoint.chance.unless].compactMap(\.self)
        }
    }

    /// The conditions on the case that stand in checkpoints.
    var conditions: [CaseCondition] { checkpoints.compactMap { $0.applies?.value } }
}

extension EventPattern {
    /// This pattern and, where it is one of several, each of those.
    var parts: [EventPattern] {
        guard case .any(let patterns) = kind else { return [self] }
        return [self] + patterns.flatMap(\.parts)
    }

    /// The acts that are named.
    var acts: [Located<ActID>] {
        parts.flatMap { part in
            guard case .acts(let acts) = part.kind else { return [Located<ActID>]() }
            return acts
        }
    }

    /// The services that are named.
    var services: [Located<ServiceID>] {
        parts.flatMap { part in
            guard case .refer(let services) = part.kind else { return [Located<ServiceID>]() }
            return services
        }
    }

    /// The filters on facts.
    var factFilters: [FactFilter] {
        parts.compactMap { part in
            guard case .facts(let filter) = part.kind else { return nil }
            return filter
        }
    }

    /// The moods that are named.
    var moods: [Located<MoodID>] { parts.flatMap { $0.mood.map(\.mood) } }
}
