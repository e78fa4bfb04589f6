internal import Diagnostics

/// Lays a trained model out as bytes.
struct ModelWriter {
    let labels: [String]
    let language: Language?
    let weighting: Weighting
    let vocabulary: Vocabulary
    let idf: [Float]
    /// Per label, a weight per feature and the bias.
    let weights: [[Float]]
    let calibrations: [Calibration]
    let stanceFit: StanceFit
    /// The words of the samples, the commonest first.
    let words: [String]

    var bytes: ModelBytes {
        let (names, known) = (joined(labels), joined(words))
        let layout = ModelLayout(
            labelCount: labels.count, featureCount: vocabulary.kinds.count, slotCount: vocabulary.table.keys.count,
            labelBytes: names.count, wordBytes: known.count)
        return ModelBytes(count: layout.total) { memory in
            copy(vocabulary.table.keys, to: memory, at: layout.keys)
            copy(vocabulary.table.columns, to: memory, at: layout.columns)
            copy(vocabulary.kinds.map(\.rawValue), to: memory, at: layout.kinds)
            copy(idf, to: memory, at: layout.idf)
            copyWeights(to: memory, layout)
            copy(calibrations.flatMap { [$0.threshold, $0.slope, $0.offset] }, to: memory, at: layout.calibrations)
            copy(stanceFit.ratios, to: memory, at: layout.ratios)
            copy(names, to: memory, at: layout.labels)
            copy(known, to: memory, at: layout.words)
            ModelHeader(layout: layout, weighting: weighting, language: language).write(to: memory)
        }
    }

    private func joined(_ texts: [String]) -> [UInt8] {
        Array(texts.map { Array($0.utf8) }.joined(separator: [0]))
    }

    private func copy<Value: BitwiseCopyable>(
        _ values: [Value], to memory: UnsafeMutableRawBufferPointer, at offset: Int
    ) {
        values.withUnsafeBytes { bytes in
            UnsafeMutableRawBufferPointer(rebasing: memory[offset..<offset + bytes.count]).copyMemory(from: bytes)
        }
    }

    /// Turned round: a row per feature, so that reading a text touches one run of memory per feature.
    ///
    /// In 16 bits each: what is lost is far less than what any margin depends on, and half the bytes are read sooner.
    private func copyWeights(to memory: UnsafeMutableRawBufferPointer, _ layout: ModelLayout) {
        let units = weights.map { weights in
            let largest = weights.dropLast().lazy.map(abs).max() ?? 0
            return largest > 0 ? largest / 32_767 : 1
        }
        copy(weights.map { $0.last ?? 0 }, to: memory, at: layout.biases)
        copy(units, to: memory, at: layout.units)
        let target = UnsafeMutableRawBufferPointer(rebasing: memory[layout.weights..<layout.biases])
            .assumingMemoryBound(to: Int16.self)
        for (label, weights) in weights.enumerated() {
            let perUnit = 1 / units[label]
            weights.dropLast().withUnsafeBufferPointer { weights in
                for (feature, weight) in weights.enumerated() {
                    target[feature * layout.stride + label] = Int16((weight * perUnit).rounded())
                }
            }
        }
    }
}
