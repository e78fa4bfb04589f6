internal import Diagnostics
internal import JSON

/// Lines that a caller may say more than once in a call, with the nearest place that has a name.
struct ReturningLines {
    let what: LocalText
    /// Finding a place costs, so only a fault asks for it.
    let place: () -> SourcePlace
    let lines: Lines

    init?(_ what: LocalText, _ lines: Lines?, _ place: @escaping @autoclosure () -> SourcePlace) {
        guard let lines else { return nil }
        self.what = what
        self.lines = lines
        self.place = place
    }
}

extension Scenario {
    /// What this caller may say again, in this truth of the call.
    var returningLines: [ReturningLines] {
        let here = id
        let ofFacts = facts.flatMap { fact in
            [
                ReturningLines(.heldBack, fact.holdBack, fact.id.place),
                // What nothing asks for is only ever told by the story, once.
                ReturningLines(.toldAgain, fact.askedBy.isEmpty ? nil : fact.again ?? fact.tell, fact.id.place),
            ]
        }
        let ofNodes = nodes.flatMap { node in
            [ReturningLines(.notUnderstood, node.notUnderstood, node.id.place)]
                + node.silence.filter { $0.beat.comesBack($0.when) }.map {
                    ReturningLines(.silence, $0.beat.says, node.id.place)
                }
        }
        let ofReplies = (nodes.flatMap(\.replies) + replies).filter { !$0.once && $0.beat.comesBack($0.when) }.map {
            reply in
            ReturningLines(.reply, reply.beat.says, reply.to.first?.place ?? here.place)
        }
        let ofTriggers = triggers.filter { !$0.once && $0.beat.comesBack($0.when) }.map {
            ReturningLines(.trigger, $0.beat.says, here.place)
        }
        return (ofFacts + ofNodes + ofReplies + ofTriggers).compactMap(\.self)
    }
}

extension Temperament {
    /// What such a caller may say again, of what the temperament itself says.
    var returningLines: [ReturningLines] {
        let here = id
        let ofActs = acts.filter { $0.beat.comesBack(.always) }.map { act, beat in
            ReturningLines(.reply, beat.says, act.place)
        }
        let ofGroups = groups.filter { $0.beat.comesBack(.always) }.map {
            ReturningLines(.reply, $0.beat.says, here.place)
        }
        let others = [
            ReturningLines(.notUnderstood, notUnderstood, here.place),
            ReturningLines(.toldAgain, alreadyTold, here.place), ReturningLines(.heldBack, holdBack, here.place),
        ]
        let ofSilence = silence.filter { $0.beat.comesBack($0.when) }.map {
            ReturningLines(.silence, $0.beat.says, here.place)
        }
        let ofTriggers = triggers.filter { !$0.once && $0.beat.comesBack($0.when) }.map {
            ReturningLines(.trigger, $0.beat.says, here.place)
        }
        return (ofActs + ofGroups + others + ofSilence + ofTriggers).compactMap(\.self)
    }
}

extension Beat {
    /// Whether it can happen again after it happened once under `condition`: the story stays where it is, and
    /// neither a flag that it sets nor a fact that it tells stands in its own way.
    fileprivate func comesBack(_ condition: Condition) -> Bool {
        guard go == nil, end == nil, !closes else { return false }
        return !condition.isBroken(bySetting: Set(set.map(\.value)), telling: Set(tells.map(\.value)))
    }
}

extension Condition {
    /// Whether it surely no longer holds once these flags are set and these facts told.
    fileprivate func isBroken(bySetting flags: Set<FlagID>, telling facts: Set<FactID>) -> Bool {
        switch self {
        case .all(let parts): parts.contains { $0.isBroken(bySetting: flags, telling: facts) }
        case .any(let parts): !parts.isEmpty && parts.allSatisfy { $0.isBroken(bySetting: flags, telling: facts) }
        case .not(let part): part.surelyHolds(afterSetting: flags, telling: facts)
        case .mood, .told, .said, .referred, .visited, .flag, .turns: false
        }
    }

    private func surelyHolds(afterSetting flags: Set<FlagID>, telling facts: Set<FactID>) -> Bool {
        switch self {
        case .all(let parts): parts.allSatisfy { $0.surelyHolds(afterSetting: flags, telling: facts) }
        case .any(let parts): parts.contains { $0.surelyHolds(afterSetting: flags, telling: facts) }
        case .flag(let flag): flags.contains(flag.value)
        case .told(let fact): facts.contains(fact.value)
        case .not, .mood, .said, .referred, .visited, .turns: false
        }
    }
}

extension LocalText {
    fileprivate static let heldBack = LocalText(
        nl: "wat de beller zegt om iets nog te houden", en: "what the caller says on keeping something back")
    fileprivate static let toldAgain = LocalText(
        nl: "wat de beller opnieuw vertelt", en: "what the caller tells again")
    fileprivate static let notUnderstood = LocalText(
        nl: "wat de beller zegt als iets niet begrepen is", en: "what the caller says when something is not understood")
    fileprivate static let silence = LocalText(
        nl: "wat de beller zegt na een stilte", en: "what the caller says after a silence")
    fileprivate static let reply = LocalText(nl: "dit antwoord", en: "this reply")
    fileprivate static let trigger = LocalText(
        nl: "wat de beller uit zichzelf zegt", en: "what the caller says unasked")
}
