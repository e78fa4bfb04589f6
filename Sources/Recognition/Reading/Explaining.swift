internal import Diagnostics
internal import Pack

extension Recogniser {
    /// Why `text` is read as it is, clause by clause.
    public func explain(_ text: String) -> Explanation {
        let clauses = judge(text)
        let shown = Array(text.utf8)
        let explained = clauses.map { clause in
            let tokens = ServiceFinder.generalised(clause.tokens, clause.services)
            let given = clause.candidates.filter(\.isGiven)
            let others = clause.candidates.filter { !$0.isGiven }.prefix(3)
            return Explanation.Clause(
                words: String(decoding: shown[clause.range], as: UTF8.self),
                services: clause.services.map(\.service),
                given: given.map { account($0, tokens) }, runnersUp: others.map { account($0, tokens) })
        }
        return Explanation(clauses: explained, reading: reading(of: clauses, text: text))
    }

    private func account(_ candidate: JudgedClause.Candidate, _ tokens: ArraySlice<Token>) -> Explanation.Account {
        Explanation.Account(
            act: acts[candidate.act], confidence: candidate.confidence, margin: Double(candidate.margin),
            phrase: candidate.phrase?.text, nearest: nearestExample(of: acts[candidate.act], to: tokens),
            words: weighedWords(tokens, label: candidate.act), objections: candidate.objections.map(described))
    }

    /// The example of an act that shares most with `tokens`, by cosine.
    private func nearestExample(of act: ActID, to tokens: ArraySlice<Token>) -> Explanation.Nearest? {
        guard let entry = material.acts.first(where: { $0.id.value == act })?.entry else { return nil }
        let row = classifier.row(of: tokens)
        let scored = entry.examples.map { example in
            let text = example.text.value
            let words = tokeniser.tokens(of: text)
            let general = ServiceFinder.generalised(words[...], services.mentions(in: words, isWord: classifier.knows))
            return Explanation.Nearest(text: text, similarity: row.cosine(classifier.row(of: general)))
        }
        return scored.max { $0.similarity < $1.similarity }
    }

    /// The words of `tokens` by what their features add to the margin of a label; the five heaviest.
    private func weighedWords(_ tokens: ArraySlice<Token>, label: Int) -> [Explanation.WeighedWord] {
        let row = classifier.row(of: tokens)
        let values = Dictionary(zip(row.columns, row.values), uniquingKeysWith: { first, _ in first })
        var counts: [Int32: Float] = [:]
        var parts: [(column: Int32, token: Token)] = []
        classifier.extractor.visit(tokens) { hash, _, token in
            let column = classifier.lookup.column(hash)
            guard column >= 0 else { return }
            counts[column, default: 0] += 1
            parts.append((column, token))
        }
        var sums: [Token: Float] = [:]
        for (column, token) in parts {
            let share = (values[column] ?? 0) / (counts[column] ?? 1)
            sums[token, default: 0] += share * classifier.weight(column: column, label: label)
        }
        let heaviest = sums.sorted { abs($0.value) > abs($1.value) }.prefix(5)
        return heaviest.filter { abs($0.value) >= 0.01 }.map { token, weight in
            Explanation.WeighedWord(
                word: token.text == ServiceFinder.anyService ? "(…)" : token.text, weight: Double(weight))
        }
    }

    private func described(_ objection: Objection) -> LocalText {
        switch objection {
        case .classifierDisagrees:
            LocalText(nl: "lijkt niet op de voorbeelden", en: "does not resemble the examples")
        case .reported: LocalText(nl: "iemand anders zei of deed het", en: "somebody else said or did it")
        case .denied: LocalText(nl: "het wordt ontkend", en: "it is denied")
        case .strange:
            LocalText(
                nl: "te veel woorden staan in geen enkel voorbeeld", en: "too many of its words are in no example")
        case .noService:
            LocalText(nl: "er wordt geen dienst genoemd", en: "no service is named")
        case .outweighed(let other):
            LocalText(
                nl: "'\(titles[other]?[.nl] ?? other.rawValue)' is waarschijnlijker",
                en: "'\(titles[other]?[.en] ?? other.rawValue)' is likelier")
        }
    }
}

extension SparseRow {
    /// How near it is to a row of the same model, 0 to 1.
    func cosine(_ other: SparseRow) -> Double {
        let lengths = Double(dot(self) * other.dot(other)).squareRoot()
        return lengths == 0 ? 0 : Double(dot(other)) / lengths
    }

    /// The inner product with a row of the same model.
    func dot(_ other: SparseRow) -> Float {
        var sum: Float = 0
        var (mine, theirs) = (0, 0)
        while mine < columns.count, theirs < other.columns.count {
            if columns[mine] == other.columns[theirs] {
                sum += values[mine] * other.values[theirs]
                mine += 1
                theirs += 1
            } else if columns[mine] < other.columns[theirs] {
                mine += 1
            } else {
                theirs += 1
            }
        }
        return sum
    }
}
