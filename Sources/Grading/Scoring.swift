internal import Diagnostics
internal import JSON
internal import Pack

extension CheckpointResult {
    init(_ compiled: CompiledCheckpoint, _ outcome: Outcome, unsureLines: [Int] = []) {
        self.init(
            compiled: compiled, verdict: outcome.verdict, seen: outcome.reason, evidence: outcome.evidence,
            activations: outcome.activations, fulfilled: outcome.fulfilled, isUnsure: !unsureLines.isEmpty,
            unsureLines: unsureLines, noteEntries: outcome.noteEntries)
    }

    /// The weight that was lost; critical faults first.
    fileprivate var loss: Double {
        guard counts else { return 0 }
        return Double(weight) * (1 - verdict.credit) + (isCriticalFault ? 1_000_000 : 0)
    }
}

extension Scorecard {
    init(
        call: CallID, results: [CheckpointResult], gradingProtocol: GradingProtocol, referrals: ReferralReport,
        note: [NoteEntry]?, figures: ConversationFigures
    ) {
        let faults = results.filter(\.isCriticalFault).map(\.id)
        let score = Sum(results).score
        let doubtful = results.filter { $0.isUnsure && !$0.isAdvisory }
        let passMark = gradingProtocol.passMark.value
        self.init(
            call: call, score: score, passMark: passMark,
            overall: Self.overall(score, passMark: passMark, faults: faults, results: results),
            dimensions: gradingProtocol.dimensions.map { DimensionResult($0, results) }, checkpoints: results,
            criticalFaults: faults, toConfirm: doubtful.map(\.id), practiseNext: Self.practiseNext(results),
            referrals: referrals, note: note, figures: figures)
    }

    private static func overall(
        _ score: Int?, passMark: Int, faults: [CheckpointID], results: [CheckpointResult]
    ) -> Overall {
        if !faults.isEmpty { return .criticalFault }
        guard let score else { return .nothingToGrade }
        // A critical checkpoint that was late, or that waits for a supervisor, is no fault yet and no call to pass.
        let fallsShort = results.contains { $0.isCritical && !$0.isAdvisory && $0.verdict.isFailure }
        return score >= passMark && !fallsShort ? .competent : .needsPractice
    }

    /// What cost most; of equals the first in the protocol.
    private static func practiseNext(_ results: [CheckpointResult]) -> CheckpointID? {
        var worst: CheckpointResult?
        for result in results where result.loss > worst?.loss ?? 0 { worst = result }
        return worst?.id
    }
}

extension DimensionResult {
    fileprivate init(_ dimension: GradingProtocol.Dimension, _ results: [CheckpointResult]) {
        let sum = Sum(results, of: dimension.id.value)
        self.init(
            id: dimension.id.value, title: dimension.title, score: sum.score, earned: sum.earned,
            possible: sum.possible)
    }
}

/// Weights earned and weights possible.
private struct Sum {
    let earned: Double
    let possible: Int

    init(_ results: [CheckpointResult]) {
        self.init(results, of: nil)
    }

    /// Sums up the results of one dimension, or of all.
    init(_ results: [CheckpointResult], of dimension: DimensionID?) {
        var earned = 0.0
        var possible = 0
        for index in results.indices where results[index].counts {
            guard dimension == nil || results[index].dimension == dimension else { continue }
            earned += Double(results[index].weight) * results[index].verdict.credit
            possible += results[index].weight
        }
        self.earned = earned
        self.possible = possible
    }

    /// 0 to 100, rounded; nil when nothing was possible.
    var score: Int? {
        possible == 0 ? nil : Int((earned * 100 / Double(possible)).rounded())
    }
}
