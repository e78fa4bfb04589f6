import Diagnostics
import Disk
import Foundation
import Testing
import Transcript

@testable import Review

/// Which of the reviews of a session decides.
@Suite struct `Of the reviews of a session` {
    @Test func `the one that was signed last decides`() throws {
        let tiny = try TinyReview()
        #expect(try tiny.standing().standing == nil)
        try tiny.write([.remarked(text: "first"), .signedOff], by: "zoë", day: 15)
        try tiny.write([.remarked(text: "later"), .signedOff], by: "an", day: 16)
        try tiny.write([.remarked(text: "not signed")], by: "bo", day: 17)
        let reviews = try tiny.standing()
        #expect(reviews.standing?.header.reviewer == "an")
        #expect(reviews.all.map(\.header.reviewer).sorted() == ["an", "bo", "zoë"])
        #expect(reviews.complaints.isEmpty)
    }

    @Test func `each is a file of its own, and none knows of another`() throws {
        let tiny = try TinyReview()
        let first = try tiny.write(
            [.verdictGiven("greets", .missed, reason: "a"), .signedOff], by: "an", isBlind: true)
        let before = try readFile(first)
        let second = try tiny.write([.verdictGiven("greets", .met, reason: "b"), .signedOff], by: "bo", isBlind: true)
        #expect(try readFile(first) == before)
        #expect(try tiny.read(first).findings.independentVerdicts == ["greets": .missed])
        #expect(try tiny.read(second).findings.independentVerdicts == ["greets": .met])
    }

    @Test func `one of a session that was altered since does not count`() throws {
        let changes: [(String) -> String] = [
            // The last line stays, and so does its place.
            { $0.replacing("Good afternoon.", with: "Good aftermoon.") },
            { $0.replacing(#""trainee":"heron""#, with: #""trainee":"robin""#) },
            { $0.split(separator: "\n").dropLast().joined(separator: "\n") + "\n" },
            { $0 + #"{"n":9}"# + "\n" },
        ]
        for change in changes {
            let tiny = try TinyReview()
            let path = try tiny.write([.verdictGiven("greets", .missed, reason: "x"), .signedOff])
            let text = try tiny.shelf.text(of: tiny.transcript.path)
            try tiny.shelf.write(Array(change(text).utf8), to: tiny.transcript.path)
            let reviews = try tiny.standing()
            #expect(reviews.standing == nil)
            #expect(reviews.complaints.map(\.path) == [path])
            #expect(
                reviews.complaints.map(\.text[.en]) == [
                    "the call was changed or went on since an reviewed it; please review it again"
                ])
        }
    }

    @Test func `one under a key that is not known does not count`() throws {
        let tiny = try TinyReview()
        let path = try tiny.write([.signedOff], by: "an")
        try FileManager.default.removeItem(atPath: path)
        try tiny.write([.signedOff], by: "an", key: ReviewerKey())
        let reviews = try tiny.standing()
        #expect(reviews.standing == nil)
        #expect(
            reviews.complaints.map(\.text[.nl]) == [
                "ondertekend met een andere sleutel dan die waarmee an hier bekend is"
            ])
    }

    @Test func `one that cannot be read does not hide the others`() throws {
        let tiny = try TinyReview()
        try tiny.write([.signedOff], by: "bo")
        let junk = tiny.reviews.path(of: "s", by: "an")
        try tiny.shelf.write(Array("junk\n".utf8), to: junk)
        let folder = tiny.reviews.path(of: "s", by: "cy")
        try makePrivateFolder(folder)
        let reviews = try tiny.standing()
        #expect(reviews.standing?.header.reviewer == "bo")
        #expect(reviews.complaints.map(\.path) == [junk, folder])
        #expect(reviews.complaints.map(\.text[.en]) == ["this is not a review of Oefenlijn", "it is a folder"])
    }

    @Test(arguments: [
        "../../x", "An", "'\"<b>&", "\u{1B}[2J", String(repeating: "é", count: 10_000), "", "a/b", ".",
    ])
    func `the name of who made it is only a name`(_ name: String) throws {
        let tiny = try TinyReview()
        let path = try tiny.write([.signedOff], by: name)
        let file = try #require(path.split(separator: "/").last)
        #expect(file.utf8.count < 200)
        #expect(file.dropLast(6).allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-_".contains($0) })
        #expect(try tiny.standing().standing?.header.reviewer == name)
        #expect(tiny.reviews.path(of: "s", by: name) != tiny.reviews.path(of: "s", by: name + "x"))
        #expect(tiny.reviews.path(of: "s", by: "An") != tiny.reviews.path(of: "s", by: "an"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: tiny.shelf.home) == ["transcripts"])
    }

    @Test func `none can be read by others than their owner`() throws {
        let tiny = try TinyReview()
        let path = try tiny.write([.signedOff])
        #expect(permissions(path) == 0o600)
        #expect(permissions(tiny.reviews.folder) == 0o700)
        #expect(permissions(tiny.reviews.folder + "/s") == 0o700)
    }
}
