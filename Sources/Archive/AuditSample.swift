internal import Disk
internal import Grading
public import Pack

/// The sessions that a quality audit should look at: a share drawn by lot, and all that nobody may overlook.
///
/// The lot of a session depends on the seed and its name alone: the same seed draws the same sessions, whoever draws.
/// Guidelines ask that at least 2 % of calls be reviewed (APCO/NENA 1.107).
public struct AuditSample: Sendable {
    /// What should be looked at, newest first.
    public let rows: [Row]
    /// Of how many sessions it was drawn.
    public let population: Int

    /// A session, and why it is in the sample.
    public struct Row: Sendable {
        /// The session.
        public let session: ArchivedSession
        /// Every reason, the weightiest first.
        public let reasons: [Reason]
    }

    /// Why somebody should look at a session.
    public enum Reason: String, CaseIterable, Sendable {
        /// It has a critical fault, and nobody signed.
        case criticalFault = "critical-fault"
        /// A verdict rests on an unsure reading, and nobody signed.
        case unsure
        /// The lot fell on it.
        case drawn
    }

    /// Draws from the finished sessions that fit a query.
    ///
    /// - Parameters:
    ///   - share: of them all, from 0 to 1; at least one is drawn when there is one.
    ///   - seed: another seed draws others.
    public init(of query: SessionQuery, in archive: SessionArchive, share: Double, seed: Int) throws {
        var sessions: [(session: ArchivedSession, lot: String)] = []
        try archive.forEach(query) { session in
            guard session.progress == .finished else { return }
            sessions.append((session, sha256(Array("\(seed) \(session.session)".utf8))))
        }
        population = sessions.count
        // A hair less, so that 7 % of 100 is 7 and not, by the rounding of fractions, 8.
        let size = Int((Double(sessions.count) * share - 1e-9).rounded(.up))
        let last = size > 0 ? sessions.map(\.lot).sorted()[size - 1] : ""
        rows = sessions.compactMap { session, lot in
            let reasons = Self.oversights(session) + (lot <= last ? [.drawn] : [])
            return reasons.isEmpty ? nil : Row(session: session, reasons: reasons)
        }
    }

    private static func oversights(_ session: ArchivedSession) -> [Reason] {
        guard session.review != .signed, let grade = session.grade else { return [] }
        return (grade.overall == .criticalFault ? [.criticalFault] : [])
            + (grade.verdicts.contains(where: \.isUnsure) ? [.unsure] : [])
    }
}
