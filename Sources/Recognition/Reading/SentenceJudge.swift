internal import Pack

/// Judges one sentence: where its clauses end, and which acts are in each.
struct SentenceJudge {
    let recogniser: Recogniser
    let sentence: Sentence
    let mentions: [ServiceFinder.Mention]

    /// What it costs to take a sentence apart once more, in margin.
    static let cutCost: Float = 0.6
    /// How far the classifier may be against a phrase that an author wrote.
    static let phraseTrust: Float = 0.6
    /// From which margin an act stands beside a likelier one with which no example has it.
    static let alone: Float = 0.6
    /// How far below its threshold an act is still a guess.
    static let guessBand: Float = 0.4

    /// How many words of a clause may stand in no example, as a share of all, and what more of them cost, in margin.
    static let toleratedStrangers: Float = 0.1
    static let strangerCost: Float = 0.7

    /// Whether a clause goes on with what was being told: without a subject of its own, or joined by "and" alone.
    private func goesOn(_ range: Range<Int>, _ stance: Stance) -> Bool {
        let isJoined = sentence.tokens[range.lowerBound - 1].kind == .word
        return stance.isDisjoint(with: isJoined ? Self.ownVoice.subtracting(.othersAct) : Self.ownVoice)
    }

    /// Signs that a clause is not told of others, though the one before it is.
    private static let ownVoice: Stance = [.speakerActs, .callerActs, .othersAct, .question, .imperative, .echoed]

    /// The clauses under the division in which their acts stand out most.
    var clauses: [JudgedClause] {
        let borders = [sentence.tokens.startIndex] + sentence.cuts + [sentence.tokens.endIndex]
        let spans = bestDivision(borders)
        let hits = phraseHits
        var isReported = false
        return spans.map { span in
            let stance = recogniser.stance.read(sentence.tokens[span.range])
            // What has no subject of its own goes on with what was being told.
            isReported = stance.contains(.reported) || (isReported && goesOn(span.range, stance))
            return clause(span.range, margins: span.margins, hits: hits, isReported: isReported)
        }
    }

    private struct Span {
        let range: Range<Int>
        let margins: [Float]
        let value: Float
    }

    private func bestDivision(_ borders: [Int]) -> [Span] {
        var best: [(score: Float, spans: [Span])?] = Array(repeating: nil, count: borders.count)
        best[0] = (0, [])
        for end in borders.indices.dropFirst() {
            for start in 0..<end {
                guard let before = best[start] else { continue }
                let span = span(borders[start]..<borders[end])
                let score = before.score + span.value - (start == 0 ? 0 : Self.cutCost)
                if score > best[end]?.score ?? -.infinity { best[end] = (score, before.spans + [span]) }
            }
        }
        return best.last??.spans ?? []
    }

    private func span(_ range: Range<Int>) -> Span {
        let tokens = ServiceFinder.generalised(sentence.tokens[range], mentions)
        var margins = margins(of: tokens)
        // What is asked may stand out only when what leads up to it is left out.
        if let question = recogniser.embedded.direct(tokens) {
            for (label, margin) in self.margins(of: question[...]).enumerated() where margin > margins[label] {
                margins[label] = margin
            }
        }
        return Span(range: range, margins: margins, value: max(0, margins.max() ?? 0))
    }

    /// Per act, how far it is beyond its threshold, in words that are said like this.
    private func margins(of tokens: ArraySlice<Token>) -> [Float] {
        var margins = recogniser.classifier.margins(of: tokens)
        let stance = recogniser.stance.read(tokens)
        for label in margins.indices {
            margins[label] -= recogniser.classifier.calibrations[label].threshold
            margins[label] -= recogniser.classifier.misfit(stance, label: label)
        }
        return margins
    }

    /// Phrases found in the sentence, with the tokens they cover.
    private var phraseHits: [(hit: PhraseBook.Hit, tokens: Range<Int>)] {
        let places = sentence.tokens.indices.filter { sentence.tokens[$0].kind == .word }
        let cuts = Set(sentence.cuts)
        let borders = Set(places.indices.filter { cuts.contains(places[$0]) })
        return recogniser.phrases.hits(
            in: places.map { sentence.tokens[$0].text }, starts: borders, ends: borders,
            isWord: recogniser.classifier.knows
        ).map { hit in
            (hit, places[hit.words.lowerBound]..<places[hit.words.upperBound - 1] + 1)
        }
    }

    private func clause(
        _ range: Range<Int>, margins: [Float], hits: [(hit: PhraseBook.Hit, tokens: Range<Int>)], isReported: Bool
    ) -> JudgedClause {
        var candidates: [JudgedClause.Candidate] = []
        let denial = Denial(recogniser: recogniser, sentence.tokens[range], mentions, margins)
        for (act, margin) in margins.enumerated() {
            let hit = hits.first { $0.hit.act == recogniser.acts[act] && range.contains($0.tokens.lowerBound) }
            guard margin > -Self.guessBand || hit != nil || denial?.implies(act) == true else { continue }
            var candidate = candidate(act, margin: margin, hit: hit, denial)
            if isReported, !recogniser.standsReported[act] { candidate.object(.reported) }
            candidates.append(candidate)
        }
        let least = leastMargin(ServiceFinder.generalised(sentence.tokens[range], mentions))
        for index in candidates.indices where candidates[index].isGuessed(below: least) {
            candidates[index].object(.strange)
        }
        outweigh(&candidates)
        candidates.sort { ($0.isGiven ? 1 : 0, $0.confidence) > ($1.isGiven ? 1 : 0, $1.confidence) }
        let services = mentions.filter { range.contains($0.words.lowerBound) }
        return JudgedClause(tokens: sentence.tokens[range], services: services, candidates: candidates)
    }

    /// The margin that an act needs of which the classifier alone speaks.
    private func leastMargin(_ tokens: ArraySlice<Token>) -> Float {
        let words = tokens.filter { $0.kind == .word }
        return Self.leastMargin(
            words: words.count, strange: words.count { !recogniser.classifier.knows($0.text) })
    }

    /// The same for a clause of so many words, of which so many stand in no example.
    ///
    /// What is said in words of which few are known is of another world, however much the known ones sound like an act.
    static func leastMargin(words: Int, strange: Int) -> Float {
        guard words > 0 else { return 0 }
        return max(0, Float(strange) / Float(words) - toleratedStrangers) * strangerCost
    }

    /// Takes back an act beside a likelier one when no example has both in one clause.
    private func outweigh(_ candidates: inout [JudgedClause.Candidate]) {
        guard let top = candidates.filter(\.isGiven).max(by: { $0.weight < $1.weight }) else { return }
        let winner = recogniser.acts[top.act]
        for index in candidates.indices where candidates[index].isGiven && candidates[index].act != top.act {
            let candidate = candidates[index]
            let pair = ActPair(winner, recogniser.acts[candidate.act])
            guard candidate.phrase == nil, candidate.margin < Self.alone, !recogniser.pairs.contains(pair) else {
                continue
            }
            candidates[index].isGiven = false
            candidates[index].objections.append(.outweighed(by: winner))
        }
    }

    private func candidate(
        _ act: Int, margin: Float, hit: (hit: PhraseBook.Hit, tokens: Range<Int>)?, _ denial: Denial?
    ) -> JudgedClause.Candidate {
        let calibration = recogniser.classifier.calibrations[act]
        var candidate = JudgedClause.Candidate(
            act: act, margin: margin, confidence: calibration.confidence(margin + calibration.threshold), phrase: nil,
            isGiven: margin > 0)
        if let hit {
            let first = sentence.tokens[hit.tokens.lowerBound].range.lowerBound
            let last = sentence.tokens[hit.tokens.upperBound - 1].range.upperBound
            candidate.phrase = (hit.hit.phrase, first..<last)
            if margin > -Self.phraseTrust {
                candidate.isGiven = true
                candidate.confidence = max(candidate.confidence, 0.95)
            } else {
                candidate.objections.append(.classifierDisagrees)
            }
        }
        guard let denial else { return candidate }
        if denial.denies(act, exceptIn: hit) {
            candidate.isGiven = false
            candidate.objections.append(.denied)
        } else if denial.implies(act), !candidate.isGiven {
            candidate.isGiven = true
            candidate.confidence = max(candidate.confidence, 0.6)
        }
        return candidate
    }
}
