internal import Console
internal import Diagnostics
internal import Disk
internal import Grading
internal import JSON
internal import Report
internal import Review
internal import Transcript

/// Where a supervisor sits down to review one session: the key, the file of the review, what stands in it already.
struct ReviewDesk {
    let session: SessionID
    /// What was said so far.
    let review: OpenReview
    private let header: ReviewHeader
    private let writer: ReviewWriter

    init(
        _ reading: SessionReading, reviewer: String, isBlind: Bool, newKey: Bool, transcripts: ShelfOptions,
        language: Language
    ) throws {
        let transcript = reading.transcript
        session = transcripts.shelf.session(at: transcript.path)
        let shelf = ReviewShelf(beside: transcripts.shelf)
        try shelf.makeFolder(for: session)
        let keys = ReviewerKeys(reviewer: reviewer, language: language)
        let key = try keys.key(on: shelf, isNew: newKey)
        let path = shelf.path(of: session, by: reviewer)
        var entries: [DatedEntry] = []
        if let earlier = try shelf.review(of: session, by: reviewer) {
            if let objection = earlier.objection(for: transcript) {
                throw Failure(
                    .doesNotHold, LocalText(nl: "\(path): \(objection[.nl])", en: "\(path): \(objection[.en])"),
                    in: language)
            }
            guard earlier.header.publicKey == key.publicKey else { throw keys.otherKey(path) }
            guard !isBlind || earlier.header.isBlind else { throw Self.openAlready(path, language) }
            header = earlier.header
            entries = earlier.entries
            writer = try ReviewWriter(continuing: earlier, key: key)
        } else {
            header = ReviewHeader(
                of: transcript, session: session, reviewer: reviewer, publicKey: key.publicKey, isBlind: isBlind,
                software: Oefenlijn.software, started: WallClock.now().text)
            writer = try ReviewWriter(creating: path, header: header, key: key)
        }
        review = OpenReview(
            events: transcript.events, scenario: reading.scenario, isBlind: header.isBlind, entries: entries,
            grader: reading.grader, vocabulary: reading.vocabulary)
    }

    private static func openAlready(_ path: String, _ language: Language) -> Failure {
        Failure(
            .doesNotHold,
            LocalText(
                nl: "\(path): dit nazicht begon niet blind en kan het niet meer worden; ga verder zonder --blind",
                en: "\(path): this review did not begin blind and cannot become so; go on without --blind"),
            in: language)
    }

    /// Leaves no trace of a review in which nothing was said.
    func leave() { writer.leave() }

    /// Keeps an entry, said now.
    func write(_ entry: ReviewEntry) throws(DiskError) -> DatedEntry {
        try writer.append(entry, at: WallClock.now().text)
    }

    /// The review and, where it may be seen, what comes of the call, for programs; stable, others read it.
    func json(_ review: OpenReview) -> JSONValue {
        .object(present: [
            ("session", .string(session.rawValue)), ("reviewer", .string(header.reviewer)),
            ("blind", .bool(header.isBlind)), ("signed", .bool(review.findings.isSigned)),
            ("entries", .array(review.entries.map(\.json))),
            ("scorecard", review.showsMachine ? review.scorecard.json : nil),
        ])
    }
}
