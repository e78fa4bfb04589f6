internal import Diagnostics

/// Reads the stance of a clause off its small words and their order.
struct StanceReader: Sendable {
    private let words: StanceWords

    init(_ language: Language) {
        words = StanceWords(language)
    }

    /// The signs of stance in `tokens`.
    func read(_ tokens: some Collection<Token>, withoutQuestion: Bool = false) -> Stance {
        var stance: Stance = []
        var order = WordOrder()
        var (hasAuxiliary, hasParticiple) = (false, false)
        for token in tokens {
            if token.kind == .question, !withoutQuestion { stance.insert(.question) }
            guard token.kind == .word else { continue }
            let entry = words.entry(token.text)
            stance.formUnion(entry.sign)
            if entry.role.contains(.auxiliary) { hasAuxiliary = true }
            if words.isParticiple(token.text) { hasParticiple = true }
            order.append(entry)
        }
        if hasAuxiliary, hasParticiple { stance.insert(.past) }
        stance.formUnion(order.opening)
        stance.formUnion(order.subjects(isCommand: stance.contains(.imperative)))
        stance.formUnion(order.sources)
        if order.isConcluding, !stance.contains(.question) { stance.insert(.concluding) }
        if stance.contains(.question) { stance.remove(.imperative) }
        stance.formUnion(alone(stance, hasAttitude: order.hasAttitude))
        // Who asks what somebody said reports nothing.
        if stance.contains(.question) { stance.remove(.reported) }
        return stance
    }

    /// Whether one party alone does what is said.
    private func alone(_ stance: Stance, hasAttitude: Bool) -> Stance {
        guard stance.isDisjoint(with: [.imperative, .caller]) else {
            return stance.contains(.othersAct) && stance.isDisjoint(with: [.imperative, .callerActs, .speakerActs])
                ? .othersAlone : []
        }
        if stance.contains(.speaker) { return hasAttitude ? [] : .speakerAlone }
        return stance.contains(.othersAct) && !stance.contains(.speakerActs) ? .othersAlone : []
    }

    /// The words that show stance.
    var knownWords: [String] { words.known }

    /// Whether a word denies something.
    func isDenial(_ word: String) -> Bool { words.affirmative[word] != nil }

    /// The same clause with nothing denied in it; nil when nothing is.
    func affirmative(_ tokens: ArraySlice<Token>) -> [Token]? {
        guard tokens.contains(where: { words.affirmative[$0.text] != nil }) else { return nil }
        return tokens.compactMap { token in
            guard let other = words.affirmative[token.text] else { return token }
            return other.map { Token(kind: .word, text: $0, range: token.range) }
        }
    }

    /// Whether a run of words introduces what somebody said: "he said", "according to your mother".
    func isReportingLeadIn(_ tokens: some BidirectionalCollection<Token>) -> Bool {
        let order = order(tokens)
        guard order.count > 1, order.count <= 5 else { return false }
        return order.endsInReport || order.isAccordingTo
    }

    /// Whether a run of words only says who said what stands before: "you said", "zei uw moeder".
    func isTag(_ tokens: some Collection<Token>) -> Bool {
        let order = order(tokens)
        return order.count >= 2 && order.count <= 4 && order.isTag
    }

    private func order(_ tokens: some Collection<Token>) -> WordOrder {
        var order = WordOrder()
        for token in tokens where token.kind == .word { order.append(words.entry(token.text)) }
        return order
    }
}
