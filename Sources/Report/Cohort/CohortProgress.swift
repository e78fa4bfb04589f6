public import Archive
internal import Grading
internal import Pack

/// How scores go over time: by how often somebody practised, and by week.
public struct CohortProgress: Sendable {
    /// The first session of everybody, the second, and so on; each with fewer trainees than the one before.
    public let byNumber: [Step]
    /// By the week in which the sessions began; sessions whose beginning cannot be read are not here.
    public let byWeek: [(week: Week, step: Step)]

    /// The sessions of one step.
    public struct Step: Sendable {
        /// How many sessions there are.
        public let sessions: Int
        /// By how many trainees.
        public let trainees: Int
        /// The mean score, 0 to 100.
        public let mean: Int?
        /// In how many the trainee was competent.
        public let competent: Share
        /// In how many a critical fault was made.
        public let critical: Share
        /// How many utterances were not, or not surely, understood.
        public let unsure: Share

        init(_ sessions: [ArchivedSession]) {
            self.sessions = sessions.count
            trainees = Set(sessions.map(\.trainee)).count
            mean = sessions.compactMap { $0.grade?.score }.mean
            competent = sessions.share(.competent)
            critical = sessions.share(.criticalFault)
            unsure = sessions.unsureUtterances
        }
    }

    /// The course of a cohort, or of one trainee in it.
    public init(_ cohort: Cohort, trainee: String? = nil) {
        let trainees = trainee.map { [$0] } ?? cohort.trainees
        var numbered: [[ArchivedSession]] = []
        var weeks: [Week: [ArchivedSession]] = [:]
        for name in trainees {
            for (number, session) in cohort.sessions(of: name).enumerated() {
                if number == numbered.count { numbered.append([]) }
                numbered[number].append(session)
                if let moment = session.started.startMoment { weeks[Week(of: moment), default: []].append(session) }
            }
        }
        byNumber = numbered.map(Step.init)
        byWeek = weeks.sorted { $0.key < $1.key }.map { ($0.key, Step($0.value)) }
    }

    /// How the mean of the last three sessions differs from that of the first three; nil with fewer than six.
    public static func change(_ sessions: [ArchivedSession]) -> Int? {
        let scores = sessions.compactMap { $0.grade?.score }
        guard scores.count >= 6, let before = Array(scores.prefix(3)).mean, let after = Array(scores.suffix(3)).mean
        else { return nil }
        return after - before
    }
}

extension Sequence<ArchivedSession> {
    /// How many utterances of these sessions were not, or not surely, understood.
    public var unsureUtterances: Share {
        var (unsure, all) = (0, 0)
        for session in self {
            unsure += session.unsureTurns
            all += session.turns
        }
        return Share(unsure, of: all)
    }
}
