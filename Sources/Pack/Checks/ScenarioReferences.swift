internal import JSON

/// Every name that a call or a temperament points at, with its place.
///
/// Gathered once, so that a check on names is one line.
struct References {
    private(set) var acts: [Located<ActID>] = []
    private(set) var facts: [Located<FactID>] = []
    private(set) var nodes: [Located<NodeID>] = []
    private(set) var endings: [Located<EndingID>] = []
    private(set) var moods: [Located<MoodID>] = []
    private(set) var services: [Located<ServiceID>] = []
    private(set) var flagsRead: [Located<FlagID>] = []
    private(set) var flagsSet: [Located<FlagID>] = []
    /// Facts that a beat gives away, and nodes to which something leads.
    private(set) var tells: [Located<FactID>] = []
    private(set) var goes: [Located<NodeID>] = []

    init(_ scenario: Scenario) {
        goes.append(scenario.start)
        moods += scenario.caller.mood.map(\.mood)
        scenario.facts.forEach { add($0) }
        for node in scenario.nodes {
            node.replies.forEach { add($0) }
            node.silence.forEach { add($0) }
        }
        scenario.replies.forEach { add($0) }
        scenario.triggers.forEach { add($0) }
        scenario.endings.forEach { add($0.atClose ?? .always) }
        for test in scenario.tests {
            endings += test.expect.ending.map { [$0] } ?? []
            facts += test.expect.told + test.expect.notTold
        }
        facts += tells
        nodes += goes
    }

    init(_ temperament: Temperament) {
        acts += temperament.acts.map(\.act)
        (temperament.acts.map(\.beat) + temperament.groups.map(\.beat)).forEach { add($0) }
        temperament.silence.forEach { add($0) }
        temperament.triggers.forEach { add($0) }
        facts += tells
        nodes += goes
    }

    private mutating func add(_ fact: Fact) {
        acts += fact.askedBy
        moods += fact.mood.map(\.mood)
        goes += fact.go.map { [$0] } ?? []
        add(fact.when)
    }

    private mutating func add(_ reply: Reply) {
        acts += reply.to
        add(reply.when)
        add(reply.beat)
    }

    private mutating func add(_ trigger: Trigger) {
        add(trigger.when)
        add(trigger.beat)
    }

    private mutating func add(_ step: SilenceStep) {
        add(step.when)
        add(step.beat)
    }

    private mutating func add(_ beat: Beat) {
        moods += beat.mood.map(\.mood)
        tells += beat.tells
        flagsSet += beat.set
        goes += beat.go.map { [$0] } ?? []
        endings += beat.end.map { [$0] } ?? []
    }

    private mutating func add(_ condition: Condition) {
        switch condition {
        case .all(let parts), .any(let parts): parts.forEach { add($0) }
        case .not(let part): add(part)
        case .mood(let mood, _): moods.append(mood)
        case .told(let fact): facts.append(fact)
        case .said(let act): acts.append(act)
        case .referred(let service): services.append(service)
        case .visited(let node): nodes.append(node)
        case .flag(let flag): flagsRead.append(flag)
        case .turns: break
        }
    }
}
