internal import Diagnostics
internal import Pack

/// All phrases of a pack in one language, compiled once.
struct PhraseBook: Sendable {
    /// A phrase that was found.
    struct Hit: Sendable {
        let act: ActID
        /// The phrase as the author wrote it.
        let phrase: String
        /// The words it covers.
        let words: Range<Int>
        /// Whether a word of denial that the phrase itself asks for is amongst them.
        let denies: Bool
    }

    private struct Entry: Sendable {
        let act: ActID
        let text: String
        let program: PhraseProgram
        let exclusions: [PhraseProgram]
        /// Words of denial that it asks for, by number.
        let denials: Set<Int32>
        /// A bit for each thing that must stand in the clause.
        let wanted: UInt64
    }

    private var vocabulary = PhraseWords()
    /// Every word that a phrase asks for.
    var words: [String] { vocabulary.words }
    private var entries: [Entry] = []
    /// Per word number, the entries that want it and the bits it serves.
    private var wanting: [[(entry: Int32, bits: UInt64)]] = []

    /// Compiles every phrase of `material`; faulty ones are left out, `check` names them.
    init(_ material: ActMaterial, language: Language) {
        let isDenial = StanceReader(language).isDenial
        var needs: [[Set<Int32>]] = []
        for (id, entry) in material.acts {
            for phrase in entry.phrases {
                guard
                    let parsed = try? PhraseParser.parse(
                        phrase.value, lists: material.wordLists, language: language)
                else { continue }
                needs.append(add(parsed, act: id.value, text: phrase.value, isDenial: isDenial))
            }
        }
        index(needs)
    }

    private mutating func add(
        _ phrase: ParsedPhrase, act: ActID, text: String, isDenial: (String) -> Bool
    ) -> [Set<Int32>] {
        // Moved out rather than copied: there are hundreds of phrases and thousands of words.
        var words = PhraseWords()
        swap(&words, &vocabulary)
        let program = PhraseProgram(phrase.body) { words.number($0) }
        let exclusions = phrase.exclusions.map { PhraseProgram($0) { words.number($0) } }
        let needs = Array(phrase.body.needs { words.number($0) }.prefix(64))
        let denials = Set(phrase.body.words.filter(isDenial).map { words.number($0) })
        vocabulary = words
        let wanted = needs.count == 64 ? UInt64.max : (1 << UInt64(needs.count)) - 1
        entries.append(
            Entry(act: act, text: text, program: program, exclusions: exclusions, denials: denials, wanted: wanted))
        return needs
    }

    private mutating func index(_ needs: [[Set<Int32>]]) {
        wanting = Array(repeating: [], count: vocabulary.count)
        for (entry, sets) in needs.enumerated() {
            var bits: [Int32: UInt64] = [:]
            for (bit, set) in sets.enumerated() {
                for word in set { bits[word, default: 0] |= 1 << UInt64(bit) }
            }
            for (word, bits) in bits { wanting[Int(word)].append((Int32(entry), bits)) }
        }
    }

    /// The phrases found in `words`.
    ///
    /// - Parameters:
    ///   - words: the words of a sentence.
    ///   - starts: where a clause begins, beside the sentence itself; `ends` where one ends.
    ///   - isWord: whether a word is one of its own and no typo for another.
    func hits(
        in words: [String], starts: Set<Int> = [], ends: Set<Int> = [], isWord: (String) -> Bool
    ) -> [Hit] {
        let numbers = words.map { vocabulary.numbers(for: $0, isWord: isWord) }
        var found = Array(repeating: UInt64(0), count: entries.count)
        var candidates: [Int] = []
        for number in numbers.joined() {
            for (entry, bits) in wanting[Int(number)] {
                let entry = Int(entry)
                let before = found[entry]
                found[entry] = before | bits
                if found[entry] == entries[entry].wanted, before != found[entry] { candidates.append(entry) }
            }
        }
        let isStart = { (place: Int) in place == 0 || starts.contains(place) }
        let isEnd = { (place: Int) in place == words.count || ends.contains(place) }
        return candidates.compactMap { index in
            let entry = entries[index]
            guard let range = first(entry.program, numbers, isStart, isEnd) else { return nil }
            for exclusion in entry.exclusions where first(exclusion, numbers, isStart, isEnd) != nil { return nil }
            let denies = numbers[range].contains { !entry.denials.isDisjoint(with: $0) }
            return Hit(act: entry.act, phrase: entry.text, words: range, denies: denies)
        }
    }

    private func first(
        _ program: PhraseProgram, _ numbers: [[Int32]], _ isStart: (Int) -> Bool, _ isEnd: (Int) -> Bool
    ) -> Range<Int>? {
        for start in numbers.indices {
            if let end = program.match(numbers, from: start, isStart: isStart, isEnd: isEnd) { return start..<end }
        }
        return nil
    }
}

extension PhraseSyntax {
    /// Every word in it.
    var words: [String] {
        switch self {
        case .word(let word): [word]
        case .sequence(let parts), .choice(let parts): parts.flatMap(\.words)
        case .optional(let inner): inner.words
        case .gap, .start, .end: []
        }
    }

    /// Sets of words of which each must have one in the clause.
    func needs(_ number: (String) -> Int32) -> [Set<Int32>] {
        switch self {
        case .word(let word): return [[number(word)]]
        case .sequence(let elements): return elements.flatMap { $0.needs(number) }
        case .choice(let alternatives):
            // One need per alternative, the first, joined: any of them will do.
            var joined: Set<Int32> = []
            for alternative in alternatives {
                guard let need = alternative.needs(number).min(by: { $0.count < $1.count }) else { return [] }
                joined.formUnion(need)
            }
            return [joined]
        case .optional, .gap, .start, .end: return []
        }
    }
}
