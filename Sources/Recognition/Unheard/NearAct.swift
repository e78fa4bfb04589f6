public import Pack

/// An act that an utterance may have been.
public struct NearAct: Sendable, Hashable {
    /// The act.
    public let act: ActID
    /// 0 to 1; 0 where nothing but the nearest example speaks for it.
    public let confidence: Double
    /// The example of the act that is nearest; nil when the act has none.
    public let nearest: Explanation.Nearest?
}

/// Finds the acts that utterances may have been; made once for many of them.
struct NearActs {
    private let recogniser: Recogniser
    /// The features of every example, per act; made when first asked for.
    private lazy var rows = recogniser.material.acts.map { id, entry in
        (
            act: id.value,
            examples: entry.examples.map { (text: $0.text.value, row: recogniser.features(of: $0.text.value)) }
        )
    }

    /// How many near acts are worth showing.
    private static let limit = 3

    init(_ recogniser: Recogniser) {
        self.recogniser = recogniser
    }

    /// The acts for which something speaks in any clause, the likeliest first; then those of the nearest examples.
    mutating func acts(_ explanation: Explanation, to text: String) -> [NearAct] {
        var best: [ActID: NearAct] = [:]
        for account in explanation.clauses.flatMap({ $0.given + $0.runnersUp })
        where account.confidence > best[account.act]?.confidence ?? -1 {
            best[account.act] = NearAct(act: account.act, confidence: account.confidence, nearest: account.nearest)
        }
        let likely = best.values.sorted { ($1.confidence, $0.act) < ($0.confidence, $1.act) }.prefix(Self.limit)
        guard likely.count < Self.limit else { return Array(likely) }
        return Array((likely + byExample(text).filter { best[$0.act] == nil }).prefix(Self.limit))
    }

    private mutating func byExample(_ text: String) -> [NearAct] {
        let row = recogniser.features(of: text)
        let near = rows.compactMap { act, examples -> NearAct? in
            let scored = examples.map {
                Explanation.Nearest(text: $0.text, similarity: row.cosine($0.row))
            }
            return scored.max { $0.similarity < $1.similarity }.map { NearAct(act: act, confidence: 0, nearest: $0) }
        }
        func similarity(_ act: NearAct) -> Double { act.nearest?.similarity ?? 0 }
        return near.sorted { (similarity($1), $0.act) < (similarity($0), $1.act) }
    }
}
