import Diagnostics
import Grading
import Pack
import Report
import Review
import TestSupport
import Testing

@Suite struct `What a supervisor decided` {
    private func told(_ entries: [ReviewEntry], by reviewer: String?, _ language: Language) throws -> [String] {
        let tiny = try TinyReview()
        let pack = try #require(TinyPack.pack)
        let scenario = try #require(pack["tiny"])
        let grader = Grader(protocol: pack.gradingProtocol, directory: pack.directory, catalogue: pack.catalogue)
        let findings = ReviewFindings(dated(entries), isBlind: false, by: reviewer)
        let narrator = CallNarrator(
            scenario: scenario, catalogue: pack.catalogue, temperaments: pack.temperaments, directory: pack.directory,
            themes: pack.manifest.themes, language: language, audience: .supervisor)
        let card = grader.grade(tiny.transcript.events, scenario, reviewed: findings)
        let result = try #require(card["asks-injury"])
        return ScorecardText(card, events: tiny.transcript.events, narrator: narrator).paragraphs(only: result).map {
            TextLayout(width: 400, colour: false).render([$0]).trimmingCharacters(in: .whitespacesAndNewlines)
        }.filter { !$0.isEmpty }
    }

    @Test func `is told of a point that is met, with who and why`() throws {
        let entries: [ReviewEntry] = [.verdictGiven("asks-injury", .met, reason: "asked in other words")]
        #expect(
            try told(entries, by: "R.", .en).last
                == "✎ Decided by R.: “asked in other words” The console had made it ‘missed’.")
        #expect(
            try told(entries, by: "R.", .nl).last
                == "✎ Beslist door R.: “asked in other words” De console maakte er ‘gemist’ van.")
    }

    @Test func `is told to whoever is deciding as theirs`() throws {
        let entries: [ReviewEntry] = [.verdictGiven("asks-injury", .met, reason: "asked in other words")]
        #expect(
            try told(entries, by: nil, .en).last
                == "✎ Decided by you: “asked in other words” The console had made it ‘missed’.")
    }

    @Test func `leaves what the machine saw when it only agrees`() throws {
        let plain = try told([], by: nil, .en)
        let agreed = try told([.verdictGiven("asks-injury", .missed, reason: "")], by: "R.", .en)
        #expect(agreed.filter { !$0.hasPrefix("✎") } == plain)
        #expect(agreed.filter { $0.hasPrefix("✎") } == ["✎ Confirmed by R."])
    }

    @Test func `stands once where it replaces the reason of the machine`() throws {
        let told = try told([.verdictGiven("asks-injury", .late, reason: "far too late")], by: "R.", .en)
        #expect(
            told.filter { $0.contains("far too late") }
                == ["✎ Decided by R.: “far too late” The console had made it ‘missed’."])
    }
}
