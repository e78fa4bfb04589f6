import Call
import Diagnostics
import Foundation
import Grading
import Pack
import Recognition
import TestSupport
import Testing

@testable import Proof

/// Trainings with the pack of 1712, each played once for all tests.
enum Training {
    /// A session, what happened in it, and how it was graded.
    struct Played: Sendable {
        let session: DemoSession
        let events: [CallEvent]
        let scorecard: Scorecard
    }

    static let until = "2026-11-20"

    /// A training that was asked for, not played yet.
    static func asked(
        trainees: Int = 12, sessions: Int = 120, seed: Int = 1, language: Language? = nil
    ) throws -> DemoTraining {
        let pack = try #require(Pack1712.pack)
        let ears = try [Language.nl: Pack1712.recogniser(.nl), .en: Pack1712.recogniser(.en)]
        let request = try DemoRequest(
            trainees: trainees, sessions: sessions, seed: seed, until: until, language: language)
        return try #require(DemoTraining(request, pack: pack) { Heard.shared.read($1, in: $0, by: ears) })
    }

    /// Twelve trainees and a hundred and twenty sessions.
    static func played(seed: Int) throws -> [Played] { try shelf.played(seed: seed) }

    private static let shelf = Shelf()

    private final class Shelf: @unchecked Sendable {
        private let lock = NSLock()
        private var kept: [Int: [Played]] = [:]

        func played(seed: Int) throws -> [Played] {
            lock.lock()
            defer { lock.unlock() }
            if let played = kept[seed] { return played }
            let pack = try #require(Pack1712.pack)
            let grader = Grader(protocol: pack.gradingProtocol, directory: pack.directory, catalogue: pack.catalogue)
            let training = try Training.asked(seed: seed)
            let played = try training.sessions.map { session in
                let events = training.play(session)
                let scenario = try #require(pack.scenario(of: session))
                return Played(
                    session: session, events: events, scorecard: grader.grade(events: events, scenario: scenario))
            }
            kept[seed] = played
            return played
        }
    }
}

/// Readings of what was read before: trainees say the same lines again and again.
private final class Heard: @unchecked Sendable {
    static let shared = Heard()
    private let lock = NSLock()
    private var readings: [String: Reading] = [:]

    func read(_ text: String, in language: Language, by ears: [Language: Recogniser]) -> Reading {
        let key = "\(language.rawValue) \(text)"
        lock.lock()
        defer { lock.unlock() }
        if let reading = readings[key] { return reading }
        let reading = ears[language]?.read(text) ?? Reading(acts: [], unsure: true)
        readings[key] = reading
        return reading
    }
}

extension Sequence<Double> {
    /// The mean; nil of nothing.
    var mean: Double? {
        let all = Array(self)
        return all.isEmpty ? nil : all.reduce(0, +) / Double(all.count)
    }
}

extension Sequence<Training.Played> {
    /// The mean score of those that have one.
    var meanScore: Double? { compactMap(\.scorecard.score).map(Double.init).mean }
}
