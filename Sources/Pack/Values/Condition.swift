public import JSON

/// What must hold in the course of a call.
public indirect enum Condition: Sendable {
    case all([Condition])
    case any([Condition])
    case not(Condition)
    /// A mood lies in this range.
    case mood(Located<MoodID>, ClosedRange<Int>)
    case told(Located<FactID>)
    /// The act was heard earlier, or in this utterance.
    case said(Located<ActID>)
    case referred(Located<ServiceID>)
    case visited(Located<NodeID>)
    case flag(Located<FlagID>)
    /// So many utterances of the operator were heard.
    case turns(ClosedRange<Int>)

    /// The condition that always holds.
    public static let always = Condition.all([])

    /// The condition that holds at no time.
    static let never = Condition.any([])

    /// The condition in a call in which nobody knows `facts`: none of them is ever told.
    func without(_ facts: Set<FactID>) -> Condition {
        switch self {
        case .all(let parts): .all(parts.map { $0.without(facts) })
        case .any(let parts): .any(parts.map { $0.without(facts) })
        case .not(let part): .not(part.without(facts))
        case .told(let fact) where facts.contains(fact.value): .never
        case .mood, .told, .said, .referred, .visited, .flag, .turns: self
        }
    }

    /// Whether it holds only as long as one of `facts` was not told.
    func awaits(_ facts: Set<FactID>) -> Bool {
        switch self {
        case .all(let parts): parts.contains { $0.awaits(facts) }
        case .not(.told(let fact)): facts.contains(fact.value)
        case .any, .not, .mood, .told, .said, .referred, .visited, .flag, .turns: false
        }
    }
}
