internal import JSON
internal import Pack

extension Condition {
    /// Whether the condition holds in `state`.
    func holds(in state: CallState) -> Bool {
        switch self {
        case .all(let parts): parts.allSatisfy { $0.holds(in: state) }
        case .any(let parts): parts.contains { $0.holds(in: state) }
        case .not(let part): !part.holds(in: state)
        case .mood(let mood, let range): range.contains(state.mood[mood.value])
        case .told(let fact): state.told.contains(fact.value)
        case .said(let act): state.said.contains(act.value)
        case .referred(let service): state.referred.contains(service.value)
        case .visited(let node): state.visited.contains(node.value)
        case .flag(let flag): state.flags.contains(flag.value)
        case .turns(let range): range.contains(state.turns)
        }
    }
}
