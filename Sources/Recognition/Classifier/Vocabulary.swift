internal import Disk

/// The features of a training set: their columns, kinds and how common each is.
struct Vocabulary {
    private(set) var table = FeatureTable()
    private(set) var kinds: [FeatureKind] = []
    /// Inverse document frequency, smoothed, at least 1.
    private(set) var idf: [Float] = []
    /// Per text, the features that were dropped.
    private(set) var unknown: [KindCounts] = []

    /// The counted features of one text, columns rising.
    typealias Counts = [(column: Int32, count: Int32)]

    /// Counts the features of every text; those in fewer than `minimum` texts are dropped.
    init(_ texts: [[(hash: UInt64, kind: FeatureKind)]], minimum: Int, counts: inout [Counts]) {
        var frequency: [Int32] = []
        counts = texts.map { features in
            let columns = features.map { feature in
                let column = table.column(adding: feature.hash)
                if column == kinds.count {
                    kinds.append(feature.kind)
                    frequency.append(0)
                }
                return Int32(truncatingIfNeeded: column)
            }
            let counted = runLengths(columns)
            for entry in counted { frequency[Int(entry.column)] += 1 }
            return counted
        }
        unknown = Array(repeating: KindCounts(), count: texts.count)
        if minimum > 1 { drop(below: Int32(minimum), frequency: &frequency, counts: &counts) }
        idf = frequency.map { logf(Float(1 + texts.count) / Float(1 + $0)) + 1 }
    }

    private mutating func drop(below minimum: Int32, frequency: inout [Int32], counts: inout [Counts]) {
        var next: Int32 = 0
        let renumbered = frequency.map { count -> Int32 in
            guard count >= minimum else { return -1 }
            defer { next += 1 }
            return next
        }
        table = table.keeping(renumbered)
        let all = kinds
        kinds = zip(kinds, renumbered).filter { $1 >= 0 }.map(\.0)
        frequency = frequency.filter { $0 >= minimum }
        for (index, row) in counts.enumerated() {
            counts[index] = row.compactMap { entry in
                let column = renumbered[Int(entry.column)]
                if column < 0 { unknown[index].count(all[Int(entry.column)]) }
                return column < 0 ? nil : (column, entry.count)
            }
        }
    }
}

/// Each column once, rising, with how often it stands in `columns`.
func runLengths(_ columns: [Int32]) -> [(column: Int32, count: Int32)] {
    var counted: [(column: Int32, count: Int32)] = []
    counted.reserveCapacity(columns.count)
    for column in columns.sorted() {
        if let last = counted.last, last.column == column {
            counted[counted.count - 1].count += 1
        } else {
            counted.append((column, 1))
        }
    }
    return counted
}

/// `base` to the power `exponent`; 1 for the power 0.
func raised(_ base: Float, to exponent: Float) -> Float {
    exponent == 0 ? 1 : powf(base, exponent)
}
