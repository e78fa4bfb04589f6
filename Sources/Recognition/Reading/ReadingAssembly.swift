internal import Pack

extension Recogniser {
    /// What was heard in the clauses together.
    func reading(of clauses: [JudgedClause], text: String) -> Reading {
        var heard: [HeardAct] = []
        var guesses: [(act: ActID, confidence: Double)] = []
        let utf8 = text.utf8
        func words(_ range: Range<Int>) -> String {
            let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
            return String(decoding: utf8[start..<utf8.index(start, offsetBy: range.count)], as: UTF8.self)
        }
        for (index, clause) in clauses.enumerated() {
            let given = clause.candidates.filter(\.isGiven)
            for candidate in given {
                let id = acts[candidate.act]
                let range = candidate.phrase?.range ?? clause.range
                let witness: HeardAct.Witness = candidate.phrase == nil ? .example : .phrase
                if id == .refer {
                    let named = servicesReferredTo(clauses, index)
                    for service in named {
                        heard.append(
                            HeardAct(
                                id: id, service: service, confidence: candidate.confidence, witness: .alias,
                                words: words(range)))
                    }
                    if named.isEmpty { guesses.append((id, candidate.confidence)) }
                } else {
                    heard.append(
                        HeardAct(id: id, confidence: candidate.confidence, witness: witness, words: words(range)))
                }
            }
            if given.isEmpty { guesses += clause.candidates.prefix(3).map { (acts[$0.act], $0.confidence) } }
        }
        // What was surely heard elsewhere in the utterance, or guessed before, need not be asked.
        var known = Set(heard.map(\.id))
        let asked = guesses.sorted { $0.confidence > $1.confidence }.map(\.act).filter { known.insert($0).inserted }
        return Reading(
            acts: withoutRepetitions(heard), unsure: !asked.isEmpty, guesses: asked,
            cutShort: utf8.count > Tokeniser.limit)
    }

    /// The services a referral in the clause is to: those it names, else those of the clauses beside it.
    private func servicesReferredTo(_ clauses: [JudgedClause], _ index: Int) -> [ServiceID] {
        for place in [index, index - 1, index + 1] where clauses.indices.contains(place) {
            var named: [ServiceID] = []
            for mention in clauses[place].services where !named.contains(mention.service) {
                named.append(mention.service)
            }
            if !named.isEmpty { return named }
        }
        return []
    }

    private func withoutRepetitions(_ heard: [HeardAct]) -> [HeardAct] {
        var kept: [HeardAct] = []
        for act in heard {
            if let place = kept.firstIndex(where: { $0.id == act.id && $0.service == act.service }) {
                if kept[place].confidence < act.confidence { kept[place] = act }
            } else {
                kept.append(act)
            }
        }
        return kept
    }
}

extension ActID {
    /// The one act that carries a service.
    static let refer: ActID = "refer"
}
