internal import Disk

/// How well each stance goes with each label, learnt from the samples: log-likelihood ratios.
///
/// A label whose examples all name the caller hardly fits a clause that does not; a label whose examples
/// are questions hardly fits a statement.
struct StanceFit: Sendable {
    /// Per label and sign, the ratio when the sign is there, then when it is not.
    let ratios: [Float]

    /// The misfit that every clause has, in units of log-likelihood, and what the rest takes off a margin.
    private static let toleratedMisfit: Float = 1
    private static let misfitWeight: Float = 0.5

    /// How badly a stance fits a label, as a margin to take off: 0 for well, more for worse.
    static func misfit(_ stance: Stance, label: Int, ratios: some RandomAccessCollection<Float>) -> Float {
        var sum: Float = 0
        // Who is named and who acts go together: of these signs only the worst counts.
        var worst: Float = 0
        var place = ratios.index(ratios.startIndex, offsetBy: label * Stance.count * 2)
        for sign in Stance.each {
            let misfit = -min(0, stance.contains(sign) ? ratios[place] : ratios[ratios.index(after: place)])
            if Stance.parties.contains(sign) { worst = max(worst, misfit) } else { sum += misfit }
            place = ratios.index(place, offsetBy: 2)
        }
        return max(0, sum + worst - toleratedMisfit) * misfitWeight
    }

    /// The ratios over samples with their labels.
    init(stances: [Stance], labels: [[Int]], labelCount: Int) {
        var ratios: [Float] = []
        ratios.reserveCapacity(labelCount * Stance.count * 2)
        var all = [Int](repeating: 0, count: Stance.count)
        var mine = [[Int]](repeating: [Int](repeating: 0, count: Stance.count), count: labelCount)
        var totals = [Int](repeating: 0, count: labelCount)
        for (stance, labels) in zip(stances, labels) {
            for (number, sign) in Stance.each.enumerated() where stance.contains(sign) {
                all[number] += 1
                for label in labels { mine[label][number] += 1 }
            }
            for label in labels { totals[label] += 1 }
        }
        for label in 0..<labelCount {
            for number in 0..<Stance.count {
                // Half a sample of doubt on both sides: what was not seen is unlikely, not impossible.
                let with = (Float(mine[label][number]) + 0.5) / (Float(totals[label]) + 1)
                let rest = Float(all[number] - mine[label][number])
                let without = (rest + 0.5) / (Float(stances.count - totals[label]) + 1)
                ratios.append(logf(with / without))
                ratios.append(logf((1 - with) / (1 - without)))
            }
        }
        self.ratios = ratios
    }
}
