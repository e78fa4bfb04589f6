internal import GRDB
internal import Grading
internal import JSON
internal import Pack

/// A question to the archive as SQL; everything that was typed goes in as an argument, never into the text.
struct SelectStatement {
    let sql: String
    let arguments: StatementArguments

    init(_ query: SessionQuery, isPaged: Bool = true) {
        var from = "session"
        var columns = "session.*"
        var clauses = Clauses()
        if let text = query.text {
            // Words without a letter or digit are no words to look for: then nothing fits.
            let pattern = FTS5Pattern(matchingAllTokensIn: text)?.rawPattern ?? "\"\u{10FFFF}\""
            from = "spoken JOIN session ON session.id = spoken.rowid"
            columns += ", snippet(spoken, 0, '[', ']', '…', 16) AS snippet"
            clauses.add("spoken MATCH ?", pattern)
        }
        if let missed = query.missed {
            from += " JOIN failure ON failure.session = session.id"
            clauses.add("failure.checkpoint = ?", missed.rawValue)
        }
        clauses.add(query)
        let condition = clauses.texts.isEmpty ? "" : " WHERE " + clauses.texts.joined(separator: " AND ")
        var sql = "SELECT \(columns) FROM \(from)\(condition) ORDER BY \(Self.order(query))"
        if isPaged {
            // One more than the page shows whether there are more.
            sql += " LIMIT ? OFFSET ?"
            clauses.arguments += [query.pageSize + 1, (query.page - 1) * query.pageSize]
        }
        self.sql = sql
        arguments = clauses.arguments
    }

    private static func order(_ query: SessionQuery) -> String {
        // By the table that is walked, so that the first page needs no sorting.
        let time = query.text != nil ? "spoken.rowid" : query.missed != nil ? "failure.session" : "session.id"
        return switch query.order {
        case .newest: "\(time) DESC"
        case .oldest: "\(time) ASC"
        case .lowest: "session.score IS NULL, session.score ASC, session.id DESC"
        case .highest: "session.score DESC, session.id DESC"
        }
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
            let failed = [Overall.needsPractice, .criticalFault].map { "'\($0.rawValue)'" }.joined(separator: ", ")
            add("session.overall IN (\(failed))")
        }
        if let since = query.since { add("session.started >= ?", since) }
        if let before = query.before { add("session.started < ?", before) }
        if query.isUnreviewed { add("session.review <> '\(ArchivedSession.ReviewState.signed.rawValue)'") }
        if query.isReviewed { add("session.review IN ('begun', 'signed')") }
        if query.isUnsure { add("session.to_confirm > 0") }
    }
}
