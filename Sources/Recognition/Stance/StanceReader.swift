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
        var previous: String?
        var place = 0
        var (hasAuxiliary, hasParticiple) = (false, false)
        for token in tokens {
            if token.kind == .question, !withoutQuestion { stance.insert(.question) }
            guard token.kind == .word else { continue }
            let word = token.text
            if let sign = words.signs[word] { stance.formUnion(sign) }
            if words.auxiliaries.contains(word) { hasAuxiliary = true }
            if words.isParticiple(word) { hasParticiple = true }
            if let before = previous {
                if place == 1 { stance.formUnion(opening(before, word)) }
                if words.reporting.contains(word) { stance.formUnion(said(by: before, place: place)) }
                if words.reporting.contains(before), words.callers.contains(word) { stance.insert(.echoed) }
            } else if words.asking.contains(word) {
                stance.insert(.question)
            }
            previous = word
            place += 1
        }
        if hasAuxiliary, hasParticiple { stance.insert(.past) }
        if stance.contains(.question) { stance.remove(.imperative) }
        // Who asks what somebody said reports nothing.
        if stance.contains(.question) { stance.remove(.reported) }
        return stance
    }

    /// The same clause with nothing denied in it; nil when nothing is.
    func affirmative(_ tokens: ArraySlice<Token>) -> [Token]? {
        guard tokens.contains(where: { words.affirmative[$0.text] != nil }) else { return nil }
        return tokens.compactMap { token in
            guard let other = words.affirmative[token.text] else { return token }
            return other.map { Token(kind: .word, text: $0, range: token.range) }
        }
    }

    /// A verb in front makes a question before a subject, else a command.
    private func opening(_ first: String, _ second: String) -> Stance {
        guard words.verbs.contains(first) else { return [] }
        if words.subjects.contains(second) { return .question }
        return words.auxiliaries.contains(first) ? .question : .imperative
    }

    private func said(by subject: String, place: Int) -> Stance {
        if words.callers.contains(subject) { return .echoed }
        return words.speakers.contains(subject) || place > 5 ? [] : .reported
    }

    /// Whether a run of words introduces what somebody said: "he said", "according to your mother".
    func isReportingLeadIn(_ tokens: some BidirectionalCollection<Token>) -> Bool {
        let texts = tokens.filter { $0.kind == .word }.map(\.text)
        guard let last = texts.last, texts.count <= 4 else { return false }
        return words.reporting.contains(last) && texts.count > 1
    }

    /// Whether a run of words only says that the caller said what stands before: "you said".
    func isEcho(_ tokens: some Collection<Token>) -> Bool {
        let texts = tokens.filter { $0.kind == .word }.map(\.text)
        return texts.count == 2 && words.reporting.contains(texts[0]) && words.callers.contains(texts[1])
    }
}
