internal import Disk

/// What a margin of one label means: from which margin on it is given, and how likely it then is.
struct Calibration: Sendable, Hashable {
    /// The least margin at which the label is given.
    var threshold: Float
    /// Platt's sigmoid: probability = 1 / (1 + exp(-(slope · margin + offset))).
    var slope: Float
    var offset: Float

    /// 0 to 1.
    func confidence(_ margin: Float) -> Double {
        1 / (1 + exp(-Double(slope * margin + offset)))
    }

    /// Fits both on cross-validated margins.
    ///
    /// The threshold is that of the best F1, drawn towards `prior` as far as there are few positives.
    init(margins: [Float], isPositive: [Bool], prior: Float) {
        // Below it most texts without the label would have it too; and few are left to be sorted.
        let sorted = zip(margins, isPositive).filter { $0.0 > Self.least }.sorted { $0.0 > $1.0 }
        let positives = isPositive.lazy.filter { $0 }.count
        (slope, offset) = platt(margins: margins, isPositive: isPositive, positives: positives)
        var best: (f1: Double, threshold: Float) = (-1, prior)
        var hits = 0
        for (index, entry) in sorted.enumerated() {
            if entry.1 { hits += 1 }
            guard index + 1 < sorted.count else { break }
            let f1 = 2 * Double(hits) / Double(index + 1 + max(positives, 1))
            if f1 > best.f1 { best = (f1, (entry.0 + sorted[index + 1].0) / 2) }
        }
        let trust = Float(positives) / Float(positives + 150)
        threshold = trust * best.threshold + (1 - trust) * prior
    }

    /// The lowest threshold there can be.
    private static let least: Float = -1

    init(threshold: Float, slope: Float, offset: Float) {
        self.threshold = threshold
        self.slope = slope
        self.offset = offset
    }
}

/// Newton's method with backtracking on the regularised likelihood (Lin, Lin and Weng 2007).
private func platt(margins: [Float], isPositive: [Bool], positives: Int) -> (Float, Float) {
    let negatives = margins.count - positives
    let high = (Double(positives) + 1) / (Double(positives) + 2)
    let low = 1 / (Double(negatives) + 2)
    // Far negatives say nothing more than that they are negative; their count is kept in the offset.
    var slope = 4.0
    var offset = 0.0
    for _ in 0..<30 {
        var (g1, g2, h11, h12, h22) = (0.0, 0.0, 1e-6, 0.0, 1e-6)
        for (margin, positive) in zip(margins, isPositive) {
            let x = Double(margin)
            let p = 1 / (1 + exp(-(slope * x + offset)))
            let difference = p - (positive ? high : low)
            let weight = p * (1 - p)
            g1 += difference * x
            g2 += difference
            h11 += weight * x * x
            h12 += weight * x
            h22 += weight
        }
        let determinant = h11 * h22 - h12 * h12
        guard abs(determinant) > 1e-12 else { break }
        let stepSlope = max(-2, min(2, (h22 * g1 - h12 * g2) / determinant))
        let stepOffset = max(-2, min(2, (h11 * g2 - h12 * g1) / determinant))
        slope -= stepSlope
        offset -= stepOffset
        if abs(stepSlope) + abs(stepOffset) < 1e-4 { break }
    }
    return (Float(max(slope, 0.5)), Float(offset))
}
