internal import JSON
internal import Pack

/// Which part of the craft each act belongs to, as the protocol weighs it.
///
/// An act belongs to the dimension whose checkpoint asks for it, or forbids it, with the most weight, shared among all
/// the acts that would do; one that no checkpoint names belongs where most acts of its group do.
struct SkillMap: Sendable {
    private let dimensions: [ActID: DimensionID]
    /// The acts that the protocol asks for, in the order of the catalogue.
    let wanted: [ActID]
    /// The acts that it forbids, in the order of the catalogue.
    let faults: [ActID]
    private let isFault: Set<ActID>
    /// The dimension in which the registration note is graded; nil when the protocol leaves it out.
    let note: DimensionID?

    init(_ gradingProtocol: GradingProtocol, _ catalogue: ActCatalogue) {
        var named = Weighed()
        for checkpoint in gradingProtocol.checkpoints { named.take(checkpoint) }
        let acts = catalogue.acts.map(\.id.value)
        let own = named.dimensions
        let ofGroup = Dictionary(
            ActCatalogue.Group.allCases.compactMap { group in
                let inGroup = catalogue.acts.filter { $0.group == group }.compactMap { own[$0.id.value] }
                return Self.commonest(inGroup).map { (group, $0) }
            }, uniquingKeysWith: { first, _ in first })
        dimensions = Dictionary(
            catalogue.acts.compactMap { act in
                (own[act.id.value] ?? ofGroup[act.group]).map { (act.id.value, $0) }
            }, uniquingKeysWith: { first, _ in first })
        wanted = acts.filter(named.wanted.contains)
        faults = acts.filter { named.forbidden.contains($0) && !named.wanted.contains($0) }
        isFault = Set(faults)
        note = gradingProtocol.checkpoints.first { $0.constraint.value.a.readsNote }?.dimension.value
    }

    /// The dimension of an utterance: that of a fault in it, else that of its first act that has one.
    func dimension(of acts: [ActID]) -> DimensionID? {
        let telling = acts.first(where: isFault.contains) ?? acts.first { dimensions[$0] != nil }
        return telling.flatMap { dimensions[$0] }
    }

    /// Whether one of the acts is forbidden.
    func isFaulty(_ acts: [ActID]) -> Bool { acts.contains(where: isFault.contains) }

    /// The forbidden acts that belong to a dimension.
    func faults(in dimension: DimensionID) -> [ActID] { faults.filter { dimensions[$0] == dimension } }

    /// Of equally common ones the first.
    private static func commonest(_ dimensions: [DimensionID]) -> DimensionID? {
        let counts = Dictionary(dimensions.map { ($0, 1) }, uniquingKeysWith: +)
        guard let most = counts.values.max() else { return nil }
        return dimensions.first { counts[$0] == most }
    }
}

/// What the checkpoints say of acts, the heaviest of them having the last word.
private struct Weighed {
    private var weights: [ActID: Double] = [:]
    private(set) var dimensions: [ActID: DimensionID] = [:]
    private(set) var wanted: Set<ActID> = []
    private(set) var forbidden: Set<ActID> = []

    mutating func take(_ checkpoint: Checkpoint) {
        let constraint = checkpoint.constraint.value
        let a = constraint.a.acts
        let b = constraint.b?.acts ?? []
        switch constraint.template.value {
        case .absence: add(a, checkpoint, isForbidden: true)
        case .precedence, .alternatePrecedence, .chainPrecedence: add(a, checkpoint)
        case .response, .alternateResponse, .chainResponse, .respondedExistence: add(b, checkpoint)
        case .notCoExistence, .notSuccession, .notChainSuccession: break
        case .existence, .exactly, .initial, .end, .succession, .alternateSuccession, .chainSuccession, .coExistence,
            .choice, .exclusiveChoice:
            add(a + b, checkpoint)
        }
    }

    private mutating func add(_ acts: [ActID], _ checkpoint: Checkpoint, isForbidden: Bool = false) {
        let weight = Double(checkpoint.weight.value) / Double(max(1, acts.count))
        for act in acts {
            if isForbidden { forbidden.insert(act) } else { wanted.insert(act) }
            guard weight > weights[act] ?? 0 else { continue }
            weights[act] = weight
            dimensions[act] = checkpoint.dimension.value
        }
    }
}

extension EventPattern {
    /// The acts that the pattern names.
    fileprivate var acts: [ActID] {
        switch kind {
        case .acts(let acts): acts.map(\.value)
        case .any(let patterns): patterns.flatMap(\.acts)
        default: []
        }
    }

    fileprivate var readsNote: Bool {
        if case .note = kind { true } else { false }
    }
}
