internal import CLinear

/// Rows of features in liblinear's layout, solved once per label.
///
/// The memory is liblinear's to read during `weights` and freed with this object. Nothing writes to it once it is
/// laid out, so sharing it between threads is safe.
final class LinearProblem: @unchecked Sendable {
    private let nodes: UnsafeMutablePointer<feature_node>
    private let starts: [Int]
    private let columnCount: Int
    private let nodeCount: Int

    /// Takes over `rows`; a bias of 1 is added to each.
    init(rows: [SparseRow], columnCount: Int) {
        self.columnCount = columnCount
        nodeCount = rows.reduce(0) { $0 + $1.columns.count + 2 }
        nodes = .allocate(capacity: max(nodeCount, 1))
        var starts: [Int] = []
        starts.reserveCapacity(rows.count)
        var next = 0
        for row in rows {
            starts.append(next)
            // liblinear wants rising column numbers from 1.
            for (column, value) in zip(row.columns, row.values) {
                (nodes + next).initialize(to: feature_node(index: column + 1, value: Double(value)))
                next += 1
            }
            (nodes + next).initialize(to: feature_node(index: Int32(columnCount + 1), value: 1))
            (nodes + next + 1).initialize(to: feature_node(index: -1, value: 0))
            next += 2
        }
        self.starts = starts
    }

    deinit {
        nodes.deinitialize(count: nodeCount)
        nodes.deallocate()
    }

    /// How hard to press.
    struct Pressure: Sendable {
        var cost = 1.0
        /// How much dearer a fault on a positive row is.
        var positiveWeight = 1.0
        /// The stopping criterion of the dual.
        var tolerance = 0.3
        /// Logistic loss instead of squared hinge.
        var isLogistic = false
    }

    /// Squared-hinge weights that tell the `positive` of `rows` from the others; the bias comes last.
    func weights(rows: [Int], positive: (Int) -> Bool, pressure: Pressure) -> [Float] {
        // With one class alone there is nothing to tell apart.
        guard rows.contains(where: positive), rows.contains(where: { !positive($0) }) else { return silent }
        var targets = rows.map { positive($0) ? 1.0 : -1.0 }
        var pointers: [UnsafeMutablePointer<feature_node>?] = rows.map { nodes + starts[$0] }
        var labels: [Int32] = [1]
        var labelWeights = [pressure.positiveWeight]
        return targets.withUnsafeMutableBufferPointer { targets in
            pointers.withUnsafeMutableBufferPointer { pointers in
                labels.withUnsafeMutableBufferPointer { labels in
                    labelWeights.withUnsafeMutableBufferPointer { labelWeights in
                        var problem = problem(
                            l: Int32(rows.count), n: Int32(columnCount + 1), y: targets.baseAddress,
                            x: pointers.baseAddress, bias: 1)
                        var parameter = parameter()
                        parameter.solver_type = Int32(pressure.isLogistic ? L2R_LR_DUAL : L2R_L2LOSS_SVC_DUAL)
                        parameter.eps = pressure.tolerance
                        parameter.C = pressure.cost
                        parameter.nr_weight = 1
                        parameter.weight_label = labels.baseAddress
                        parameter.weight = labelWeights.baseAddress
                        return solve(&problem, &parameter)
                    }
                }
            }
        }
    }

    /// Weights that speak for nothing.
    private var silent: [Float] { Array(repeating: 0, count: columnCount) + [-1] }

    private func solve(_ problem: inout problem, _ parameter: inout parameter) -> [Float] {
        oefen_linear_be_quiet()
        oefen_linear_seed(1)
        var model = train(&problem, &parameter)
        defer { free_and_destroy_model(&model) }
        guard let solved = model?.pointee, solved.nr_class == 2, let weights = solved.w, let label = solved.label else {
            return silent
        }
        // liblinear counts the label it met first as positive.
        let sign: Double = label[0] == 1 ? 1 : -1
        return (0...columnCount).map { Float(weights[$0] * sign) }
    }
}

/// Features of one text: columns rising, values beside them.
struct SparseRow {
    var columns: [Int32]
    var values: [Float]
}
