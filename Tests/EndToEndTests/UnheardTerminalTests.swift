import Foundation
import Testing

/// Somebody who teaches the console at a keyboard, with a small pack of its own.
@Suite(.serialized) struct `Teaching on a terminal` {
    private let folder: Folder
    private let program: Program

    init() throws {
        folder = try Folder()
        program = try Program()
        try FileManager.default.copyItem(
            at: Program.root.appending(path: "Tests/PackTests/Fixtures/TinyPack"), to: URL(filePath: pack))
        let played = try program.run(
            ["play", "tiny", "--language", "en", "--mode", "exam"], input: "zz qq\nbanana Kwik\n/end\n",
            extra: small)
        try #require(played.status == 0)
    }

    private var pack: String { folder.path + "/pack" }
    private var small: [String: String] { ["OEFENLIJN_PACK": pack] }
    private var acts: String { get throws { try String(contentsOfFile: pack + "/acts/en.json", encoding: .utf8) } }

    private func terminal(_ more: String...) throws -> PseudoTerminal {
        try PseudoTerminal(program, ["acts", "unheard", "--language", "en"] + more, extra: small)
    }

    @Test func `each group is asked, and what was answered is added after a yes`() throws {
        let before = try acts
        let terminal = try terminal("--plain")
        #expect(terminal.waits(for: "1 session: 2 utterances not or not surely heard, in 2 groups."))
        #expect(terminal.waits(for: "“banana ___”"))
        #expect(terminal.waits(for: "Act > "))
        terminal.type("greeet\r")
        #expect(terminal.waits(for: "no act named 'greeet'; did you mean 'greet'?"))
        terminal.type("greet, close\r")
        #expect(terminal.waits(for: "“zz qq”"))
        terminal.type("\r")
        #expect(terminal.waits(for: "+ {\"text\": \"banana ___\", \"also\": [\"close\"]}"))
        #expect(terminal.waits(for: "What is heard differently then"))
        #expect(terminal.waits(for: "[y/n]"))
        #expect(try acts == before)
        terminal.type("y\r")
        #expect(terminal.waits(for: "1 utterance added to"))
        #expect(terminal.exitStatus() == 0)
        #expect(
            try acts
                == before.replacingOccurrences(
                    of: "\"Hello there.\"]",
                    with: "\"Hello there.\",\n      {\"text\": \"banana ___\", \"also\": [\"close\"]}]"))
    }

    @Test(arguments: ["n\r", "\r", "\u{4}", "\u{3}"]) func `anything but a yes writes nothing`(_ answer: String) throws
    {
        let before = try acts
        let terminal = try terminal()
        #expect(terminal.waits(for: "Act > "))
        terminal.type("-\r")
        #expect(terminal.waits(for: "Act > "))
        terminal.type("q\r")
        #expect(terminal.waits(for: "[y/n]"))
        terminal.type(answer)
        #expect(terminal.waits(for: "Nothing was written."))
        #expect(terminal.exitStatus() == 0)
        #expect(try acts == before)
        #expect(terminal.isSane)
    }

    @Test func `breaking off leaves at once`() throws {
        let before = try acts
        let terminal = try terminal()
        #expect(terminal.waits(for: "Act > "))
        terminal.type("greet\r")
        #expect(terminal.waits(for: "Act > "))
        terminal.type("\u{3}")
        #expect(terminal.exitStatus() == 0)
        #expect(try acts == before)
        #expect(!terminal.screen.contains("[y/n]"))
    }
}
