internal import Diagnostics
internal import Disk

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
        prepare: @escaping @Sendable ([Token]) -> ArraySlice<Token> = { $0[...] }
    ) {
        let reader = RowReader(language: language)
        let read = onEveryCore(samples) { reader.rows(of: $0, prepare) }
        var uses: [String: Int] = [:]
        for word in read.lazy.flatMap(\.words) { uses[word, default: 0] += 1 }
        let texts = read.flatMap { $0.rows.map(\.features) }
        let origin = read.enumerated().flatMap { index, read in read.rows.map { _ in index } }
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
        stances = read.flatMap { $0.rows.compactMap(\.stance) }
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

/// Makes rows of one sample.
private struct RowReader: Sendable {
    struct Row {
        let features: [(hash: UInt64, kind: FeatureKind)]
        let stance: Stance?
    }

    private let tokeniser: Tokeniser
    private let extractor: FeatureExtractor
    private let stance: StanceReader?

    init(language: Language?) {
        tokeniser = Tokeniser(language: language)
        extractor = FeatureExtractor(language: language)
        stance = language.map(StanceReader.init)
    }

    /// The rows of a sample, and its words as far as stances are read too.
    func rows(
        of sample: TrainingSample, _ prepare: ([Token]) -> ArraySlice<Token>
    ) -> (rows: [Row], words: [String]) {
        let tokens = prepare(tokeniser.tokens(of: sample.text))
        let asks = tokens.contains { $0.kind == .question }
        let rows = (asks ? [false, true] : [false]).map { withoutQuestion in
            var features: [(hash: UInt64, kind: FeatureKind)] = []
            features.reserveCapacity(256)
            extractor.visit(tokens, withoutQuestion: withoutQuestion) { hash, kind, _ in
                features.append((hash, kind))
            }
            return Row(features: features, stance: stance?.read(tokens, withoutQuestion: withoutQuestion))
        }
        return (rows, stance == nil ? [] : tokens.lazy.filter { $0.kind == .word }.map(\.text))
    }
}
