import Testing

@testable import Site

@Suite struct `What people type is only text` {
    /// Each would do harm if a page took it for more than text.
    static let hostile = [
        #"../../<b>"x"</b>"#, #""><script>alert(1)</script>"#, "' onmouseover='alert(1)", "{{{style}}} {{w.skip}}",
        // With an accent upon it a quotation mark is another character, but a browser still reads the mark.
        "x\"\u{301} onmouseover=alert(1) \"\u{301}", "<\u{338}script>", "&lt;b&gt;&#x22;", "javascript:alert(1)",
        "\u{1B}]0;owned\u{7}\u{1B}[31m", "\u{202E}txt.exe", "-->", "]]>", "</style><script>",
    ]

    @Test(arguments: [hostile.joined(separator: " "), hostile[0], "/", "é\u{301}"])
    func `a pseudonym changes nothing but the name`(_ name: String) throws {
        let plain = try TinySite(trainee: "!plain").files()
        let files = try TinySite(trainee: name).files()
        #expect(files.count == plain.count)
        #expect(try structures(files) == structures(plain))
        #expect(files.keys.allSatisfy { $0.utf8.allSatisfy(isPlain) })
    }

    @Test(arguments: hostile)
    func `a line changes nothing but the words`(_ text: String) throws {
        let plain = PageScanner(try TinySite(typed: "plain").page()).structure
        #expect(PageScanner(try TinySite(typed: text).page()).structure == plain)
    }

    @Test(arguments: [hostile.joined(separator: " ")])
    func `what was said changes no page of a report`(_ text: String) throws {
        let plain = try TinySite(typed: "plain").files()
        let files = try TinySite(typed: text).files()
        #expect(try structures(files) == structures(plain))
        for (name, page) in files {
            #expect(!page.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0.value == 0x202E }, "\(name)")
        }
    }

    @Test func `names that differ only in capitals or in what no file can be called have pages of their own`() {
        let names = [
            "Heron", "heron", "HERON", "her/on", "her on", "", ".", "..", "_", "-", "é",
            String(repeating: "🐦", count: 90),
        ]
        let files = Set(names.map { SiteNames.files(of: names)[$0]?.lowercased() })
        #expect(files.count == names.count)
        #expect(!files.contains(nil))
    }

    @Test func `text is escaped by scalars, and what steers a terminal is shown`() {
        let escaped = PageEscaping().escapeText("a<b\"\u{301}'&\u{1B}[0m\u{202E}é")
        #expect(escaped == "a&lt;b&quot;\u{301}&#39;&amp;\\u{1b}[0m\\u{202e}é")
    }

    /// Of every page of a kind its tags and their attributes; which trainee comes first depends on the name.
    private func structures(_ files: [String: String]) throws -> [String] {
        files.filter { $0.key.hasSuffix(".html") }.map { name, text in
            let folder = name.split(separator: "/").first ?? ""
            return "\(folder) \(PageScanner(text).structure.sorted().joined(separator: ";"))"
        }.sorted()
    }

    private func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
            UInt8(ascii: "/"):
            true
        default: false
        }
    }
}
