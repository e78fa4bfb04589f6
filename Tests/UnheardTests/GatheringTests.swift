import Diagnostics
import Disk
import Foundation
import Pack
import Recognition
import Testing
import Transcript

@Suite struct `Gathering` {
    private let small: SmallPack
    private let scrubber: Scrubber

    init() throws {
        small = try SmallPack()
        scrubber = try small.scrubber(try small.load())
    }

    private func gather(_ filter: UnheardGathering.Filter) throws -> UnheardGathering {
        try UnheardGathering(SessionShelf(folder: small.shelf), filter, scrubber: scrubber)
    }

    @Test func `takes what was not heard, scrubbed, and nothing else`() throws {
        let meant = HeardAct(id: "close", confidence: 1, witness: .trainee, words: "x")
        try putSession(
            "1", on: small.shelf,
            [("Dag", heard), ("ik ben Heron, bel 0471 39 71 51", nothing), ("bon voila", Reading(acts: [meant]))])
        let gathering = try gather(.init(language: .nl))
        #expect(
            gathering.utterances == [
                UnheardUtterance(text: "ik ben ___, bel ___", doubt: .notUnderstood, call: "tiny"),
                UnheardUtterance(text: "bon voila", doubt: .corrected, meant: ["close"], call: "tiny"),
            ])
        #expect(gathering.sessions == 1 && gathering.passedOver.isEmpty)
    }

    @Test func `keeps to the language, the call and the days asked for`() throws {
        try putSession("1", on: small.shelf, [("een", nothing)])
        try putSession("2", on: small.shelf, [("two", nothing)], language: .en)
        try putSession("3", on: small.shelf, [("drie", nothing)], call: "other", started: "2026-04-01T00:00:00Z")
        #expect(try gather(.init(language: .nl)).utterances.map(\.text) == ["een", "drie"])
        #expect(try gather(.init(language: .en)).utterances.map(\.text) == ["two"])
        #expect(try gather(.init(language: .nl, call: "other")).utterances.map(\.text) == ["drie"])
        #expect(try gather(.init(language: .nl, since: "2026-04-01")).utterances.map(\.text) == ["drie"])
        #expect(try gather(.init(language: .nl, since: "2026-04-02")).sessions == 0)
        #expect(try gather(.init(language: .en)).calls == ["tiny", "other"])
    }

    @Test func `names files that are damaged and passes them over, not those broken off`() throws {
        for name in ["1", "2", "3"] { try putSession(name, on: small.shelf, [("zin \(name)", nothing)]) }
        let altered = String(decoding: try readFile("\(small.shelf)/1.jsonl"), as: UTF8.self)
        try writeFile("\(small.shelf)/1.jsonl", Array(altered.replacing("zin 1", with: "zin 9").utf8))
        let whole = String(decoding: try readFile("\(small.shelf)/2.jsonl"), as: UTF8.self)
        let end = try #require(whole.range(of: "call_stopped")).upperBound
        try writeFile("\(small.shelf)/2.jsonl", Array(whole[..<end].utf8))
        try writeFile("\(small.shelf)/4.jsonl", Array("hallo\n".utf8))
        let gathering = try gather(.init(language: .nl))
        #expect(gathering.utterances.map(\.text) == ["zin 2", "zin 3"])
        #expect(
            gathering.passedOver.map { "\($0.path.split(separator: "/").last ?? ""): \($0.reason[.en])" } == [
                "1.jsonl: line 3 does not follow: something was changed, left out or added",
                "4.jsonl: this is not a transcript of Oefenlijn",
            ])
    }

    @Test func `knows the trainees of a shelf, but not nobody`() throws {
        try putSession("1", on: small.shelf, [])
        try putSession("2", on: small.shelf, [], trainee: "anonymous")
        #expect(try SessionShelf(folder: small.shelf).pseudonyms() == ["heron"])
        #expect(try SessionShelf(folder: small.folder + "/none").pseudonyms() == [])
    }
}
