import Call
import Console
import Diagnostics
import Disk
import Foundation
import Grading
import Pack
import Report
import TestSupport
import Testing
import Transcript

@testable import Review

/// A session of the tiny pack and those who review it.
struct TinyReview {
    static let moment = "2026-03-13T09:00:00Z"

    let shelf = TinyShelf()
    let transcript: Transcript
    let reviews: ReviewShelf

    init(_ words: String = "greet bruise a b c d end") throws {
        transcript = try shelf.put("s", words)
        reviews = ReviewShelf(beside: shelf.shelf)
        try reviews.makeFolder(for: "s")
    }

    func header(_ reviewer: String, _ key: ReviewerKey, isBlind: Bool = false) -> ReviewHeader {
        ReviewHeader(
            of: transcript, session: "s", reviewer: reviewer, publicKey: key.publicKey, isBlind: isBlind,
            software: "test", started: Self.moment)
    }

    /// Writes a review with a key that becomes known; entries come a minute apart.
    @discardableResult
    func write(
        _ entries: [ReviewEntry], by reviewer: String = "an", key: ReviewerKey = ReviewerKey(), isBlind: Bool = false,
        day: Int = 13
    ) throws -> String {
        var keyring = try reviews.keyring()
        if !keyring.knows(reviewer) { try keyring.add(key.publicKey, of: reviewer, since: Self.moment) }
        let path = reviews.path(of: "s", by: reviewer)
        let writer = try ReviewWriter(creating: path, header: header(reviewer, key, isBlind: isBlind), key: key)
        for (place, entry) in entries.enumerated() {
            _ = try writer.append(entry, at: "2026-03-\(day)T09:\(10 + place):00Z")
        }
        return path
    }

    func read(_ path: String) throws -> SessionReview { try readReview(path, keyring: reviews.keyring()) }

    func standing() throws -> StandingReviews {
        try StandingReviews(
            of: "s", readTranscript(transcript.path), on: reviews, keyring: reviews.keyring())
    }

    /// What can be said of the session, with nothing on the disk.
    func open(isBlind: Bool = false, entries: [DatedEntry] = []) throws -> OpenReview {
        let pack = try #require(TinyPack.pack)
        return OpenReview(
            events: transcript.events, scenario: try #require(pack["tiny"]), isBlind: isBlind, entries: entries,
            grader: Grader(protocol: pack.gradingProtocol, directory: pack.directory, catalogue: pack.catalogue),
            vocabulary: ReviewVocabulary(pack))
    }

    /// Everything a supervisor can say.
    static let everything: [ReviewEntry] = [
        .commented(line: 3, text: "Goed 👋 \"\\\u{1B}[31m\u{202E}\n<b>"),
        .readingCorrected(line: 3, acts: [.init("greet"), .init("refer", service: "caw")]),
        .readingCorrected(line: 3, acts: []), .verdictGiven("asks-injury", .notApplicable, reason: "geen kans"),
        .remarked(text: "Mooi gesprek."), .withdrawn(entry: 5), .signedOff,
    ]
}

/// Entries with their numbers, a minute apart.
func dated(_ entries: [ReviewEntry]) -> [DatedEntry] {
    entries.enumerated().map {
        DatedEntry(number: $0.offset + 1, at: "2026-03-13T09:\(10 + $0.offset):00Z", entry: $0.element)
    }
}

/// A supervisor whose lines are known beforehand, and what was shown.
struct ScriptedReview {
    let input: ScriptedInput
    let outcome: ReviewDialogue.Outcome
    let review: OpenReview
    let shown: [String]

    init(
        _ lines: [String], words: String = "greet bruise a b c d end", isBlind: Bool = false,
        isInteractive: Bool = true,
        language: Language = .en, entries: [ReviewEntry] = []
    ) throws {
        try self.init(
            lines.map(InputEvent.line), words: words, isBlind: isBlind, isInteractive: isInteractive,
            language: language, entries: entries)
    }

    init(
        _ events: [InputEvent], words: String = "greet bruise a b c d end", isBlind: Bool = false,
        isInteractive: Bool = true,
        language: Language = .en, entries: [ReviewEntry] = []
    ) throws {
        let pack = try #require(TinyPack.pack)
        let open = try TinyReview(words).open(isBlind: isBlind, entries: dated(entries))
        let narrator = CallNarrator(
            scenario: open.scenario, catalogue: pack.catalogue, temperaments: pack.temperaments,
            directory: pack.directory, themes: pack.manifest.themes, language: language, audience: .supervisor)
        input = ScriptedInput(events, isInteractive: isInteractive)
        var told: [Paragraph] = []
        var number = entries.count
        var dialogue = ReviewDialogue(
            open, narrator: narrator, input: input, show: { told += $0 },
            write: { entry in
                number += 1
                return DatedEntry(number: number, at: TinyReview.moment, entry: entry)
            })
        (outcome, review) = try dialogue.run()
        shown = told.map {
            TextLayout(width: 400, colour: false).render([$0]).trimmingCharacters(in: .whitespacesAndNewlines)
        }.filter { !$0.isEmpty }
    }

    /// What was said, without the number and the time.
    var said: [ReviewEntry] { review.entries.map(\.entry) }
}
