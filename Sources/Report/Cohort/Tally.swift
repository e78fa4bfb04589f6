public import Archive
internal import Grading

/// What became of one checkpoint over several sessions.
///
/// A verdict that rests only on an unsure reading is counted apart, whichever it is: a supervisor has to look first.
/// Sessions to which the checkpoint does not apply are not counted at all.
public struct Tally: Sendable, Hashable {
    /// How often it was met in time.
    public private(set) var met = 0
    /// How often it was met, but late.
    public private(set) var late = 0
    /// How often it did not come.
    public private(set) var missed = 0
    /// How often something happened that may not.
    public private(set) var violated = 0
    /// How often nobody can tell yet, because a line was not surely understood.
    public private(set) var unsure = 0

    /// Nothing counted yet.
    public init() {}

    /// How often it applied, and was judged for certain.
    public var graded: Int { met + late + missed + violated }
    /// How often it went wrong.
    public var failed: Int { missed + violated }
    /// How often it was met in time, of the times it applied.
    public var share: Share { Share(met, of: graded) }
    /// Whether it came up often enough to speak of a rate.
    public var isTelling: Bool { graded >= Share.fewestSessions }
    /// What was lost of what could be earned, 0 to 1, with late as half; nil of nothing.
    public var shortfall: Double? {
        graded > 0 ? (Double(failed) + 0.5 * Double(late)) / Double(graded) : nil
    }

    /// Counts one verdict.
    public mutating func add(_ result: ArchivedGrade.CheckpointVerdict) {
        guard result.verdict != .notApplicable else { return }
        if result.isUnsure {
            unsure += 1
            return
        }
        switch result.verdict {
        case .met: met += 1
        case .late: late += 1
        case .missed: missed += 1
        case .violated: violated += 1
        case .notApplicable: break
        }
    }

    /// What was counted in both.
    public static func + (left: Tally, right: Tally) -> Tally {
        var sum = left
        sum.met += right.met
        sum.late += right.late
        sum.missed += right.missed
        sum.violated += right.violated
        sum.unsure += right.unsure
        return sum
    }
}
