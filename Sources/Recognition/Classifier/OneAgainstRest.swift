internal import Disk

/// Trains one label against the rest, and cross-validates it.
struct OneAgainstRest: Sendable {
    let set: TrainingSet
    let rows: [SparseRow]
    let options: TrainingOptions
    private let problem: LinearProblem
    private let rowsWith: [[Bool]]

    init(set: TrainingSet, rows: [SparseRow], options: TrainingOptions) {
        self.set = set
        self.rows = rows
        self.options = options
        problem = LinearProblem(rows: rows, columnCount: set.vocabulary.kinds.count)
        var rowsWith = Array(repeating: Array(repeating: false, count: rows.count), count: set.labelCount)
        for (row, labels) in set.labels.enumerated() {
            for label in labels { rowsWith[label][row] = true }
        }
        self.rowsWith = rowsWith
    }

    /// Weights per label, and what their margins mean.
    ///
    /// The calibration is learnt from solutions that each did without a part of the samples and judge that part. A row
    /// that lies far on the right side in all of them is no support vector and changes nothing, as most do: the whole
    /// solution can do without those.
    func solved(step: () -> Void) -> (weights: [[Float]], calibrations: [Calibration]) {
        let folds = options.folds > 1 ? options.folds : 0
        let rough = options.onlyNearRows && folds > 0 && rows.count >= Self.many ? roughMargins : nil
        let parts = (0..<folds).map { fold in
            margins(
                under: solutions(Self.partTolerance, step: step) { label, row in
                    self.fold(of: row) != fold
                        && (rowsWith[label][row] || rough.map { $0[row, label] > Self.nearRough } ?? true)
                })
        }
        let weights = solutions(step: step) { label, row in
            rowsWith[label][row] || rough == nil || parts.contains { $0[row, label] > Self.nearParts }
        }
        return (weights, calibrations(parts))
    }

    /// With fewer rows than this, a part of them tells nothing; and all of them are soon solved.
    private static let many = 2_000
    /// How exactly the solutions of the parts are found, which only judge rows and are thrown away.
    private static let partTolerance = 0.6
    /// One row in so many makes a rough solution, and not too exactly.
    private static let roughShare: UInt64 = 20
    private static let roughTolerance = 1.0
    /// From which margin a row is near, under the rough solution and under those of the parts.
    private static let nearRough: Float = -0.6
    private static let nearParts: Float = -0.95

    /// Margins under a rough solution, which shows where a better one must look.
    private var roughMargins: MarginTable {
        margins(
            under: solutions(Self.roughTolerance) { label, row in
                rowsWith[label][row] || set.lot[row] % Self.roughShare == 0
            })
    }

    /// The part in which a row falls; all rows of a sample fall in the same.
    private func fold(of row: Int) -> Int { Int(set.lot[row] % UInt64(options.folds)) }

    private func margins(under weights: [[Float]]) -> MarginTable { MarginTable(rows: rows, weights: weights) }

    private func calibrations(_ parts: [MarginTable]) -> [Calibration] {
        guard !parts.isEmpty else {
            return Array(repeating: Calibration(threshold: 0, slope: 4, offset: 0), count: set.labelCount)
        }
        return onEveryCore(Array(0..<set.labelCount), lot: 1) { label in
            Calibration(
                margins: rows.indices.map { parts[fold(of: $0)][$0, label] }, isPositive: rowsWith[label], prior: 0.1)
        }
    }

    /// Weights per label from some of the rows, and a step for each.
    private func solutions(
        _ tolerance: Double = LinearProblem.Pressure().tolerance, step: () -> Void = {},
        from isChosen: @Sendable (_ label: Int, _ row: Int) -> Bool
    ) -> [[Float]] {
        withoutActuallyEscaping(isChosen) { isChosen in
            // A few labels at a time, so that people see it go on.
            stride(from: 0, to: set.labelCount, by: 8).flatMap { first in
                let labels = Array(first..<min(first + 8, set.labelCount))
                defer { for _ in labels { step() } }
                return onEveryCore(labels, lot: 1) { label in
                    solve(label, rows: rows.indices.filter { isChosen(label, $0) }, tolerance: tolerance)
                }
            }
        }
    }

    func solve(_ label: Int, rows: [Int], tolerance: Double = LinearProblem.Pressure().tolerance) -> [Float] {
        let positive = rowsWith[label]
        var pressure = LinearProblem.Pressure()
        pressure.cost = options.cost
        pressure.positiveWeight = options.positiveWeight
        pressure.tolerance = tolerance
        let hinge = problem.weights(rows: rows, positive: { positive[$0] }, pressure: pressure)
        guard options.logisticShare > 0 else { return hinge }
        pressure.isLogistic = true
        pressure.cost = options.logisticCost
        let logistic = problem.weights(rows: rows, positive: { positive[$0] }, pressure: pressure)
        return zip(hinge, logistic).map { $0 + options.logisticShare * $1 }
    }

    func margin(_ row: SparseRow, _ weights: [Float]) -> Float {
        weights.withUnsafeBufferPointer { weights in
            var sum = weights[weights.count - 1]
            for index in row.columns.indices { sum += row.values[index] * weights[Int(row.columns[index])] }
            return sum
        }
    }
}

/// The power of idf that tells held-out samples apart best, tried on at most `limit` of them.
func chosenPower(_ set: TrainingSet, _ options: TrainingOptions, limit: Int = 2_000) -> Float {
    let step = max(1, set.sampleCount / limit)
    let chosen = set.sample.indices.filter { set.sample[$0] % step == 0 && !set.labels[$0].isEmpty }
    var best: (power: Float, hits: Int)?
    for power in options.powers {
        var weighting = Weighting()
        weighting.blocks = options.blocks
        weighting.power = power
        let solver = OneAgainstRest(set: set, rows: set.rows(weighting), options: options)
        var hits = 0
        for fold in 0..<2 {
            let inFold = { (row: Int) in (set.sample[row] / step) % 2 == fold }
            let training = chosen.filter { !inFold($0) }
            let weights = (0..<set.labelCount).map { solver.solve($0, rows: training) }
            for row in chosen where inFold(row) {
                let margins = weights.map { solver.margin(solver.rows[row], $0) }
                if let top = margins.indices.max(by: { margins[$0] < margins[$1] }), set.labels[row].contains(top) {
                    hits += 1
                }
            }
        }
        if hits > best?.hits ?? -1 { best = (power, hits) }
    }
    return best?.power ?? 0
}
