import Diagnostics
import Disk
import Foundation
import Grading
import Review
import TestSupport
import Testing
import Transcript

@testable import Archive

/// The index holds what the shelf holds.
@Suite struct `The index` {
    private static let words = [
        "greet end", "greet bruise a b c d end", "greet bruise ask-injury end", "?greet end", "a b c d end", "greet",
        "stop",
        "?greet bruise a b c d end",
    ]

    private func put(_ count: Int, _ tiny: TinyArchive, _ chance: inout Seeded) throws {
        for number in 0..<count {
            let words = Self.words.randomElement(using: &chance) ?? ""
            try tiny.shelf.put(
                "s\(number)", words, trainee: ["heron", "robin"].randomElement(using: &chance) ?? "",
                started: "2026-03-0\(Int.random(in: 1...9, using: &chance))T10:00:00Z")
            if Bool.random(using: &chance) { try tiny.review("s\(number)") }
        }
        try tiny.shelf.write(Array("junk\n".utf8), to: tiny.shelf.shelf.folder + "/x.jsonl")
    }

    @Test(arguments: 0..<4)
    func `made anew gives the same answers as one that grew file by file, in whatever order`(_ seed: Int) throws {
        var chance = Seeded(seed)
        let tiny = TinyArchive()
        try put(20, tiny, &chance)
        let whole = try tiny.archivist(path: nil)
        try whole.rebuild()
        let expected = try Answers(whole)
        #expect(expected.count == 21)
        let grown = try tiny.archivist()
        for session in try tiny.shelf.shelf.sessions().shuffled(using: &chance) { try grown.update(session) }
        #expect(try Answers(grown) == expected)
        try grown.rebuild()
        #expect(try Answers(grown) == expected)
        #expect(try Answers(tiny.archivist()) == expected)
    }

    @Test func `knows of a review that was copied in by hand, or taken away, whatever is asked for`() throws {
        let tiny = TinyArchive()
        let archivist = try tiny.archivist()
        try tiny.shelf.put("a", started: "2026-03-13T10:00:00Z")
        try tiny.shelf.put("b")
        func names(_ change: (inout SessionQuery) -> Void) throws -> [String] {
            var query = SessionQuery()
            change(&query)
            query.pageSize = 1
            return try archivist.find(query).names
        }
        #expect(try names { $0.isReviewed = true } == [])
        // Not the one that the first page shows.
        let other = try tiny.review("b")
        #expect(try names { $0.isReviewed = true } == ["b"])
        #expect(try names { $0.isUnreviewed = true } == ["a"])
        try FileManager.default.removeItem(atPath: other)
        #expect(try names { $0.isReviewed = true } == [])
    }

    @Test func `knows of a verdict that a review copied in by hand overrules`() throws {
        let tiny = TinyArchive()
        let archivist = try tiny.archivist()
        try tiny.shelf.put("a", "greet bruise a b c d end")
        var query = SessionQuery()
        query.missed = "asks-injury"
        #expect(try archivist.find(query).names == ["a"])
        try tiny.review("a", [.verdictGiven("asks-injury", .met, reason: "asked in other words"), .signedOff])
        #expect(try archivist.find(query).names == [])
    }

    @Test func `knows at the next question what came, went, went on and was reviewed`() throws {
        let tiny = TinyArchive()
        let archivist = try tiny.archivist()
        func names() throws -> [String] { try archivist.find(SessionQuery()).names.sorted() }
        #expect(try names() == [])
        try tiny.shelf.put("a", "greet")
        try tiny.shelf.put("b", "greet bruise a b c d end")
        #expect(try names() == ["a", "b"])
        // It goes on.
        let broken = try readTranscript(tiny.shelf.shelf.path(of: "a"))
        try TranscriptWriter(resuming: broken).append(
            Array(TinyLog("greet bruise ask-injury end").events.dropFirst(broken.events.count)))
        #expect(try names() == ["a", "b"])
        #expect(try archivist.archive.session("a")?.progress == .finished)
        // A supervisor signs.
        try tiny.review("b", [.verdictGiven("asks-injury", .met, reason: "she did"), .signedOff])
        #expect(try archivist.find(SessionQuery()).sessions.first { $0.session == "b" }?.review == .signed)
        #expect(try archivist.archive.session("b")?.grade?.score == 100)
        // A review goes.
        try FileManager.default.removeItem(atPath: tiny.shelf.shelf.folder + "/reviews")
        #expect(try archivist.find(SessionQuery()).sessions.first { $0.session == "b" }?.review == .unreviewed)
        // A file is altered, another is gone.
        let path = tiny.shelf.shelf.path(of: "b")
        try tiny.shelf.write(Array(tiny.shelf.text(of: path).replacing("afternoon", with: "morning").utf8), to: path)
        #expect(try archivist.find(SessionQuery()).sessions.first { $0.session == "b" }?.isIntact == false)
        try FileManager.default.removeItem(atPath: tiny.shelf.shelf.path(of: "a"))
        #expect(try names() == ["b"])
        try FileManager.default.removeItem(atPath: tiny.shelf.shelf.folder)
        #expect(try names() == [])
    }

    @Test func `knows of a change that no page shows when every file is looked at`() throws {
        let tiny = TinyArchive()
        try tiny.putFixedSet()
        let archivist = try tiny.archivist()
        try archivist.update()
        try tiny.review("1-good")
        var query = SessionQuery()
        query.isReviewed = true
        try archivist.updateThoroughly()
        #expect(try archivist.archive.find(query).names == ["3-poor", "2-critical", "1-good"])
    }

    @Test func `lists what is no transcript beside the others, with the reason`() throws {
        let tiny = TinyArchive()
        try tiny.shelf.put("good")
        let folder = tiny.shelf.shelf.folder
        for (name, text) in [("empty", ""), ("foreign", "{\"a\":1}\n"), ("half", "{\"format\":\"oefenlijn-tr")] {
            try tiny.shelf.write(Array(text.utf8), to: "\(folder)/\(name).jsonl")
        }
        try tiny.shelf.write([0xFF, 0xFE, 0x00], to: "\(folder)/bytes.jsonl")
        try makePrivateFolder("\(folder)/folder.jsonl")
        let path = try tiny.shelf.put("damaged").path
        try tiny.shelf.write(Array(tiny.shelf.text(of: path).dropLast(400).utf8), to: path)
        let archivist = try tiny.archivist()
        let page = try archivist.find(SessionQuery())
        #expect(page.names.sorted() == ["damaged", "good"])
        #expect(
            try archivist.archive.unreadable().map { "\($0.session): \($0.reason[.en])" } == [
                "bytes: this is not a transcript of Oefenlijn", "empty: this is not a transcript of Oefenlijn",
                "folder: it is a folder", "foreign: this is not a transcript of Oefenlijn",
                "half: this is not a transcript of Oefenlijn",
            ])
        #expect(try archivist.archive.count() == 7)
        // One that is mended is a session again.
        try FileManager.default.removeItem(atPath: "\(folder)/empty.jsonl")
        try tiny.shelf.put("empty")
        try archivist.updateThoroughly()
        #expect(try archivist.archive.unreadable().count == 4)
        #expect(try archivist.archive.session("empty")?.progress == .finished)
    }

    @Test(arguments: [
        "../../x", "a'b\"c", "<b>&amp;", "\u{1B}[2J\u{202E}", String(repeating: "é", count: 10_000), "", "a\nb", "%s%n",
        "'; DROP TABLE session; --",
    ])
    func `takes a name as a name`(_ name: String) throws {
        let tiny = TinyArchive()
        try tiny.shelf.put("s", trainee: name)
        try tiny.shelf.put("t", trainee: name + "x")
        try tiny.review("s", by: name)
        let isFileName = !name.contains("/") && name.utf8.count < 200 && !name.isEmpty
        if isFileName {
            // The file is copied under that name; what its header says does not matter.
            let bytes = try readFile(tiny.shelf.shelf.path(of: "s"))
            try tiny.shelf.write(bytes, to: "\(tiny.shelf.shelf.folder)/\(name).jsonl")
            try tiny.review(name)
        }
        let archivist = try tiny.archivist()
        var query = SessionQuery()
        query.trainee = name
        let found = try archivist.find(query).sessions
        let names: [SessionID] = isFileName ? [SessionID(rawValue: name), "s"] : ["s"]
        #expect(found.map(\.session).sorted() == names.sorted())
        #expect(found.allSatisfy { $0.trainee == name && $0.review == .signed })
        for session in names { #expect(try archivist.archive.session(session)?.trainee == name) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: tiny.shelf.home) == ["transcripts"])
    }
}
