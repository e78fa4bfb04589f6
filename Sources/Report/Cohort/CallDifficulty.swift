public import Archive
internal import Grading
public import Pack

/// How hard a call turned out to be for those who played it.
public struct CallDifficulty: Sendable {
    /// The call.
    public let call: CallID
    /// How many sessions count.
    public let sessions: Int
    /// By how many trainees.
    public let trainees: Int
    /// The mean score, 0 to 100; nil without sessions.
    public let mean: Int?
    /// The middle score, 0 to 100; nil without sessions.
    public let median: Int?
    /// In how many the trainee was competent.
    public let competent: Share
    /// In how many a critical fault was made.
    public let critical: Share
    /// How often it was stopped; no fault of anybody, but worth knowing of a call.
    public let stopped: Int

    /// Whether it was played often enough to speak of a level.
    public var isTelling: Bool { sessions >= Share.fewestSessions }

    /// The calls of a cohort: the hardest first, those that were played too little last.
    public static func of(_ cohort: Cohort) -> [CallDifficulty] {
        var stopped: [CallID: Int] = [:]
        for left in cohort.leftOut where left.reason == .stopped { stopped[left.session.call, default: 0] += 1 }
        return cohort.calls.map { CallDifficulty($0, cohort.sessions(of: $0), stopped: stopped[$0] ?? 0) }
            .sorted { left, right in
                if left.isTelling != right.isTelling { return left.isTelling }
                return (left.mean ?? 101, left.call) < (right.mean ?? 101, right.call)
            }
    }

    init(_ call: CallID, _ sessions: [ArchivedSession], stopped: Int) {
        let scores = sessions.compactMap { $0.grade?.score }
        self.call = call
        self.sessions = sessions.count
        trainees = Set(sessions.map(\.trainee)).count
        mean = scores.mean
        median = scores.median
        competent = sessions.share(.competent)
        critical = sessions.share(.criticalFault)
        self.stopped = stopped
    }
}

extension [Int] {
    /// The mean, rounded; nil of nothing.
    public var mean: Int? {
        isEmpty ? nil : Int((Double(reduce(0, +)) / Double(count)).rounded())
    }

    /// The middle value, rounded; nil of nothing.
    public var median: Int? {
        guard !isEmpty else { return nil }
        let sorted = sorted()
        return [sorted[(count - 1) / 2], sorted[count / 2]].mean
    }
}

extension Sequence<ArchivedSession> {
    /// In how many of these sessions the call as a whole was so.
    func share(_ overall: Overall) -> Share {
        var (part, whole) = (0, 0)
        for session in self {
            whole += 1
            if session.grade?.overall == overall { part += 1 }
        }
        return Share(part, of: whole)
    }
}
