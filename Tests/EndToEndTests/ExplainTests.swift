import Foundation
import Testing

@Suite struct `A code in a message` {
    /// Every code that stands in the program's own sources, for whatever file.
    private static let codes: [String] = {
        let sources = Program.root.appending(path: "Sources")
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        let texts = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
            .compactMap { try? String(contentsOf: $0, encoding: .utf8) }
        return Set(texts.flatMap { $0.matches(of: /"([A-Z][0-9]{3})"/).map { String($0.output.1) } }).sorted()
    }()

    @Test func `is explained, in both languages`() throws {
        #expect(Self.codes.count > 50)
        let program = try Program.tiny()
        for code in Self.codes {
            let texts = try ["nl", "en"].map { try program.run(["pack", "explain", code, "--language", $0]) }
            #expect(texts.allSatisfy { $0.status == 0 && $0.lines.first == code && $0.lines.count > 1 }, "\(code)")
            #expect(texts[0].output != texts[1].output, "\(code)")
        }
    }

    @Test func `may be typed in small letters`() throws {
        let program = try Program.tiny()
        #expect(
            try program.run(["pack", "explain", "s012"]).output == program.run(["pack", "explain", "S012"]).output)
    }

    @Test func `that does not exist suggests the nearest`() throws {
        let run = try Program.tiny().run(["pack", "explain", "SO12"])
        #expect(run.status == 66)
        #expect(run.errors == "oefenlijn: no code named 'SO12'; did you mean 'S012'?\n")
    }

    @Test func `an unknown call is not looked for on disk`() throws {
        let run = try Program.tiny().run(["pack", "test", "smal"])
        #expect(run.status == 66)
        #expect(run.errors.hasPrefix("oefenlijn: no call named 'smal'; "))
    }
}
