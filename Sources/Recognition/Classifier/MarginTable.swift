/// The margin of every label for every row, all labels of a row at once.
struct MarginTable {
    private let margins: [Float]
    private let stride: Int

    /// - Parameter weights: per label, a weight per feature and the bias.
    init(rows: [SparseRow], weights: [[Float]]) {
        let blocks = (weights.count + 7) / 8
        let columns = weights.first?.count ?? 1
        // A row per feature, as a model has it: one run of memory per feature that a text has.
        var turned = [SIMD8<Float>](repeating: .zero, count: columns * blocks)
        for (label, weights) in weights.enumerated() {
            for (column, weight) in weights.enumerated() { turned[column * blocks + label / 8][label % 8] = weight }
        }
        var margins = [Float](repeating: 0, count: rows.count * blocks * 8)
        margins.withUnsafeMutableBytes { memory in
            let sums = memory.assumingMemoryBound(to: SIMD8<Float>.self)
            for (number, row) in rows.enumerated() {
                let sums = UnsafeMutableBufferPointer(rebasing: sums[number * blocks..<(number + 1) * blocks])
                for block in 0..<blocks { sums[block] = turned[(columns - 1) * blocks + block] }
                for (column, value) in zip(row.columns, row.values) {
                    for block in 0..<blocks { sums[block] += turned[Int(column) * blocks + block] * value }
                }
            }
        }
        self.margins = margins
        stride = blocks * 8
    }

    /// The margin of a label for a row.
    subscript(row: Int, label: Int) -> Float { margins[row * stride + label] }
}
