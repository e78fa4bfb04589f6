import Testing

@testable import Pack

@Suite struct `A law of the pack` {
    private static let codes = (1...24).map { "S0" + two($0) } + (1...9).map { "G0" + two($0) }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    @Test(arguments: Fixture.names)
    func `is broken by its fixture, alone, and told at the exact place in the exact words`(name: String) throws {
        let fixture = try Fixture.named(name)
        let (pack, told) = try fixture.pack().load()
        #expect(told.english == fixture.english)
        #expect(told.dutch == fixture.dutch)
        let code = name.prefix(4)
        let findings = fixture.english.filter { !$0.contains(": note: ") }
        #expect(findings.allSatisfy { $0.contains(": error: [\(code)] ") || $0.contains(": warning: [\(code)] ") })
        #expect(!findings.isEmpty)
        #expect((pack != nil) == findings.allSatisfy { $0.contains(": warning: ") })
    }

    @Test func `is checked on loading, under a code of its own, in order`() {
        #expect(allPackChecks.map(\.code) == Self.codes)
        #expect(explainedPackCodes.map(\.code) == Self.codes)
    }

    @Test(arguments: codes)
    func `has a fixture that breaks it`(code: String) {
        #expect(Fixture.names.contains { $0.hasPrefix("\(code)-") })
    }

    @Test(arguments: codes)
    func `is explained in two lines, in both languages`(code: String) throws {
        let text = try #require(explainedPackCodes.first { $0.code == code }).explanation
        for language in [text[.nl], text[.en]] {
            #expect(language.split(separator: "\n").count == 2)
        }
        #expect(text.has(.nl) && text.has(.en) && text[.nl] != text[.en])
    }
}
