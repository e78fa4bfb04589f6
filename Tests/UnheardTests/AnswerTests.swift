import Pack
import Testing

@testable import Console

@Suite struct `An answer to which act it is` {
    private func answer(_ line: String) throws -> UnheardAnswer {
        UnheardAnswer(line, near: ["close", "greet"], try SmallPack().load().catalogue)
    }

    @Test(arguments: [
        ("", UnheardAnswer.skip), ("  ", .skip), (",", .skip), ("q", .leave), ("Q ", .leave), ("-", .acts([])),
        ("1", .acts(["close"])), ("2", .acts(["greet"])),
        (" 2, ask-injury ,1,2", .acts(["greet", "ask-injury", "close"])),
        ("GREET", .acts(["greet"])),
    ])
    func `is a number, a name, several, none or nothing`(_ line: String, _ expected: UnheardAnswer) throws {
        #expect(try answer(line) == expected)
    }

    @Test func `that is no act is answered with the nearest`() throws {
        guard case .unknown(let unknown) = try answer("1, greeet") else {
            Issue.record("an unknown act")
            return
        }
        #expect(unknown.problem[.en] == "no act named 'greeet'")
        #expect(unknown.suggestion[.en] == "did you mean 'greet'?")
        guard case .unknown(let number) = try answer("3") else {
            Issue.record("a number too many")
            return
        }
        #expect(number.suggestion[.nl] == "acts/catalogue.json heeft ze alle")
    }
}
