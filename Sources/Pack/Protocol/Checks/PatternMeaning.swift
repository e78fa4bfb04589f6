internal import JSON

extension EventPattern {
    /// The single things it means, however it is written: acts in another order, or one by one under `any`, are the same.
    var alternatives: Set<EventPattern> {
        func single(_ kind: Kind) -> EventPattern { EventPattern(kind: kind, mood: mood) }
        return switch kind {
        case .acts(let acts): Set(acts.map { single(.acts([$0])) })
        case .groups(let groups): Set(groups.map { single(.groups([$0])) })
        case .refer(let services): Set(services.map { single(.refer([$0])) })
        case .referFit(let fits): Set(fits.map { single(.referFit([$0])) })
        case .transferFit(let fits): Set(fits.map { single(.transferFit([$0])) })
        case .any(let parts):
            Set(parts.flatMap(\.alternatives).map { EventPattern(kind: $0.kind, mood: $0.mood + mood) })
        case .facts, .emergency, .overEscalation, .cue, .silence, .ended, .note: [self]
        }
    }

    /// Whether whatever `other` means is meant here too.
    func covers(_ other: EventPattern) -> Bool {
        let own = alternatives
        let others = other.alternatives
        return !others.isEmpty
            && others.allSatisfy { wanted in
                own.contains { $0.kind == wanted.kind && Set($0.mood).isSubset(of: wanted.mood) }
            }
    }

    /// Whether an empty list stands in it somewhere, so that part of it means nothing at all.
    var isEmptySomewhere: Bool { parts.contains { $0.alternatives.isEmpty } }
}

extension CaseCondition {
    /// Whether a case can be thought of for which both hold.
    func canHold(with other: CaseCondition) -> Bool {
        let barred = Set(((notThemes ?? []) + (other.notThemes ?? [])).map(\.value))
        let lists = [themes, other.themes].compactMap { $0.map { Set($0.map(\.value)) } }
        if let first = lists.first, lists.reduce(first, { $0.intersection($1) }).subtracting(barred).isEmpty {
            return false
        }
        let dangers = [danger, other.danger].compactMap { $0.map(Set.init) }
        if let first = dangers.first, dangers.reduce(first, { $0.intersection($1) }).isEmpty { return false }
        let absent = Set((notElements + other.notElements).map(\.value))
        if (elements + other.elements).contains(where: { absent.contains($0.value) }) { return false }
        for any in [anyElement, other.anyElement].compactMap(\.self)
        where any.allSatisfy({ absent.contains($0.value) }) { return false }
        func meet(_ one: ClosedRange<Int>?, _ two: ClosedRange<Int>?) -> Bool {
            guard let one, let two else { return true }
            return one.overlaps(two)
        }
        // A victim and a child may be of different ages; there is only one caller.
        return meet(callerAge, other.callerAge)
    }
}
