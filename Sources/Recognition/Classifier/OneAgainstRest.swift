/// Trains one label against the rest, and cross-validates it.
struct OneAgainstRest {
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

    /// Weights per label, from all rows or from those that matter to it.
    func weights(step: () -> Void) -> [[Float]] {
        guard options.onlyNearRows else {
            let all = Array(rows.indices)
            return (0..<set.labelCount).map { label in
                defer { step() }
                return solve(label, rows: all)
            }
        }
        // A row far on the right side is no support vector and changes nothing: most are. Which these are, a
        // first solution from a part of the rows tells.
        let drafts = (0..<set.labelCount).map { label in
            solve(label, rows: rows.indices.filter { rowsWith[label][$0] || set.lot[$0] % Self.draftShare == 0 })
        }
        let margins = MarginTable(rows: rows, weights: drafts)
        return (0..<set.labelCount).map { label in
            defer { step() }
            return solve(
                label, rows: rows.indices.filter { rowsWith[label][$0] || margins[$0, label] > Self.nearDraft })
        }
    }

    /// One row in so many makes a first solution.
    private static let draftShare: UInt64 = 10
    /// From which margin a row is near, under the first solution and under the whole one.
    private static let nearDraft: Float = -1
    private static let nearFull: Float = -1.05

    /// The rows in `fold`; all rows of a sample lie in the same fold.
    private func isHeldOut(_ row: Int, fold: Int, of folds: Int) -> Bool {
        Int(set.lot[row] % UInt64(folds)) == fold
    }

    /// Thresholds and calibration per label from cross-validated margins.
    func calibrations(_ weights: [[Float]], folds: Int, step: () -> Void) -> [Calibration] {
        guard folds > 1 else {
            return Array(repeating: Calibration(threshold: 0, slope: 4, offset: 0), count: set.labelCount)
        }
        let full = MarginTable(rows: rows, weights: weights)
        return (0..<set.labelCount).map { label in
            defer { step() }
            let margins = crossValidatedMargins(label, full: rows.indices.map { full[$0, label] }, folds: folds)
            return Calibration(margins: margins, isPositive: rowsWith[label], prior: 0.1)
        }
    }

    /// The margin of every row from weights that did not see its sample.
    ///
    /// A row far on the right side of the full solution is no support vector and changes nothing:
    /// leaving such rows out of the folds' training makes it several times cheaper.
    /// - Parameter full: the margins under weights from all rows.
    func crossValidatedMargins(_ label: Int, full: [Float], folds: Int) -> [Float] {
        let near = rows.indices.filter { row in
            rowsWith[label][row] || full[row] > Self.nearFull
        }
        var margins = full
        for fold in 0..<folds {
            let training = near.filter { !isHeldOut($0, fold: fold, of: folds) }
            let weights = solve(label, rows: training)
            for row in near where isHeldOut(row, fold: fold, of: folds) {
                margins[row] = margin(rows[row], weights)
            }
        }
        return margins
    }

    func solve(_ label: Int, rows: [Int]) -> [Float] {
        let positive = rowsWith[label]
        var pressure = LinearProblem.Pressure()
        pressure.cost = options.cost
        pressure.positiveWeight = options.positiveWeight
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
