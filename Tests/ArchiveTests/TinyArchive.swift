import Diagnostics
import Grading
import Pack
import Review
import TestSupport
import Testing
import Transcript

@testable import Archive

/// The index over a shelf of the tiny pack.
struct TinyArchive {
    let shelf = TinyShelf()
    var index: String { shelf.shelf.folder + "/archive/index.sqlite" }

    /// The archivist of the shelf; each has a connection of its own.
    ///
    /// - Parameters:
    ///   - path: where the index stands; nil in memory.
    ///   - beforeReading: what happens when names were looked at and transcripts are about to be read.
    func archivist(
        path: String?, digest: String = "a", beforeReading: @escaping () throws -> Void = {}
    ) throws -> Archivist {
        let pack = try #require(TinyPack.pack)
        let shelf = shelf.shelf
        let archive = try SessionArchive(
            path: path,
            grading: .init(digest: digest) { pack.gradingProtocol.checkpoints.map(\.id.value) })
        return Archivist(
            archive, of: shelf, progress: { _, _ in },
            makeIndexer: {
                try beforeReading()
                return try SessionIndexer(shelf, pack: pack)
            })
    }

    func archivist() throws -> Archivist { try archivist(path: index) }

    /// Signs a review of a session, or only begins one.
    @discardableResult
    func review(_ name: String, by reviewer: String = "an", _ entries: [ReviewEntry] = [.signedOff]) throws -> String {
        let transcript = try readTranscript(shelf.shelf.path(of: SessionID(rawValue: name)))
        let reviews = ReviewShelf(beside: shelf.shelf)
        try reviews.makeFolder(for: SessionID(rawValue: name))
        let key = ReviewerKey()
        var keyring = try reviews.keyring()
        try keyring.add(key.publicKey, of: reviewer, since: "2026-03-13T09:00:00Z")
        let path = reviews.path(of: SessionID(rawValue: name), by: reviewer)
        let writer = try ReviewWriter(
            creating: path,
            header: ReviewHeader(
                of: transcript, session: SessionID(rawValue: name), reviewer: reviewer, publicKey: key.publicKey,
                isBlind: false, software: "test", started: "2026-03-13T09:00:00Z"), key: key)
        for entry in entries { _ = try writer.append(entry, at: "2026-03-13T09:10:00Z") }
        return path
    }

    /// The fixed set on which every filter is proved.
    func putFixedSet() throws {
        try shelf.put(
            "1-good", "greet bruise ask-injury caller:Hij_riep_élke_nacht end", started: "2026-03-01T10:00:00Z")
        try shelf.put(
            "2-critical", "greet bruise Wat_zegt_u_daar a b c d end", trainee: "robin", mode: .practice,
            started: "2026-03-02T10:00:00Z")
        try shelf.put("3-poor", "a b c d end", mode: .guided, language: .nl, started: "2026-03-03T10:00:00Z")
        try shelf.put("4-unsure", "?greet bruise ask-injury end", trainee: "robin", started: "2026-03-04T10:00:00Z")
        try shelf.put("5-broken", "greet", started: "2026-03-05T10:00:00Z")
        try shelf.put("6-stopped", "greet stop", started: "2026-03-06T10:00:00Z")
        try shelf.put("7-other", "greet end", call: "gone", started: "2026-03-07T10:00:00Z")
        try review("2-critical")
        try review("3-poor", [.remarked(text: "x")])
    }
}

extension SessionPage {
    var names: [String] { sessions.map(\.session.rawValue) }
}

/// Everything that can be asked of an archive, as one value to compare.
struct Answers: Equatable {
    let pages: [[ArchivedSession]]
    let snippets: [[SessionID: String]]
    let unreadable: [UnreadableFile]
    let count: Int

    init(_ archivist: Archivist) throws {
        let queries = try Self.queries()
        let found = try queries.map { try archivist.find($0) }
        pages = found.map(\.sessions)
        snippets = found.map(\.snippets)
        unreadable = try archivist.archive.unreadable()
        count = try archivist.archive.count()
    }

    static func queries() throws -> [SessionQuery] {
        let changes: [(inout SessionQuery) -> Void] = [
            { _ in }, { $0.trainee = "heron" }, { $0.isFailed = true }, { $0.missed = "asks-injury" },
            { $0.isUnreviewed = true }, { $0.isUnsure = true }, { $0.text = "afternoon" },
            { ($0.text, $0.missed) = ("afternoon", "greets") },
        ]
        return changes.flatMap { change in
            SessionQuery.Order.allCases.map { order in
                var query = SessionQuery()
                change(&query)
                query.order = order
                query.pageSize = 7
                return query
            }
        }
    }
}
