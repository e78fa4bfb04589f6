internal import Diagnostics
internal import Disk
internal import GRDB
internal import Grading
internal import JSON
internal import Pack
public import Transcript

extension SessionArchive {
    /// Puts files into the index, in the place of what stood there for them; all or none.
    public func put(_ files: [IndexedFile]) throws(ArchiveError) {
        try run { database in
            for file in files {
                try Self.remove(file.session, database)
                switch file.content {
                case .session(let session, let spoken):
                    try insert(session, spoken: spoken, stamp: file.stamp, database)
                case .unreadable(let reason):
                    try database.cached(
                        "INSERT INTO unreadable VALUES (?, ?, ?, ?)",
                        [file.session.rawValue, file.stamp, reason[.nl], reason[.en]])
                }
            }
        }
    }

    /// Takes sessions out whose files are gone.
    public func remove(_ sessions: [SessionID]) throws(ArchiveError) {
        try run { database in
            for session in sessions { try Self.remove(session, database) }
        }
    }

    /// Remembers that every name there was in the folder when it had last changed at that moment was looked at.
    ///
    /// Not when somebody looked since, or began the index anew: what is known then is known by others.
    ///
    /// - Parameter look: how it stood when the looking began.
    func setLastLook(_ modified: Int, after look: Look) throws(ArchiveError) {
        try run { database in
            guard try Look(database) == look else { return }
            try database.set(Look.setting, to: String(modified))
        }
    }

    private static func remove(_ session: SessionID, _ database: Database) throws {
        try database.cached("DELETE FROM unreadable WHERE name = ?", [session.rawValue])
        let statement = try database.cachedStatement(sql: "SELECT id FROM session WHERE name = ?")
        guard let id = try Int64.fetchOne(statement, arguments: [session.rawValue]) else { return }
        try database.cached("DELETE FROM session WHERE id = ?", [id])
        try database.cached("DELETE FROM failure WHERE session = ?", [id])
        try database.cached("DELETE FROM spoken WHERE rowid = ?", [id])
    }

    private func insert(_ session: ArchivedSession, spoken: String, stamp: String, _ database: Database) throws {
        let grade = session.grade
        let id = try Self.freeNumber(for: session, database)
        try database.cached(
            "INSERT INTO session VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                id, session.session.rawValue, stamp, session.trainee, session.call.rawValue, session.mode.rawValue,
                session.language.rawValue, session.seed, session.started, session.progress.rawValue, session.turns,
                session.unsureTurns, session.isIntact, grade?.score, grade?.overall.rawValue,
                grade.map { coding.text($0.verdicts) }, grade?.verdicts.count(where: \.isUnsure) ?? 0,
                session.review.rawValue,
            ])
        for verdict in grade?.verdicts ?? [] where verdict.verdict.isFailure {
            try database.cached("INSERT INTO failure VALUES (?, ?)", [verdict.checkpoint.rawValue, id])
        }
        try database.cached("INSERT INTO spoken (rowid, text) VALUES (?, ?)", [id, spoken])
    }

    /// A number that grows with the moment at which a session began, so that every table is in the order of time.
    private static func freeNumber(for session: ArchivedSession, _ database: Database) throws -> Int64 {
        let lot = sha256(Array(session.session.rawValue.utf8)).prefix(5)
        var number = secondsSince1970(session.started) << 20 | (Int64(lot, radix: 16) ?? 0)
        let statement = try database.cachedStatement(sql: "SELECT 1 FROM session WHERE id = ?")
        while try Int64.fetchOne(statement, arguments: [number]) != nil { number += 1 }
        return number
    }
}

extension Database {
    /// Runs a statement that is prepared once.
    fileprivate func cached(_ sql: String, _ arguments: StatementArguments) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }
}

/// The seconds of a moment `YYYY-MM-DDTHH:MM:SSZ`; 0 when it is none.
private func secondsSince1970(_ moment: String) -> Int64 {
    let parts = moment.split { !$0.isNumber }.compactMap { Int32($0) }
    guard parts.count == 6 else { return 0 }
    var time = tm()
    time.tm_year = parts[0] - 1900
    time.tm_mon = parts[1] - 1
    time.tm_mday = parts[2]
    time.tm_hour = parts[3]
    time.tm_min = parts[4]
    time.tm_sec = parts[5]
    return max(0, Int64(timegm(&time)))
}
