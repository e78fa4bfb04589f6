internal import Call
internal import JSON
internal import Pack
internal import Recognition

/// What was told and done in a call, as far as a registration note can be held against it.
struct ToldAndDone: Sendable {
    let scenario: Scenario
    let directory: ServiceDirectory
    /// The facts that were told, in order.
    let facts: [ToldFact]
    /// What the operator did, surely or perhaps, in order.
    let deeds: [Deed]
    /// Everything that was said or heard, in order.
    let lines: [Line]
    /// Every word that was said by whomever, lower case and without accents.
    let saidWords: Set<String>
    /// Every number that was said, in figures or in words.
    let saidNumbers: Set<Int>

    /// A fact, where it was told, and in which words.
    struct ToldFact: Sendable {
        let fact: Fact
        let index: Int
        let words: [TypedWord]
    }

    /// An act of the operator.
    struct Deed: Sendable {
        let act: ActID
        let service: ServiceID?
        let index: Int
        /// Whether it was heard for certain; otherwise it may have been meant.
        let isSure: Bool
        /// Everything that was heard for certain in the same utterance.
        let beside: Set<ActID>
    }

    /// Something that was said, or heard beside it.
    struct Line: Sendable {
        let index: Int
        let isCaller: Bool
        let words: [TypedWord]
    }

    init(log: CallLog, scenario: Scenario, directory: ServiceDirectory) {
        self.scenario = scenario
        self.directory = directory
        var facts: [ToldFact] = []
        var deeds: [Deed] = []
        var lines: [Line] = []
        for (index, event) in log.events {
            switch event.kind {
            case .factTold(let id):
                guard let fact = scenario[fact: id] else { continue }
                let spoken = lines.last { $0.isCaller }?.words ?? []
                facts.append(ToldFact(fact: fact, index: index, words: spoken))
            case .operatorSaid(let text, let reading):
                lines.append(Line(index: index, isCaller: false, words: text.typedWords()))
                deeds += Self.deeds(in: reading, at: index)
            case .callerSaid(let text, _): lines.append(Line(index: index, isCaller: true, words: text.typedWords()))
            case .cueHeard(let text): lines.append(Line(index: index, isCaller: false, words: text.typedWords()))
            default: continue
            }
        }
        self.facts = facts
        self.deeds = deeds
        self.lines = lines
        saidWords = Set(lines.flatMap { $0.words.map(\.folded) })
        saidNumbers = Set(lines.flatMap { NumberWords.numbers(in: $0.words).map(\.value) })
    }

    private static func deeds(in reading: Reading, at index: Int) -> [Deed] {
        let beside = Set(reading.acts.map(\.id))
        let heard = reading.acts.map { act in
            let isWeak = act.isWeak
            return Deed(
                act: act.id, service: act.service, index: index, isSure: !isWeak, beside: beside)
        }
        guard reading.unsure else { return heard }
        return heard
            + reading.guesses.prefix(TraceBuilder.guesses).map {
                Deed(act: $0, service: nil, index: index, isSure: false, beside: beside)
            }
    }
}

extension ToldAndDone {
    /// Where one of these acts was heard for certain.
    func surePlaces(of acts: Set<ActID>) -> [Int] {
        deeds.filter { $0.isSure && acts.contains($0.act) }.map(\.index)
    }

    /// Where one of these acts was heard, or may have been.
    func possiblePlaces(of acts: Set<ActID>) -> [Int] {
        deeds.filter { acts.contains($0.act) }.map(\.index)
    }

    /// The facts told that one of these acts asks for.
    func facts(askedBy act: ActID) -> [ToldFact] {
        facts.filter { $0.fact.askedBy.contains { $0.value == act } }
    }

    /// Where the first few facts were told: they show that there was something to write down.
    var firstFacts: [Int] { facts.prefix(2).map(\.index) }
}
