public import Pack

/// How well what was typed was understood: a fault of the console rather than of who typed.
public struct Understanding: Sendable {
    /// Utterances that were not, or not surely, understood, of all.
    public let whole: Share
    /// Per call, the worst understood first.
    public let byCall: [(call: CallID, unsure: Share)]
    /// Per trainee, the worst understood first.
    public let byTrainee: [(trainee: String, unsure: Share)]

    /// How well the sessions of a cohort were understood.
    public init(_ cohort: Cohort) {
        whole = cohort.counted.unsureUtterances
        byCall = Self.ranked(cohort.calls.map { ($0, cohort.sessions(of: $0).unsureUtterances) })
            .map { (call: $0.0, unsure: $0.1) }
        byTrainee = Self.ranked(cohort.trainees.map { ($0, cohort.sessions(of: $0).unsureUtterances) })
            .map { (trainee: $0.0, unsure: $0.1) }
    }

    /// Those with enough utterances to speak of a rate first, from the worst; those without any left out.
    private static func ranked<Key: Comparable>(_ rows: [(Key, Share)]) -> [(Key, Share)] {
        func isTelling(_ share: Share) -> Bool { share.whole >= Share.fewestUtterances }
        return rows.filter { $0.1.whole > 0 }.sorted { left, right in
            if isTelling(left.1) != isTelling(right.1) { return isTelling(left.1) }
            let (a, b) = (left.1.ratio ?? 0, right.1.ratio ?? 0)
            return a == b ? left.0 < right.0 : a > b
        }
    }
}
