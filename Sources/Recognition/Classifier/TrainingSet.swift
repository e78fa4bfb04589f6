internal import Diagnostics

/// A text to learn from, and the labels it carries (possibly none).
public struct TrainingSample: Sendable {
    /// The words to learn from, as typed.
    public let text: String
    /// Numbers of labels.
    public let labels: [Int]

    /// A text that carries these labels, by number; none when the list is empty.
    public init(_ text: String, labels: [Int]) {
        self.text = text
        self.labels = labels
    }
}

/// The rows that a classifier is trained on: each sample, and a copy without its question marks.
struct TrainingSet {
    let labelCount: Int
    let vocabulary: Vocabulary
    let counts: [Vocabulary.Counts]
    /// The sample from which each row comes.
    let sample: [Int]
    let labels: [[Int]]
    let sampleCount: Int
    /// Where each row falls when rows are parted by lot: by the words of its sample, so that another sample added
    /// somewhere leaves every other where it was.
    let lot: [UInt64]
    /// Words in more than one sample, the commonest first; none without a language.
    let words: [String]
    /// How each row is said; empty without a language.
    let stances: [Stance]

    /// The rows of these samples.
    ///
    /// - Parameter prepare: what is done to the tokens of each sample first.
    init(
        _ samples: [TrainingSample], labelCount: Int, language: Language?, minimum: Int,
        prepare: ([Token]) -> ArraySlice<Token> = { $0[...] }
    ) {
        let tokeniser = Tokeniser(language: language)
        let extractor = FeatureExtractor(language: language)
        let reader = language.map(StanceReader.init)
        var stances: [Stance] = []
        var uses: [String: Int] = [:]
        var texts: [[(hash: UInt64, kind: FeatureKind)]] = []
        var origin: [Int] = []
        for (index, sample) in samples.enumerated() {
            let tokens = prepare(tokeniser.tokens(of: sample.text))
            if language != nil { for token in tokens where token.kind == .word { uses[token.text, default: 0] += 1 } }
            for withoutQuestion in [false, true] {
                if withoutQuestion, !tokens.contains(where: { $0.kind == .question }) { continue }
                var features: [(hash: UInt64, kind: FeatureKind)] = []
                features.reserveCapacity(256)
                extractor.visit(tokens, withoutQuestion: withoutQuestion) { hash, kind, _ in
                    features.append((hash, kind))
                }
                texts.append(features)
                origin.append(index)
                if let reader { stances.append(reader.read(tokens, withoutQuestion: withoutQuestion)) }
            }
        }
        var counts: [Vocabulary.Counts] = []
        vocabulary = Vocabulary(texts, minimum: minimum, counts: &counts)
        self.counts = counts
        sample = origin
        let lots = samples.map { sample in
            var hash = FeatureHash(kind: .words)
            hash.add(sample.text)
            return hash.value
        }
        lot = origin.map { lots[$0] }
        labels = origin.map { samples[$0].labels }
        sampleCount = samples.count
        self.stances = stances
        words = uses.filter { $0.value > 1 && $0.key != ServiceFinder.anyService }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        self.labelCount = labelCount
    }

    /// The rows under `weighting`.
    func rows(_ weighting: Weighting) -> [SparseRow] {
        let idf = powered(weighting.power)
        return zip(counts, vocabulary.unknown).map { counts, unknown in
            weighting.row(counts, unknown: unknown, kind: { vocabulary.kinds[Int($0)] }, idf: { idf[Int($0)] })
        }
    }

    /// idf^p per feature.
    func powered(_ power: Float) -> [Float] {
        vocabulary.idf.map { raised($0, to: power) }
    }
}
