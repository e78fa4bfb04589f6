import Diagnostics
import Disk
import Foundation
import TestSupport
import Testing
import Transcript

@testable import Review

@Suite struct `The file of a review` {
    private let key = ReviewerKey()

    private func written(_ tiny: TinyReview) throws -> (path: String, bytes: [UInt8]) {
        let path = try tiny.write(TinyReview.everything, key: key)
        return (path, try readFile(path))
    }

    /// The lines without the signature at their end.
    private func lines(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
            String(line.prefix(upTo: line.range(of: #","sig":""#, options: .backwards)?.lowerBound ?? line.endIndex))
        }
    }

    @Test func `has a line for the session, and one for each thing said`() throws {
        let tiny = try TinyReview()
        let (_, bytes) = try written(tiny)
        let whole = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        let previous = whole.map { #""prev":""# + sha256(Array($0.utf8)) + #"""# }
        let start = #""software":"test","session":"s","events":11,"transcript_sha256":"\#(tiny.transcript.digest)""#
        #expect(
            lines(bytes) == [
                #"{"format":"oefenlijn-review","version":1,\#(start),"reviewer":"an","public_key":"\#(key.publicKey)","blind":false,"started":"2026-03-13T09:00:00Z""#,
                #"{"n":1,"at":"2026-03-13T09:10:00Z","entry":"commented","line":3,"text":"Goed 👋 \"\\\u001b[31m\u202e\n<b>",\#(previous[0])"#,
                #"{"n":2,"at":"2026-03-13T09:11:00Z","entry":"reading_corrected","line":3,"acts":["greet","refer:caw"],\#(previous[1])"#,
                #"{"n":3,"at":"2026-03-13T09:12:00Z","entry":"reading_corrected","line":3,"acts":[],\#(previous[2])"#,
                #"{"n":4,"at":"2026-03-13T09:13:00Z","entry":"verdict_given","checkpoint":"asks-injury","verdict":"not-applicable","reason":"geen kans",\#(previous[3])"#,
                #"{"n":5,"at":"2026-03-13T09:14:00Z","entry":"remarked","text":"Mooi gesprek.",\#(previous[4])"#,
                #"{"n":6,"at":"2026-03-13T09:15:00Z","entry":"withdrawn","withdrawn":5,\#(previous[5])"#,
                #"{"n":7,"at":"2026-03-13T09:16:00Z","entry":"signed_off",\#(previous[6])"#,
            ])
    }

    @Test func `is read as it was written`() throws {
        let tiny = try TinyReview()
        let review = try tiny.read(try written(tiny).path)
        #expect(review.header == tiny.header("an", key))
        #expect(review.entries == dated(TinyReview.everything))
        #expect(review.faults == [] && review.isTrusted && review.fits(tiny.transcript))
    }

    /// Every byte of a line is signed, or is the signature: each other value of each of them shows.
    @Test(arguments: 0..<40)
    func `shows a byte that was changed, wherever it stands`(_ seed: Int) throws {
        let tiny = try TinyReview()
        let (path, bytes) = try written(tiny)
        var chance = Seeded(seed)
        for _ in 0..<20 {
            let place = Int.random(in: 0..<bytes.count - 1, using: &chance)
            var changed = bytes
            changed[place] = UInt8.random(in: 0...255, using: &chance)
            if changed == bytes { changed[place] ^= 0x20 }
            try tiny.shelf.write(changed, to: path)
            let review = try? tiny.read(path)
            #expect(review?.isTrusted != true, "byte \(place) became \(changed[place])")
        }
    }

    @Test func `shows a signature written in other digits`() throws {
        let tiny = try TinyReview()
        let (path, bytes) = try written(tiny)
        let digits = bytes.count - 131..<bytes.count - 3
        for place in digits where UInt8(ascii: "a")...UInt8(ascii: "f") ~= bytes[place] {
            var changed = bytes
            changed[place] -= 0x20
            try tiny.shelf.write(changed, to: path)
            #expect(try tiny.read(path).faults == [.badSignature(line: 8)])
        }
    }

    @Test func `shows a line that was dropped, swapped, doubled or put in`() throws {
        let tiny = try TinyReview()
        let (path, bytes) = try written(tiny)
        let whole = bytes.split(separator: UInt8(ascii: "\n")).map(Array.init)
        for place in 1..<whole.count - 1 {
            let (before, after) = (Array(whole[...place]), Array(whole[(place + 1)...]))
            var swapped = whole
            swapped.swapAt(place, place + 1)
            let others: [[[UInt8]]] = [
                before.dropLast() + after, before + [whole[place]] + after, swapped,
                before + [Array("{}".utf8)] + after, before + [[]] + after,
            ]
            for lines in others {
                try tiny.shelf.write(lines.flatMap { $0 + [UInt8(ascii: "\n")] }, to: path)
                #expect(try !tiny.read(path).isTrusted)
            }
        }
    }

    @Test func `broken off at any byte keeps its whole lines and goes on`() throws {
        let tiny = try TinyReview()
        let (path, bytes) = try written(tiny)
        let headerEnd = try #require(bytes.firstIndex(of: UInt8(ascii: "\n"))) + 1
        for cut in stride(from: headerEnd, to: bytes.count, by: 97) {
            try tiny.shelf.write(bytes[..<cut], to: path)
            let broken = try tiny.read(path)
            #expect(broken.isTrusted)
            #expect(dated(TinyReview.everything).starts(with: broken.entries))
            #expect(!broken.findings.isSigned)
            let writer = try ReviewWriter(continuing: broken, key: key)
            for entry in dated(TinyReview.everything).dropFirst(broken.entries.count) {
                _ = try writer.append(entry.entry, at: entry.at)
            }
            let mended = try tiny.read(path)
            #expect(mended.entries == dated(TinyReview.everything) && mended.faults == [])
        }
    }

    @Test func `that broke off before anything was said begins anew`() throws {
        let tiny = try TinyReview()
        let (path, bytes) = try written(tiny)
        let headerEnd = try #require(bytes.firstIndex(of: UInt8(ascii: "\n"))) + 1
        for cut in [0, 1, 10, 40, headerEnd - 1, headerEnd, headerEnd + 5] {
            try tiny.shelf.write(bytes[..<cut], to: path)
            #expect(try tiny.reviews.review(of: "s", by: "an") == nil)
            _ = try ReviewWriter(creating: path, header: tiny.header("an", key, isBlind: true), key: key)
                .append(.signedOff, at: TinyReview.moment)
            #expect(try tiny.read(path).header.isBlind)
        }
        for text in ["notes of mine", "{\"format\":\"oefenlijn-transcript\"}\n"] {
            try tiny.shelf.write(Array(text.utf8), to: path)
            #expect(throws: DiskError(path: path, number: EEXIST)) {
                try ReviewWriter(creating: path, header: tiny.header("an", key), key: key)
            }
            #expect(try tiny.shelf.text(of: path) == text)
        }
    }

    @Test func `in which nothing was said is gone when it is left`() throws {
        let tiny = try TinyReview()
        let path = tiny.reviews.path(of: "s", by: "an")
        try ReviewWriter(creating: path, header: tiny.header("an", key), key: key).leave()
        #expect(!fileExists(path))
        let writer = try ReviewWriter(creating: path, header: tiny.header("an", key), key: key)
        _ = try writer.append(.remarked(text: "x"), at: TinyReview.moment)
        writer.leave()
        #expect(fileExists(path))
    }

    @Test func `is written by one program at a time`() throws {
        let tiny = try TinyReview()
        let path = tiny.reviews.path(of: "s", by: "an")
        let first = try ReviewWriter(creating: path, header: tiny.header("an", key), key: key)
        #expect(throws: DiskError(path: path, number: EWOULDBLOCK)) {
            try ReviewWriter(creating: path, header: tiny.header("an", key), key: key)
        }
        _ = try first.append(.remarked(text: "x"), at: TinyReview.moment)
        let review = try tiny.read(path)
        #expect(throws: DiskError(path: path, number: EWOULDBLOCK)) { try ReviewWriter(continuing: review, key: key) }
        _ = try first.append(.signedOff, at: TinyReview.moment)
        #expect(try tiny.read(path).entries.map(\.entry) == [.remarked(text: "x"), .signedOff])
    }

    @Test func `says in a sentence what is wrong with it`() throws {
        let faults: [ReviewFault] = [
            .halfLine(line: 2), .brokenChain(line: 3), .unreadable(line: 4), .badSignature(line: 5),
            .strangeKey(reviewer: "an"),
        ]
        #expect(
            faults.map { $0.text[.en] } == [
                "line 2 is not whole", "line 3 does not follow: something was changed, left out or added",
                "line 4 cannot be read", "the signature of line 5 does not fit",
                "signed with another key than the one by which an is known here",
            ])
        #expect(faults.map(\.isTampering) == [false, true, true, true, true])
        let tiny = try TinyReview()
        let path = tiny.reviews.path(of: "s", by: "an")
        for text in ["", "hello\n", "{}\n", "{\"format\":\"oefenlijn-review\",\"version\":2}\n"] {
            try tiny.shelf.write(Array(text.utf8), to: path)
            let error = #expect(throws: DiagnosticError.self) { try tiny.read(path) }
            #expect(
                error?.diagnostics.map { $0.rendered(in: .en) } == [
                    "\(path):1:1: error: [T002] this is not a review of Oefenlijn"
                ])
        }
    }
}
