public import Grading

/// How often two who judged the same things gave each pair of verdicts, and what follows from it.
///
/// Verdicts are taken as names without an order. Sources: Cohen 1960 (kappa); Fleiss, Cohen and Everitt 1969 (its
/// standard error for large samples); Gwet 2008 (AC1).
public struct AgreementTable: Sendable, Hashable {
    private static let categories = Verdict.allCases
    private var counts = [[Int]](
        repeating: [Int](repeating: 0, count: categories.count), count: categories.count)
    /// How many pairs there are.
    public private(set) var count = 0

    /// A table without pairs.
    public init() {}

    /// Adds what both said of one thing.
    public mutating func add(_ first: Verdict, _ second: Verdict) {
        counts[Self.index(first)][Self.index(second)] += 1
        count += 1
    }

    private static func index(_ verdict: Verdict) -> Int { categories.firstIndex(of: verdict) ?? 0 }

    private func share(_ first: Int, _ second: Int) -> Double { Double(counts[first][second]) / Double(count) }

    /// Per category the share of each of the two.
    private var margins: [(first: Double, second: Double)] {
        let all = Self.categories.indices
        return all.map { one in
            (all.reduce(0) { $0 + share(one, $1) }, all.reduce(0) { $0 + share($1, one) })
        }
    }

    /// The share of pairs that are the same, 0 to 1; nil without pairs.
    public var observed: Double? {
        guard count > 0 else { return nil }
        return Self.categories.indices.reduce(0) { $0 + share($1, $1) }
    }

    /// Cohen's kappa, -1 to 1; nil without pairs, and when both gave one and the same verdict every time, so that
    /// chance cannot be told from agreement.
    public var kappa: Double? {
        guard let observed, let expected else { return nil }
        return (observed - expected) / (1 - expected)
    }

    /// What kappa is with 95 % confidence, for large samples; nil when there is no kappa.
    public var kappaInterval: ClosedRange<Double>? {
        guard let kappa, let error = kappaError else { return nil }
        return max(-1, kappa - 1.96 * error)...min(1, kappa + 1.96 * error)
    }

    /// Gwet's AC1, -1 to 1, which holds where nearly all verdicts are alike; nil without pairs.
    public var ac1: Double? {
        guard let observed else { return nil }
        let means = margins.map { ($0.first + $0.second) / 2 }
        let expected = means.reduce(0) { $0 + $1 * (1 - $1) } / Double(Self.categories.count - 1)
        return (observed - expected) / (1 - expected)
    }

    /// The share of pairs that would be the same by chance; nil when it is all of them.
    private var expected: Double? {
        let expected = margins.reduce(0) { $0 + $1.first * $1.second }
        return expected < 1 - 1e-12 ? expected : nil
    }

    private var kappaError: Double? {
        guard let observed, let expected else { return nil }
        let margins = margins
        var sum = 0.0
        for first in Self.categories.indices {
            for second in Self.categories.indices {
                let part = share(first, second)
                if first == second {
                    let term = (1 - expected) - (margins[first].first + margins[first].second) * (1 - observed)
                    sum += part * term * term
                } else {
                    let term = margins[first].second + margins[second].first
                    sum += (1 - observed) * (1 - observed) * part * term * term
                }
            }
        }
        let rest = observed * expected - 2 * expected + observed
        let variance = (sum - rest * rest) / (Double(count) * pow4(1 - expected))
        return max(0, variance).squareRoot()
    }

    private func pow4(_ number: Double) -> Double { number * number * number * number }
}
