import Grading
import Pack
import TestSupport
import Testing
import Transcript

@testable import Archive

/// What can be asked of the archive, on a small fixed set.
@Suite struct `A question to the archive` {
    private static let all = ["7-other", "6-stopped", "5-broken", "4-unsure", "3-poor", "2-critical", "1-good"]

    private func ask(_ change: (inout SessionQuery) -> Void) throws -> [String] {
        let tiny = TinyArchive()
        try tiny.putFixedSet()
        var query = SessionQuery()
        change(&query)
        return try tiny.archivist().find(query).names
    }

    @Test func `without a filter gives everything, newest first`() throws {
        #expect(try ask { _ in } == Self.all)
    }

    @Test func `is narrowed by each filter`() throws {
        #expect(try ask { $0.trainee = "robin" } == ["4-unsure", "2-critical"])
        #expect(try ask { $0.trainee = "rob" } == [])
        #expect(try ask { $0.call = "gone" } == ["7-other"])
        #expect(try ask { $0.mode = .guided } == ["3-poor"])
        let competent = try ask { $0.overall = .competent }
        #expect(competent == ["6-stopped", "5-broken", "1-good"])
        #expect(try ask { $0.overall = .criticalFault } == ["2-critical"])
        #expect(try ask { $0.isFailed = true } == ["5-broken", "3-poor", "2-critical"].filter(Self.isGradedBadly))
        #expect(try ask { $0.missed = "asks-injury" } == ["2-critical"])
        #expect(try ask { $0.since = "2026-03-05" } == ["7-other", "6-stopped", "5-broken"])
        #expect(try ask { $0.before = "2026-03-02" } == ["1-good"])
        #expect(try ask { ($0.since, $0.before) = ("2026-03-02", "2026-03-04") } == ["3-poor", "2-critical"])
        #expect(try ask { $0.isUnreviewed = true } == Self.all.filter { $0 != "2-critical" })
        #expect(try ask { $0.isReviewed = true } == ["3-poor", "2-critical"])
        #expect(try ask { $0.isUnsure = true } == ["4-unsure"])
    }

    private static func isGradedBadly(_ name: String) -> Bool { name != "5-broken" }

    @Test func `can have every filter at once`() throws {
        #expect(
            try ask {
                $0.trainee = "robin"
                ($0.call, $0.mode, $0.overall) = ("tiny", .practice, .criticalFault)
                ($0.isFailed, $0.missed, $0.since, $0.before) = (true, "asks-injury", "2026-03-02", "2026-03-03")
                ($0.isReviewed, $0.text) = (true, "wat daar")
            } == ["2-critical"])
    }

    @Test func `has its answer in the order asked for`() throws {
        #expect(try ask { $0.order = .newest } == Self.all)
        #expect(try ask { $0.order = .oldest } == Self.all.reversed())
        let tiny = TinyArchive()
        try tiny.putFixedSet()
        for (order, isBefore) in [(SessionQuery.Order.lowest, { $0 <= $1 }), (.highest, { $0 >= $1 })]
            as [(SessionQuery.Order, (Int, Int) -> Bool)]
        {
            var query = SessionQuery()
            query.order = order
            let sessions = try tiny.archivist().find(query).sessions
            let scores = sessions.map { $0.grade?.score }
            let known = scores.compactMap(\.self)
            #expect(zip(known, known.dropFirst()).allSatisfy(isBefore))
            // What has no score comes last either way, and of equal ones the newest first.
            #expect(scores.prefix(known.count).allSatisfy { $0 != nil })
            for (one, next) in zip(sessions, sessions.dropFirst()) where one.grade?.score == next.grade?.score {
                #expect(one.started > next.started)
            }
        }
    }

    @Test func `comes in pages`() throws {
        let tiny = TinyArchive()
        try tiny.putFixedSet()
        let archivist = try tiny.archivist()
        for size in 1...8 {
            var query = SessionQuery()
            query.pageSize = size
            var names: [String] = []
            while true {
                let page = try archivist.find(query)
                names += page.names
                #expect(page.hasMore == (names.count < Self.all.count))
                if !page.hasMore { break }
                query.page += 1
            }
            #expect(names == Self.all)
        }
        var far = SessionQuery()
        for page in [100, Int.max] {
            far.page = page
            let found = try archivist.find(far)
            #expect(found.names == [] && !found.hasMore)
        }
    }

    @Test func `is answered with all that is known of a session`() throws {
        let tiny = TinyArchive()
        try tiny.putFixedSet()
        let archivist = try tiny.archivist()
        try archivist.update()
        #expect(
            try archivist.archive.session("2-critical")
                == ArchivedSession(
                    session: "2-critical", trainee: "robin", call: "tiny", mode: .practice, language: .en, seed: 7,
                    started: "2026-03-02T10:00:00Z", progress: .finished, turns: 6, unsureTurns: 5, isIntact: true,
                    grade: ArchivedGrade(
                        score: 20, overall: .criticalFault,
                        verdicts: [
                            .init(checkpoint: "greets", verdict: .met, isUnsure: false),
                            .init(checkpoint: "asks-injury", verdict: .missed, isUnsure: false),
                        ]), review: .signed))
        #expect(try archivist.archive.session("4-unsure")?.unsureTurns == 1)
        #expect(try archivist.archive.session("5-broken")?.progress == .unfinished)
        #expect(try archivist.archive.session("6-stopped")?.progress == .stopped)
        #expect(try archivist.archive.session("7-other")?.grade == nil)
        #expect(try archivist.archive.session("3-poor")?.review == .begun)
        #expect(try archivist.archive.session("never") == nil)
    }

    @Test(arguments: [
        ("élke", ["1-good"]), ("elke", ["1-good"]), ("ELKE nacht", ["1-good"]), ("nacht Hij", ["1-good"]),
        ("\"riep elke\"", ["1-good"]), ("elke*", ["1-good"]), ("elk", []), ("nacht wat", []),
        ("zegt u daar", ["2-critical"]), ("nacht OR daar", []), ("NEAR(nacht daar)", []), ("nacht NOT daar", []),
        ("-nacht", ["1-good"]), ("text:nacht", []), ("^hij", ["1-good"]), ("Good afternoon. Hij", ["1-good"]),
        ("", []), ("   ", []), ("\"", []), ("*", []), ("-", []), ("()", []), ("' OR 1=1 --", []), ("—", []),
        ("nacht —", ["1-good"]),
        ("\"nacht", ["1-good"]), ("nacht\u{0}", ["1-good"]), ("{}[]", []), ("e\u{301}lke", ["1-good"]),
    ])
    func `for words takes them as words, whatever they look like`(_ text: String, _ names: [String]) throws {
        #expect(try ask { $0.text = text } == names)
    }

    @Test func `for words is answered with the words in their line`() throws {
        let tiny = TinyArchive()
        try tiny.putFixedSet()
        var query = SessionQuery()
        query.text = "elke riep"
        #expect(
            try tiny.archivist().find(query).snippets == [
                "1-good": "Hello?\nGood afternoon.\nThere is a bruise.\nIs he hurt?\nHij [riep] [élke] nacht"
            ])
        query.text = nil
        #expect(try tiny.archivist().find(query).snippets == [:])
    }
}
