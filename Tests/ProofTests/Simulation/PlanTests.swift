import Diagnostics
import Pack
import TestSupport
import Testing

@testable import Proof

@Suite struct `The plan of a training` {
    @Test(arguments: 1...20)
    func `uses every caller, three languages parts in four Dutch, and as many sessions as were asked for`(
        seed: Int
    ) throws {
        let pack = try #require(Pack1712.pack)
        let training = try Training.asked(seed: seed)
        #expect(training.sessions.count == 120)
        #expect(Set(training.sessions.map(\.call)) == Set(pack.manifest.calls.map(\.value)))
        let byTrainee = Dictionary(grouping: training.sessions, by: \.trainee)
        #expect(byTrainee.count == 12)
        #expect(byTrainee.values.allSatisfy { Set($0.map(\.language)).count == 1 })
        #expect(byTrainee.values.count { $0[0].language == .nl } == 9)
        #expect(byTrainee.values.count { $0[0].language == .en } == 3)
    }

    @Test(arguments: 1...20)
    func `stops some calls, leaves a few open, and comes to exams at the end`(seed: Int) throws {
        let sessions = try Training.asked(seed: seed).sessions
        #expect((4...6).contains(sessions.count { $0.fate == .stopped }))
        #expect((2...4).contains(sessions.count { $0.fate == .leftOpen }))
        #expect(sessions.count { $0.manner == .practice } > 60)
        for own in Dictionary(grouping: sessions, by: \.trainee).values {
            #expect(own.prefix(own.count / 2).allSatisfy { $0.manner != .exam })
            #expect(own.dropFirst().allSatisfy { $0.manner != .guided })
        }
        #expect(sessions.contains { $0.manner == .exam } && sessions.contains { $0.manner == .guided })
    }

    @Test func `plays everybody in the one language that was asked for`() throws {
        #expect(try Training.asked(language: .en).sessions.allSatisfy { $0.language == .en })
    }

    @Test(arguments: [(1, 1), (12, 120), (1, 1200), (300, 3000), (1000, 1000), (100, 10_000)])
    func `keeps to working hours of the ten weeks before the day, and nobody plays twice at once`(
        trainees: Int, sessions: Int
    ) throws {
        let training = try Training.asked(trainees: trainees, sessions: sessions, seed: 7)
        #expect(training.sessions.count == sessions)
        // 20 November 2026, a Friday, at midnight.
        let until = 1_795_132_800
        for session in training.sessions {
            #expect(session.started < until && session.started >= until - 70 * 86_400)
            let (day, second) = (session.started / 86_400, session.started % 86_400)
            #expect((8 * 3600..<16 * 3600 + 60).contains(second))
            #expect((day + 3) % 7 < 5)
        }
        #expect(training.sessions.map(\.started) == training.sessions.map(\.started).sorted())
        for own in Dictionary(grouping: training.sessions, by: \.trainee).values {
            #expect(zip(own, own.dropFirst()).allSatisfy { $1.started - $0.started >= 14 * 60 })
            #expect(own.map(\.number) == Array(own.indices))
        }
        #expect(Set(training.sessions.map { "\($0.started) \($0.call) \($0.mark)" }).count == sessions)
        #expect(Set(training.sessions.map(\.trainee)).count == trainees)
    }

    @Test func `begins with the learning paths, another for every trainee`() throws {
        let pack = try #require(Pack1712.pack)
        let training = try Training.asked(trainees: 3, sessions: 30)
        let paths = pack.manifest.paths.map { Set($0.calls.map(\.value)) }
        for (person, path) in paths.enumerated() {
            let first = training.sessions.filter { $0.person == person }.prefix(path.count)
            // Two calls may be taken the other way round, also the last of a path and the first of the next.
            #expect(first.count { path.contains($0.call) } >= path.count - 1)
        }
    }
}

@Suite struct `A request for a training` {
    private func fault(trainees: Int = 12, sessions: Int = 120, until: String = "2026-11-20") -> LocalText? {
        do throws(DemoRequest.Fault) {
            _ = try DemoRequest(trainees: trainees, sessions: sessions, seed: 1, until: until)
            return nil
        } catch {
            return error.text
        }
    }

    @Test func `can be met within its limits`() {
        #expect(fault() == nil)
        #expect(fault(trainees: 1, sessions: 1) == nil)
        #expect(fault(trainees: 1, sessions: 1200) == nil)
        #expect(fault(trainees: 1000, sessions: 100_000) == nil)
    }

    @Test(arguments: [0, -1, 1001, Int.max, Int.min])
    func `wants a number of trainees`(trainees: Int) {
        #expect(fault(trainees: trainees)?[.en] == "--trainees takes a number from 1 to 1000")
        #expect(fault(trainees: trainees)?[.nl] == "--trainees vraagt een getal van 1 tot 1000")
    }

    @Test(arguments: [0, -5, 100_001, 100_000_000, Int.max])
    func `wants a number of sessions`(sessions: Int) {
        #expect(fault(sessions: sessions)?[.en] == "--sessions takes a number from 1 to 100000")
        #expect(fault(sessions: sessions)?[.nl] == "--sessions vraagt een getal van 1 tot 100000")
    }

    @Test func `wants a session for everybody`() {
        let text = fault(trainees: 12, sessions: 11)
        #expect(text?[.en] == "12 trainees play at least 12 sessions together; raise --sessions")
        #expect(text?[.nl] == "12 cursisten spelen samen minstens 12 oefeningen; verhoog --sessions")
    }

    @Test func `wants sessions to fit into the weeks`() {
        let text = fault(trainees: 2, sessions: 2401)
        #expect(text?[.en] == "more than 1200 sessions a trainee do not fit into ten weeks; raise --trainees")
        #expect(
            text?[.nl] == "meer dan 1200 oefeningen per cursist passen niet in tien weken; verhoog --trainees")
    }

    @Test(arguments: ["", "tomorrow", "2026-02-30", "2026-11-20T10:00", "26-11-20", "1999-12-31"])
    func `wants a day that exists`(until: String) {
        #expect(fault(until: until)?[.en] == "--until takes a day from 2000-01-01 on, such as 2026-11-20")
        #expect(fault(until: until)?[.nl] == "--until vraagt een dag vanaf 2000-01-01, zoals 2026-11-20")
    }
}
