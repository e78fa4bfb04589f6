/// The words of a clause by what they can be, from which their order tells who does what.
struct WordOrder {
    private var entries: [StanceWords.Entry] = []

    init() { entries.reserveCapacity(24) }

    var count: Int { entries.count }

    mutating func append(_ entry: StanceWords.Entry) { entries.append(entry) }

    private func role(_ place: Int) -> WordRole { entries.indices.contains(place) ? entries[place].role : [] }

    /// Where the clause itself begins, after "and", "so", "yes".
    private var start: Int {
        entries.indices.first { !role($0).contains(.opener) || role($0).contains(.verb) } ?? 0
    }

    /// A question or a command, by what stands in front.
    var opening: Stance {
        let first = role(start)
        let second = role(start + 1)
        if first.contains(.asking) {
            // "What you describe" asks nothing; "what do you see" does.
            let isRelative = !second.isDisjoint(with: [.speaker, .caller, .other]) && entries.count > start + 3
            return isRelative ? [] : .question
        }
        guard first.contains(.verb) else { return [] }
        if first.contains(.command) {
            // "Bel je?" asks; "bel uw moeder" tells.
            return second.isDisjoint(with: [.speaker, .caller, .other]) ? .imperative : .question
        }
        if second.contains(.subject) { return .question }
        // "Do not call" and "do hurry" tell.
        if first.contains(.auxiliary) {
            return first.contains(.emphatic) && !second.contains(.person) ? .imperative : .question
        }
        return .imperative
    }

    /// Whether it begins with "so", or with its first words and then "dus".
    var isConcluding: Bool { entries.prefix(4).contains { $0.role.contains(.conclusion) && $0.role.contains(.opener) } }

    /// Whether a verb of thinking or wishing is amongst them.
    var hasAttitude: Bool { entries.contains { $0.role.contains(.attitude) } }

    /// Who does something.
    func subjects(isCommand: Bool) -> Stance {
        var found: Stance = []
        for place in entries.indices {
            let role = role(place)
            guard !role.isDisjoint(with: [.speaker, .caller, .other, .person]) else { continue }
            guard isSubject(place, role, isCommand: isCommand) else { continue }
            if role.contains(.speaker) { found.insert(.speakerActs) }
            if role.contains(.caller) { found.insert(.callerActs) }
            if !role.isDisjoint(with: [.other, .person]) { found.insert(.othersAct) }
        }
        return found
    }

    private func isSubject(_ place: Int, _ role: WordRole, isCommand: Bool) -> Bool {
        if role.isDisjoint(with: [.either, .person]) { return true }
        let next = self.role(place + 1)
        // "Je" before a noun is "your".
        if role.contains(.determiner), next.contains(.person) { return false }
        let begin = role.contains(.person) && self.role(place - 1).contains(.determiner) ? place - 1 : place
        if begin <= start { return true }
        let before = self.role(begin - 1)
        if before.contains(.subordinator) || before.contains(.opener) { return true }
        guard before.contains(.verb) else { return false }
        if isCommand, begin - 1 == start { return false }
        // "Ik bel u": the verb has its subject already.
        return begin - 2 < 0 || self.role(begin - 2).isDisjoint(with: [.speaker, .caller, .other, .person])
    }

    /// Who is quoted: the caller, or somebody else.
    var sources: Stance {
        var found: Stance = []
        for place in entries.indices {
            let role = role(place)
            if role.contains(.accordingTo) { found.formUnion(person(from: place + 1) ?? person(from: place + 2) ?? []) }
            if role.contains(.reporting) { found.formUnion(source(ofVerbAt: place)) }
            if role.contains(.told), let helper = (0..<place).last(where: { self.role($0).contains(.auxiliary) }) {
                found.formUnion(source(ofVerbAt: helper))
            }
        }
        return found
    }

    /// Whose saying the verb at `place` tells of, when it is the main verb; nothing when it is the operator's.
    private func source(ofVerbAt place: Int) -> Stance {
        // What was told to the operator is the operator's to tell.
        if role(place + 1).contains(.listener) || role(place + 2).contains(.listener) { return [] }
        for back in stride(from: place - 1, through: max(0, place - 4), by: -1) {
            if let person = person(endingAt: back, verb: place) {
                let isNoun = self.role(back).contains(.person)
                let before = role(isNoun && role(back - 1).contains(.determiner) ? back - 2 : back - 1)
                // "U vertelt het aan uw zus": she is told, and tells nothing.
                if before.contains(.preposition) { continue }
                // "If he says", "what he says": that he says it is not what is told.
                return before.contains(.subordinator) ? [] : person
            }
            let role = role(back)
            if role.contains(.subordinator) || (role.contains(.verb) && !role.contains(.auxiliary)) { break }
        }
        return person(from: place + 1) ?? []
    }

    /// The person of whom the last word stands at `place`; nil for none.
    private func person(endingAt place: Int, verb: Int) -> Stance? {
        let role = role(place)
        if role.contains(.speaker) { return [] }
        if role.contains(.caller), !role.contains(.determiner) || place == verb - 1 { return .echoed }
        if !role.isDisjoint(with: [.other, .person]) { return .reported }
        // A noun that is not known, such as "uw zwager", when it can be nothing but the subject.
        let before = self.role(place - 1)
        let isUnknownNoun = role.isEmpty && place == verb - 1 && place - 1 == start
        return isUnknownNoun && before.contains(.determiner) && !before.contains(.neuter) ? .reported : nil
    }

    /// The person who is named from `place` on; nil for none.
    private func person(from place: Int) -> Stance? {
        let next = role(place)
        if next.contains(.speaker) { return [] }
        if next.contains(.caller), !role(place + 1).contains(.person) { return .echoed }
        if !next.isDisjoint(with: [.other, .person]) { return .reported }
        return next.contains(.determiner) && role(place + 1).contains(.person) ? .reported : nil
    }

    /// "He said", "my mother always says".
    var endsInReport: Bool {
        guard let last = entries.indices.last, role(last).contains(.reporting) else { return false }
        return !source(ofVerbAt: last).isEmpty
    }

    /// "According to your mother".
    var isAccordingTo: Bool { role(start).contains(.accordingTo) }

    /// "Zei u", "zei uw moeder", "she said".
    var isTag: Bool {
        let places = entries.indices
        // "And you tell" is a clause of its own.
        guard !role(0).contains(.opener) else { return false }
        guard let verb = places.first(where: { role($0).contains(.reporting) }), !sources.isEmpty else { return false }
        return verb == 0 || verb == places.count - 1
    }
}
