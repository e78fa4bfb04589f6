internal import Disk

/// How counted features become a vector: (1 + ln tf) · idf^p, each block of length 1, then the whole.
struct Weighting: Sendable {
    /// 0 keeps common words (wie, wat, hoe carry an act), 0.5 favours rare ones (topics).
    var power: Float = 0
    /// How much each block counts: words, letters, stance.
    var blocks: (words: Float, letters: Float, stance: Float) = (1, 1.8, 1.5)

    /// How much a feature that is not known adds to the length of its block, of what a known one adds.
    var unknownShare: Float = 1

    func weight(of kind: FeatureKind) -> Float {
        switch kind {
        case .words: blocks.words
        case .letters: blocks.letters
        case .stance: blocks.stance
        }
    }

    /// The vector of `counts`, whose columns must rise.
    ///
    /// - Parameter unknown: how many features it has that are not in `counts`, by kind; what is not known
    ///   speaks for nothing, and so makes all that is known speak less.
    func row(
        _ counts: [(column: Int32, count: Int32)], unknown: KindCounts, kind: (Int32) -> FeatureKind,
        idf: (Int32) -> Float
    ) -> SparseRow {
        var row = SparseRow(columns: [], values: [])
        row.columns.reserveCapacity(counts.count)
        row.values.reserveCapacity(counts.count)
        var squares = (
            words: unknownShare * Float(unknown.words), letters: unknownShare * Float(unknown.letters),
            stance: unknownShare * Float(unknown.stance)
        )
        for (column, count) in counts {
            let value = (count == 1 ? 1 : 1 + logf(Float(count))) * idf(column)
            row.columns.append(column)
            row.values.append(value)
            switch kind(column) {
            case .words: squares.words += value * value
            case .letters: squares.letters += value * value
            case .stance: squares.stance += value * value
            }
        }
        let scales = scales(squares)
        for index in row.columns.indices {
            switch kind(row.columns[index]) {
            case .words: row.values[index] *= scales.words
            case .letters: row.values[index] *= scales.letters
            case .stance: row.values[index] *= scales.stance
            }
        }
        return row
    }

    private typealias Scales = (words: Float, letters: Float, stance: Float)

    private func scales(_ squares: (words: Float, letters: Float, stance: Float)) -> (
        words: Float, letters: Float, stance: Float
    ) {
        var whole: Float = 0
        if squares.words > 0 { whole += blocks.words * blocks.words }
        if squares.letters > 0 { whole += blocks.letters * blocks.letters }
        if squares.stance > 0 { whole += blocks.stance * blocks.stance }
        guard whole > 0 else { return (0, 0, 0) }
        func scale(_ square: Float, _ block: Float) -> Float { square > 0 ? block / (square * whole).squareRoot() : 0 }
        return (
            scale(squares.words, blocks.words), scale(squares.letters, blocks.letters),
            scale(squares.stance, blocks.stance)
        )
    }
}
