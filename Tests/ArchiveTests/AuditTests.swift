import Diagnostics
import Grading
import Pack
import Report
import TestSupport
import Testing
import Transcript

@testable import Archive

/// Which sessions a quality audit looks at.
@Suite struct `An audit sample` {
    private func archive(_ numbers: Range<Int>, _ words: (Int) -> String = { _ in "greet end" }) throws
        -> SessionArchive
    {
        let archive = try TinyArchive().archivist(path: nil).archive
        try archive.put(numbers.map { Self.file($0, .nothingToGrade) })
        return archive
    }

    private static func file(
        _ number: Int, _ overall: Overall, isUnsure: Bool = false, progress: ArchivedSession.Progress = .finished,
        review: ArchivedSession.ReviewState = .unreviewed
    ) -> IndexedFile {
        let session = ArchivedSession(
            session: SessionID(rawValue: "s\(number)"), trainee: "heron", call: "tiny", mode: .exam, language: .en,
            seed: 1,
            started: "2026-03-12T1\(number / 100):\(10 + number / 10 % 10):\(10 + number % 10)Z", progress: progress,
            turns: 1, unsureTurns: 0, isIntact: true,
            grade: ArchivedGrade(
                score: 50, overall: overall,
                verdicts: [.init(checkpoint: "greets", verdict: .met, isUnsure: isUnsure)]), review: review)
        return IndexedFile(session: session.session, stamp: "-", content: .session(session, spoken: "x"))
    }

    private func drawn(_ archive: SessionArchive, _ share: Double, seed: Int = 1) throws -> Set<SessionID> {
        let sample = try AuditSample(of: SessionQuery(), in: archive, share: share, seed: seed)
        return Set(sample.rows.filter { $0.reasons.contains(.drawn) }.map(\.session.session))
    }

    @Test func `is the same for the same seed, and another for another`() throws {
        let archive = try archive(0..<200)
        let first = try drawn(archive, 0.1)
        #expect(try drawn(archive, 0.1) == first)
        let others = try (2...6).map { try drawn(archive, 0.1, seed: $0) }
        #expect(Set(others + [first]).count == 6)
    }

    @Test(arguments: [
        (100, 2, 2), (100, 7, 7), (100, 100, 100), (99, 2, 2), (101, 2, 3), (1, 2, 1), (50, 2, 1), (200, 29, 58),
        (0, 2, 0),
    ])
    func `has its share, rounded up to whole sessions`(_ count: Int, _ percent: Int, _ size: Int) throws {
        #expect(try drawn(archive(0..<count), Double(percent) / 100).count == size)
    }

    @Test(arguments: 1...5)
    func `stays nearly the same when sessions are added`(_ seed: Int) throws {
        let before = try drawn(archive(0..<200), 0.1, seed: seed)
        let after = try drawn(archive(0..<210), 0.1, seed: seed)
        // Ten more sessions bring one more lot; only lots that fell on new ones can push old ones out.
        let new = Set((200..<210).map { SessionID(rawValue: "s\($0)") })
        #expect(before.subtracting(after).count <= after.intersection(new).count)
        #expect(after.count == 21)
        #expect(after.subtracting(new).isSuperset(of: before.subtracting(before.subtracting(after))))
    }

    @Test func `falls on each session about as often`() throws {
        let archive = try archive(0..<40)
        var times: [SessionID: Int] = [:]
        for seed in 1...200 { for session in try drawn(archive, 0.1, seed: seed) { times[session, default: 0] += 1 } }
        #expect(times.count == 40)
        // Twenty each on the average, with a deviation of 4.2.
        #expect(times.values.allSatisfy { (4...40).contains($0) })
    }

    @Test func `always holds what nobody may overlook, and nothing that is not over`() throws {
        let archive = try archive(0..<50)
        try archive.put([
            Self.file(50, .criticalFault), Self.file(51, .competent, isUnsure: true),
            Self.file(52, .criticalFault, isUnsure: true, review: .begun),
            Self.file(53, .criticalFault, review: .signed),
            Self.file(54, .criticalFault, progress: .stopped), Self.file(55, .criticalFault, progress: .unfinished),
        ])
        for seed in 1...5 {
            let sample = try AuditSample(of: SessionQuery(), in: archive, share: 0.02, seed: seed)
            #expect(sample.population == 54)
            #expect(sample.rows.count { $0.reasons.contains(.drawn) } == 2)
            let reasons = Dictionary(
                uniqueKeysWithValues: sample.rows.map { ($0.session.session, $0.reasons.filter { $0 != .drawn }) })
            #expect(reasons["s50"] == [.criticalFault] && reasons["s51"] == [.unsure])
            #expect(reasons["s52"] == [.criticalFault, .unsure])
            #expect(reasons["s53"] ?? [] == [] && reasons["s54"] == nil && reasons["s55"] == nil)
        }
    }

    @Test func `is told with its size and its reasons`() throws {
        let archive = try archive(0..<1)
        try archive.put([Self.file(1, .criticalFault, isUnsure: true)])
        let sample = try AuditSample(of: SessionQuery(), in: archive, share: 1, seed: 1)
        let rows = AuditText(sample, language: .en).paragraphs(width: 80)
        #expect(
            TextLayout(width: 200, colour: false).render(rows) == """
                2 to review: 2 drawn from 2 calls, and all critical faults and unsure verdicts that nobody signed yet.

                session  trainee  score  why
                s1       heron       50  critical fault, unsure verdict, drawn
                s0       heron       50  drawn

                """)
        #expect(sample.rows.map { $0.json.text().hasSuffix(#","reasons":["drawn"]}"#) } == [false, true])
    }
}
