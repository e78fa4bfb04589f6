internal import Disk

/// The margin of every label for every row, all labels of a row at once.
struct MarginTable: Sendable {
    /// Per row, a vector of margins for every eight labels.
    private let margins: [SIMD8<Float>]
    private let blocks: Int

    /// - Parameter weights: per label, a weight per feature and the bias.
    init(rows: [SparseRow], weights: [[Float]]) {
        let blocks = (weights.count + 7) / 8
        let turned = Self.turned(weights, blocks)
        let bias = turned.suffix(blocks)
        self.blocks = blocks
        margins = onEveryCore(rows, lot: 512) { row in
            var sums = Array(bias)
            for (column, value) in zip(row.columns, row.values) {
                for block in 0..<blocks { sums[block] += turned[Int(column) * blocks + block] * value }
            }
            return sums
        }.flatMap(\.self)
    }

    /// A row per feature, as a model has it: one run of memory per feature that a text has.
    private static func turned(_ weights: [[Float]], _ blocks: Int) -> [SIMD8<Float>] {
        var turned = [SIMD8<Float>](repeating: .zero, count: (weights.first?.count ?? 1) * blocks)
        for (label, weights) in weights.enumerated() {
            for (column, weight) in weights.enumerated() { turned[column * blocks + label / 8][label % 8] = weight }
        }
        return turned
    }

    /// The margin of a label for a row.
    subscript(row: Int, label: Int) -> Float { margins[row * blocks + label / 8][label % 8] }
}
