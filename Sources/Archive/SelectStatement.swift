internal import GRDB
internal import Grading
internal import JSON
internal import Pack

/// A question to the archive as SQL; everything that was typed goes in as an argument, never into the text.
struct SelectStatement {
    let sql: String
    let arguments: StatementArguments

    init(_ query: SessionQuery, isPaged: Bool = true) {
        var clauses = Clauses()
        if let pattern = query.pattern { clauses.add("spoken MATCH ?", pattern) }
        if let missed = query.missed { clauses.add("failure.checkpoint = ?", missed.rawValue) }
        clauses.add(query)
        let condition = clauses.texts.isEmpty ? "" : " WHERE " + clauses.texts.joined(separator: " AND ")
        let walk = Walk(query)
        let from = " FROM \(walk.tables)\(condition) ORDER BY \(Self.order(query, walk.time))"
        if isPaged {
            // Rows lie far apart on disk: only those of the page are read, the others are judged by their index.
            // One more than the page shows whether there are more.
            sql =
                "SELECT * FROM session WHERE id IN (SELECT session.id\(from) LIMIT ? OFFSET ?)"
                + " ORDER BY \(Self.order(query, "session.id"))"
            let (offset, isPastAll) = (query.page - 1).multipliedReportingOverflow(by: query.pageSize)
            clauses.arguments += [query.pageSize + 1, isPastAll ? Int.max : offset]
        } else {
            sql = "SELECT session.*\(from)"
        }
        arguments = clauses.arguments
    }

    /// What holds of the sessions that were not competent; they have an index of their own.
    static let failed =
        "overall IN (" + [Overall.needsPractice, .criticalFault].map { "'\($0.rawValue)'" }.joined(separator: ", ")
        + ")"

    private static func order(_ query: SessionQuery, _ time: String) -> String {
        switch query.order {
        case .newest: "\(time) DESC"
        case .oldest: "\(time) ASC"
        case .lowest: "session.score IS NULL, session.score ASC, session.id DESC"
        case .highest: "session.score DESC, session.id DESC"
        }
    }
}

extension SessionQuery {
    /// What to look for in what was said; nil when no text was asked for.
    ///
    /// Without a letter or digit there is no word to look for: then nothing fits.
    var pattern: String? {
        text.map { FTS5Pattern(matchingAllTokensIn: $0)?.rawPattern ?? "\"\u{10FFFF}\"" }
    }
}

/// Which table is walked, and which others are looked up for each of its rows.
///
/// The one that is walked stands first and is in the order of time, so that a page is full before many rows were
/// seen. The sessions of one trainee are few, those with a common word are not.
private struct Walk {
    let tables: String
    /// The column of the walked table that grows with time.
    let time: String

    init(_ query: SessionQuery) {
        let texts = ("spoken", "spoken.rowid")
        let failures = ("failure", "failure.session")
        let sought = [query.text != nil ? texts : nil, query.missed != nil ? failures : nil].compactMap(\.self)
        let sessions = ("session" + Self.index(query, isWalked: sought.isEmpty), "session.id")
        let order =
            query.trainee == nil && !sought.isEmpty ? [sought[0], sessions] + sought.dropFirst() : [sessions] + sought
        time = order[0].1
        // SQLite keeps the order of tables that a CROSS JOIN names.
        tables = order.dropFirst().reduce(order[0].0) { tables, next in
            let other = next.0 == sessions.0 ? order[0].1 : next.1
            return tables + " CROSS JOIN \(next.0) ON \(other) = session.id"
        }
    }
}

extension Walk {
    /// The index by which sessions are walked, where SQLite would choose a worse one.
    private static func index(_ query: SessionQuery, isWalked: Bool) -> String {
        // Of all that can be asked together, a trainee leaves the fewest rows.
        if query.trainee != nil { return " INDEXED BY by_trainee" }
        // By outcome, all that failed would have to be put in the order of time for one page.
        let isByTime = query.order == .newest || query.order == .oldest
        return query.isFailed && isWalked && isByTime ? " INDEXED BY failed" : ""
    }
}

private struct Clauses {
    var texts: [String] = []
    var arguments = StatementArguments()

    mutating func add(_ text: String, _ argument: (any DatabaseValueConvertible)? = nil) {
        texts.append(text)
        if let argument { arguments += [argument] }
    }

    mutating func add(_ query: SessionQuery) {
        if let trainee = query.trainee { add("session.trainee = ?", trainee) }
        if let call = query.call { add("session.call = ?", call.rawValue) }
        if let mode = query.mode { add("session.mode = ?", mode.rawValue) }
        if let overall = query.overall { add("session.overall = ?", overall.rawValue) }
        if query.isFailed {
            add("session.\(SelectStatement.failed)")
        }
        if let since = query.since { add("session.started >= ?", since) }
        if let before = query.before { add("session.started < ?", before) }
        if query.isUnreviewed { add("session.review <> '\(ArchivedSession.ReviewState.signed.rawValue)'") }
        if query.isReviewed { add("session.review IN ('begun', 'signed')") }
        if query.isUnsure { add("session.to_confirm > 0") }
    }
}
