internal import Diagnostics
internal import GRDB
internal import Grading
internal import Pack
public import Transcript

extension SessionArchive {
    /// A page of the sessions that fit.
    public func find(_ query: SessionQuery) throws(ArchiveError) -> SessionPage {
        let select = SelectStatement(query)
        return try look { database in
            let rows = try Row.fetchAll(database, sql: select.sql, arguments: select.arguments)
            let shown = rows.prefix(query.pageSize)
            let sessions = shown.compactMap(session)
            let stamps = shown.map { (SessionID(rawValue: $0["name"]), $0["stamp"] as String) }
            return SessionPage(
                sessions: sessions, snippets: try Self.snippets(query, shown, database),
                hasMore: rows.count > query.pageSize,
                stamps: Dictionary(uniqueKeysWithValues: stamps))
        }
    }

    /// What was said that fits the text asked for, for the sessions of one page.
    private static func snippets(
        _ query: SessionQuery, _ rows: some Sequence<Row>, _ database: Database
    ) throws -> [SessionID: String] {
        guard let pattern = query.pattern else { return [:] }
        let statement = try database.cachedStatement(
            sql: "SELECT snippet(spoken, 0, '[', ']', '…', 16) FROM spoken WHERE spoken MATCH ? AND rowid = ?")
        var snippets: [SessionID: String] = [:]
        for row in rows {
            let id: Int64 = row["id"]
            snippets[SessionID(rawValue: row["name"])] = try String.fetchOne(statement, arguments: [pattern, id])
        }
        return snippets
    }

    /// Every session that fits, whatever the page, one after the other and without holding them all.
    public func forEach(_ query: SessionQuery, _ body: (ArchivedSession) throws -> Void) throws {
        let select = SelectStatement(query, isPaged: false)
        try look { database in
            let rows = try Row.fetchCursor(database, sql: select.sql, arguments: select.arguments)
            while let row = try rows.next() {
                if let session = session(row) { try body(session) }
            }
        }
    }

    /// The session of this name, if it is in the index.
    public func session(_ name: SessionID) throws(ArchiveError) -> ArchivedSession? {
        try look { database in
            try Row.fetchOne(database, sql: "SELECT * FROM session WHERE name = ?", arguments: [name.rawValue])
                .flatMap(session)
        }
    }

    /// The files that are no readable transcripts, in the order of their names.
    public func unreadable() throws(ArchiveError) -> [UnreadableFile] {
        try look { database in
            try Row.fetchAll(database, sql: "SELECT name, nl, en FROM unreadable ORDER BY name").map {
                UnreadableFile(session: SessionID(rawValue: $0["name"]), reason: LocalText(nl: $0["nl"], en: $0["en"]))
            }
        }
    }

    /// How many sessions and unreadable files the index holds.
    public func count() throws(ArchiveError) -> Int {
        try look { database in
            try Int.fetchOne(
                database, sql: "SELECT (SELECT COUNT(*) FROM session) + (SELECT COUNT(*) FROM unreadable)") ?? 0
        }
    }

    /// Of every file in the index its name.
    func names() throws(ArchiveError) -> Set<SessionID> {
        try look { database in
            let rows = try Row.fetchCursor(
                database, sql: "SELECT name FROM session UNION ALL SELECT name FROM unreadable")
            var names: Set<SessionID> = []
            while let row = try rows.next() { names.insert(SessionID(rawValue: row[0])) }
            return names
        }
    }

    /// Of every file in the index its stamp.
    func stamps() throws(ArchiveError) -> [SessionID: String] {
        try look { database in
            let rows = try Row.fetchCursor(
                database, sql: "SELECT name, stamp FROM session UNION ALL SELECT name, stamp FROM unreadable")
            var stamps: [SessionID: String] = [:]
            while let row = try rows.next() { stamps[SessionID(rawValue: row["name"])] = row["stamp"] }
            return stamps
        }
    }

    /// The stamps of the sessions that can still go on, and of the files that are no transcripts, or not yet.
    func stampsOfUnfinished() throws(ArchiveError) -> [SessionID: String] {
        try look { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT name, stamp FROM session WHERE progress = '\(ArchivedSession.Progress.unfinished.rawValue)'
                    UNION ALL SELECT name, stamp FROM unreadable
                    """)
            return Dictionary(uniqueKeysWithValues: rows.map { (SessionID(rawValue: $0["name"]), $0["stamp"]) })
        }
    }

    /// The stamps of the sessions that have a review.
    func stampsOfReviewed() throws(ArchiveError) -> [SessionID: String] {
        try look { database in
            let rows = try Row.fetchAll(
                database, sql: "SELECT name, stamp FROM session INDEXED BY reviewed WHERE review IN ('begun', 'signed')"
            )
            return Dictionary(uniqueKeysWithValues: rows.map { (SessionID(rawValue: $0["name"]), $0["stamp"]) })
        }
    }

    /// The stamps of those of these sessions that are in the index.
    func stamps(of sessions: [SessionID]) throws(ArchiveError) -> [SessionID: String] {
        try look { database in
            let statement = try database.cachedStatement(sql: "SELECT stamp FROM session WHERE name = ?")
            var stamps: [SessionID: String] = [:]
            for name in sessions {
                stamps[name] = try String.fetchOne(statement, arguments: [name.rawValue])
            }
            return stamps
        }
    }

    /// How far the names in the folder were looked at.
    func lastLook() throws(ArchiveError) -> Look {
        try look { try Look($0) }
    }

    private func session(_ row: Row) -> ArchivedSession? {
        guard let mode = PlayMode(rawValue: row["mode"]), let language = Language(rawValue: row["language"]),
            let progress = ArchivedSession.Progress(rawValue: row["progress"]),
            let review = ArchivedSession.ReviewState(rawValue: row["review"])
        else { return nil }
        return ArchivedSession(
            session: SessionID(rawValue: row["name"]), trainee: row["trainee"], call: CallID(rawValue: row["call"]),
            mode: mode, language: language, seed: row["seed"], started: row["started"], progress: progress,
            turns: row["turns"],
            unsureTurns: row["unsure_turns"], isIntact: row["intact"], grade: grade(row), review: review)
    }

    private func grade(_ row: Row) -> ArchivedGrade? {
        guard let text: String = row["overall"], let overall = Overall(rawValue: text) else { return nil }
        return ArchivedGrade(score: row["score"], overall: overall, verdicts: coding.verdicts(row["verdicts"] ?? ""))
    }
}
