internal import Diagnostics

/// A sentence of an utterance, and where a new clause may begin in it.
struct Sentence: Sendable {
    /// Words and marks; a question mark at the end stays.
    let tokens: ArraySlice<Token>
    /// Places in `tokens`, rising, at which a clause may begin; not the first.
    let cuts: [Int]
}

/// Cuts an utterance into sentences, and proposes where clauses may begin in each.
struct ClauseSplitter: Sendable {
    /// More clauses than this are not taken apart in one sentence.
    static let clauseLimit = 5
    private let words: ClauseWords
    private let stance: StanceReader

    init(language: Language) {
        words = ClauseWords(language)
        stance = StanceReader(language)
    }

    /// Whether a word joins two main clauses.
    func joins(_ word: String) -> Bool { words.joining.contains(word) }

    /// The sentences of `tokens`; marks alone make none.
    func sentences(of tokens: [Token]) -> [Sentence] {
        var sentences: [Sentence] = []
        var start = 0
        for (index, token) in tokens.enumerated() where token.kind == .stop || token.kind == .question {
            append(tokens[start...index], to: &sentences)
            start = index + 1
        }
        append(tokens[start...], to: &sentences)
        return sentences
    }

    private func append(_ tokens: ArraySlice<Token>, to sentences: inout [Sentence]) {
        guard tokens.contains(where: { $0.kind == .word }) else { return }
        // Nobody types a sentence of a hundred words: such a run is cut where it stands.
        if tokens.count > 80 {
            append(tokens.prefix(80), to: &sentences)
            append(tokens.dropFirst(80), to: &sentences)
            return
        }
        sentences.append(Sentence(tokens: tokens, cuts: cuts(in: tokens)))
    }

    private func cuts(in tokens: ArraySlice<Token>) -> [Int] {
        var cuts: [Int] = []
        var last = tokens.startIndex
        for index in tokens.indices.dropFirst() where isCut(before: index, in: tokens) {
            guard wordCount(tokens[last..<index]) >= 1, wordCount(tokens[index...]) >= 1 else { continue }
            // "He said:" belongs to what he said, and "you said" to what stands before it.
            if words.bindsForward(tokens[last..<index]) || stance.isReportingLeadIn(tokens[last..<index]) { continue }
            if stance.isTag(tokens[index...]) { continue }
            cuts.append(index)
            last = index
            if cuts.count == Self.clauseLimit - 1 { break }
        }
        return cuts
    }

    /// Whether a clause may begin at `index`: after a comma, or at "en", "maar" and the like before a clause.
    private func isCut(before index: Int, in tokens: ArraySlice<Token>) -> Bool {
        let token = tokens[index]
        guard token.kind == .word else { return false }
        let previous = tokens[index - 1]
        if words.subordinating.contains(token.text) { return false }
        let next = tokens[(index + 1)...].first { $0.kind == .word }
        // "Only if": what comes limits what stands before.
        if words.limiting.contains(token.text), let next, words.subordinating.contains(next.text) { return false }
        if previous.kind == .pause { return true }
        return words.joining.contains(token.text) && next.map { words.opening.contains($0.text) } == true
    }

    private func wordCount(_ tokens: ArraySlice<Token>) -> Int {
        tokens.lazy.filter { $0.kind == .word }.count
    }
}

/// The words by which clauses are joined, per language.
struct ClauseWords: Sendable {
    /// Joins two main clauses.
    let joining: Set<String>
    /// Begins a clause that belongs to the one before it.
    let subordinating: Set<String>
    /// Stands before one of these: "only if".
    let limiting: Set<String>
    /// Words with which a clause of its own begins after a joining word.
    let opening: Set<String>
    private let conditional: Set<String>

    /// Whether the clause cannot stand without the one after it: a condition, a lead-in.
    func bindsForward(_ clause: ArraySlice<Token>) -> Bool {
        guard let first = clause.first(where: { $0.kind == .word }) else { return true }
        return conditional.contains(first.text)
    }

    init(_ language: Language) {
        func set(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }
        switch language {
        case .nl:
            joining = set("en maar want dus of alleen")
            subordinating = set(
                "als indien dat omdat zodat terwijl tenzij behalve uitgezonderd voordat nadat die of tot dan zolang")
            limiting = set("alleen enkel slechts zeker tenminste")
            opening = set(
                "ik u je ge we wij hij zij ze het dat dit daar er wat waar wie hoe wanneer welke hebt heb heeft bent ben "
                    + "zijt is zijn kunt kan wilt wil mag moet zal zullen zou bel neem vertel blijf ga weet woont "
                    + "dan nu misschien heel als in bij mocht hoeveel waarom voelt hoeft belt denkt gaat doet")
            conditional = set("als indien mocht wanneer zodra moest zolang")
        case .en:
            joining = set("and but so or because")
            subordinating = set("if that because unless except before after while until who which or than as")
            limiting = set("only even except especially")
            opening = set(
                "i you we he she it that this there they what where who how when which do does did have has is are am "
                    + "was were can could will would may might shall should call take tell stay please maybe if in the "
                    + "your let why")
            conditional = set("if when once should unless whenever")
        }
    }
}
