internal import Disk
public import JSON

/// How well the classifier does on a labelled set of any kind, one label per text.
public struct IntentScores: Sendable {
    /// Texts given the right label, 0 to 1.
    public let accuracy: Double
    /// The mean F1 over labels.
    public let macroF1: Double
    /// How well the margin tells in scope from out of scope: area under the curve; nil without such texts.
    public let outOfScopeAUROC: Double?
    /// Out-of-scope texts refused when 95 % of the others are kept; nil without such texts.
    public let outOfScopeRecall: Double?
    /// Seconds.
    public let trainingTime: Double
    /// The median time that a text takes, in milliseconds.
    public let median: Double
    /// The time that 99 texts of 100 stay under, in milliseconds.
    public let p99: Double

    /// Trains on one set and tests on another.
    ///
    /// - Parameter perLabel: how many examples of each label are drawn; nil for all.
    public static func measure(
        train: [LabelledUtterance], test: [LabelledUtterance], outOfScope: [LabelledUtterance] = [],
        perLabel: Int? = nil, seed: Int = 1, options: TrainingOptions = .intents
    ) -> IntentScores {
        let drawn = perLabel.map { draw($0, from: train, seed: seed) } ?? train
        let labels = Array(Set(drawn.compactMap(\.labels.first))).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
        let samples = drawn.map { TrainingSample($0.text, labels: $0.labels.prefix(1).compactMap { numbers[$0] }) }
        let began = now()
        let classifier = Classifier.train(samples, labels: labels, language: nil, options: options)
        let trainingTime = now() - began
        var times: [Double] = []
        var counts: [String: ActScores.Counts] = [:]
        var right = 0
        var kept: [Float] = []
        for utterance in test {
            let start = now()
            let best = classifier.best(of: utterance.text)
            times.append((now() - start) * 1000)
            guard let best, let wanted = utterance.labels.first else { continue }
            kept.append(best.margin)
            if best.label == wanted {
                right += 1
                counts[wanted, default: .init()].right += 1
            } else {
                counts[wanted, default: .init()].missing += 1
                counts[best.label, default: .init()].extra += 1
            }
        }
        let refused = outOfScope.compactMap { classifier.best(of: $0.text)?.margin }
        times.sort()
        return IntentScores(
            accuracy: Double(right) / Double(max(1, test.count)),
            macroF1: counts.values.reduce(0) { $0 + $1.f1 } / Double(max(1, counts.count)),
            outOfScopeAUROC: auroc(kept, above: refused),
            outOfScopeRecall: recall(of: refused, keeping: 0.95, of: kept),
            trainingTime: trainingTime, median: times.isEmpty ? 0 : times[times.count / 2],
            p99: times.isEmpty ? 0 : times[times.count * 99 / 100])
    }

    /// The scores as JSON; stable, others read it.
    public var json: JSONValue {
        .object([
            ("accuracy", .rounded(accuracy)), ("macro_f1", .rounded(macroF1)),
            ("out_of_scope_auroc", outOfScopeAUROC.map(JSONValue.rounded) ?? .null),
            ("out_of_scope_recall_at_95_kept", outOfScopeRecall.map(JSONValue.rounded) ?? .null),
            ("training_seconds", .rounded(trainingTime)), ("median_ms", .rounded(median)), ("p99_ms", .rounded(p99)),
        ])
    }
}

extension TrainingOptions {
    /// For labelled sets of any kind: no thresholds are needed, the highest margin decides.
    public static var intents: TrainingOptions {
        var options = TrainingOptions()
        options.folds = 0
        options.positiveWeight = 4
        options.logisticShare = 0.15
        return options
    }
}

/// So many examples of each label, by chance under `seed`.
private func draw(_ count: Int, from train: [LabelledUtterance], seed: Int) -> [LabelledUtterance] {
    var random = SeededRandom(seed: seed)
    let shuffled = train.shuffled(using: &random)
    var taken: [String: Int] = [:]
    return shuffled.filter { utterance in
        guard let label = utterance.labels.first, taken[label, default: 0] < count else { return false }
        taken[label, default: 0] += 1
        return true
    }
}

/// Xorshift; enough to draw a sample.
private struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

private func auroc(_ kept: [Float], above refused: [Float]) -> Double? {
    guard !kept.isEmpty, !refused.isEmpty else { return nil }
    let all = (kept.map { ($0, true) } + refused.map { ($0, false) }).sorted { $0.0 < $1.0 }
    var rankSum = 0.0
    var index = 0
    while index < all.count {
        var end = index
        while end < all.count, all[end].0 == all[index].0 { end += 1 }
        let rank = Double(index + end + 1) / 2
        rankSum += rank * Double(all[index..<end].count { $0.1 })
        index = end
    }
    let (n, m) = (Double(kept.count), Double(refused.count))
    return (rankSum - n * (n + 1) / 2) / (n * m)
}

private func recall(of refused: [Float], keeping share: Double, of kept: [Float]) -> Double? {
    guard !kept.isEmpty, !refused.isEmpty else { return nil }
    let threshold = kept.sorted()[min(kept.count - 1, Int(Double(kept.count) * (1 - share)))]
    return Double(refused.count { $0 < threshold }) / Double(refused.count)
}

private func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

extension IntentScores {
    /// The mean of several runs; times too.
    public static func mean(_ runs: [IntentScores]) -> IntentScores {
        func mean(_ value: (IntentScores) -> Double) -> Double {
            runs.reduce(0) { $0 + value($1) } / Double(max(1, runs.count))
        }
        let hasOutside = runs.first?.outOfScopeAUROC != nil
        return IntentScores(
            accuracy: mean(\.accuracy), macroF1: mean(\.macroF1),
            outOfScopeAUROC: hasOutside ? mean { $0.outOfScopeAUROC ?? 0 } : nil,
            outOfScopeRecall: hasOutside ? mean { $0.outOfScopeRecall ?? 0 } : nil, trainingTime: mean(\.trainingTime),
            median: mean(\.median), p99: mean(\.p99))
    }

    /// The scores in words.
    public var lines: [String] {
        func shown(_ value: Double) -> String { String(Double((value * 10_000).rounded() / 10_000)) }
        var lines = ["accuracy \(shown(accuracy))", "macro-F1 \(shown(macroF1))"]
        if let outOfScopeAUROC { lines.append("out of scope, AUROC \(shown(outOfScopeAUROC))") }
        if let outOfScopeRecall { lines.append("out of scope, recall at 95 % kept \(shown(outOfScopeRecall))") }
        return lines + [
            "training \(shown(trainingTime)) s", "a text, median \(shown(median)) ms, p99 \(shown(p99)) ms",
        ]
    }
}
