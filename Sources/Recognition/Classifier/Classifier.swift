public import Diagnostics

/// A linear classifier over word and letter n-grams: one weight vector per label.
///
/// A text may carry any number of labels; each has its own threshold and calibration. Everything
/// lies in one run of bytes, so that a saved model is ready as soon as it is read.
public struct Classifier: Sendable {
    /// The labels it tells apart, in the order of the margins.
    public let labels: [String]
    /// The language whose word forms it knows; nil for none.
    public let language: Language?
    let bytes: ModelBytes
    let layout: ModelLayout
    let weighting: Weighting
    let calibrations: [Calibration]
    let extractor: FeatureExtractor
    /// Words of the samples, the commonest first.
    let words: [String]

    init?(bytes: ModelBytes) {
        guard let header = ModelHeader(reading: bytes) else { return nil }
        let layout = header.layout
        self.bytes = bytes
        self.layout = layout
        weighting = header.weighting
        language = header.language
        labels = bytes.values(UInt8.self, at: layout.labels, count: layout.labelBytes)
            .split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        let numbers = bytes.values(Float.self, at: layout.calibrations, count: layout.labelCount * 3)
        calibrations = (0..<layout.labelCount).map {
            Calibration(threshold: numbers[$0 * 3], slope: numbers[$0 * 3 + 1], offset: numbers[$0 * 3 + 2])
        }
        extractor = FeatureExtractor(language: header.language)
        words = bytes.values(UInt8.self, at: layout.words, count: layout.wordBytes)
            .split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        guard labels.count == layout.labelCount else { return nil }
    }

    /// The margin of every label for a text: above 0 speaks for it, below against it.
    public func margins(of text: String) -> [Float] {
        margins(of: Tokeniser(language: language).tokens(of: text)[...])
    }

    /// The label with the highest margin, and that margin.
    public func best(of text: String) -> (label: String, margin: Float)? {
        let margins = margins(of: text)
        return margins.indices.max { margins[$0] < margins[$1] }.map { (labels[$0], margins[$0]) }
    }

    func margins(of tokens: ArraySlice<Token>) -> [Float] {
        let row = row(of: tokens)
        let blocks = layout.stride / 8
        var sums = [SIMD8<Float>](repeating: .zero, count: blocks)
        let weights = bytes.values(SIMD8<Int16>.self, at: layout.weights, count: layout.featureCount * blocks)
        sums.withUnsafeMutableBufferPointer { sums in
            for index in row.columns.indices {
                let first = Int(row.columns[index]) * blocks
                let value = row.values[index]
                for block in 0..<blocks { sums[block] += SIMD8<Float>(weights[first + block]) * value }
            }
        }
        let (units, biases) = (units, biases)
        return labels.indices.map { sums[$0 / 8][$0 % 8] * units[$0] + biases[$0] }
    }

    private var units: UnsafeBufferPointer<Float> {
        bytes.values(Float.self, at: layout.units, count: layout.stride)
    }

    private var biases: UnsafeBufferPointer<Float> {
        bytes.values(Float.self, at: layout.biases, count: layout.stride)
    }

    /// The features of `tokens` that the model knows, weighted.
    func row(of tokens: ArraySlice<Token>) -> SparseRow {
        var columns: [Int32] = []
        columns.reserveCapacity(256)
        let lookup = lookup
        var unknown = KindCounts()
        extractor.visit(tokens) { hash, kind, _ in
            let column = lookup.column(hash)
            if column >= 0 { columns.append(column) } else { unknown.count(kind) }
        }
        let kinds = bytes.values(UInt8.self, at: layout.kinds, count: layout.featureCount)
        let idf = bytes.values(Float.self, at: layout.idf, count: layout.featureCount)
        return weighting.row(
            runLengths(columns), unknown: unknown, kind: { FeatureKind(rawValue: kinds[Int($0)]) ?? .words },
            idf: { idf[Int($0)] })
    }

    /// How badly a stance fits a label: 0 for well, more for worse.
    func misfit(_ stance: Stance, label: Int) -> Float {
        StanceFit.misfit(
            stance, label: label,
            ratios: bytes.values(Float.self, at: layout.ratios, count: layout.labelCount * Stance.count * 2))
    }

    /// Whether texts with a label deny more often than others do, in the way in which `stance` does.
    func isWordedDenying(_ label: Int, _ stance: Stance) -> Bool {
        let ratios = bytes.values(Float.self, at: layout.ratios, count: layout.labelCount * Stance.count * 2)
        return Stance.each.enumerated().contains { number, sign in
            !Stance.denials.isDisjoint(with: sign) && stance.contains(sign)
                && ratios[(label * Stance.count + number) * 2] > 0
        }
    }

    var lookup: FeatureLookup {
        FeatureLookup(
            keys: bytes.values(UInt64.self, at: layout.keys, count: layout.slotCount),
            columns: bytes.values(Int32.self, at: layout.columns, count: layout.slotCount))
    }

    /// The weight of a feature for a label; 0 for a feature that is not known.
    func weight(column: Int32, label: Int) -> Float {
        let weights = bytes.values(Int16.self, at: layout.weights, count: layout.featureCount * layout.stride)
        return Float(weights[Int(column) * layout.stride + label]) * units[label]
    }

    /// Whether `right` followed `left` in the texts it was trained on.
    func follow(_ left: String, _ right: String) -> Bool {
        lookup.column(FeatureExtractor.pair(left, right)) >= 0
    }

    /// Whether `word` stood in the texts it was trained on.
    func knows(_ word: String) -> Bool {
        var hash = FeatureHash(kind: .words)
        hash.add(word)
        return lookup.column(hash.value) >= 0
    }
}

/// Finds columns in the flat table of a model.
struct FeatureLookup {
    let keys: UnsafeBufferPointer<UInt64>
    let columns: UnsafeBufferPointer<Int32>

    @inline(__always)
    func column(_ hash: UInt64) -> Int32 {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        // A damaged table could be full; no more steps than there are slots.
        for _ in 0..<keys.count {
            let key = keys[slot]
            if key == hash { return columns[slot] }
            if key == 0 { return -1 }
            slot = (slot + 1) & mask
        }
        return -1
    }
}
