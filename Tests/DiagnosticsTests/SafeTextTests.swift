import Diagnostics
import Testing

@Suite struct `Text on a terminal` {
    @Test(arguments: [
        ("\u{1B}[31mred\u{1B}[0m", #"\u{1b}[31mred\u{1b}[0m"#),
        ("\u{1B}]0;title\u{7}", #"\u{1b}]0;title\u{7}"#),
        ("\u{9B}2J", #"\u{9b}2J"#),
        ("\u{85}\u{80}", #"\u{85}\u{80}"#),
        ("back\u{8}space\u{7F}", #"back\u{8}space\u{7f}"#),
        ("line\nfeed\r\n", #"line\u{a}feed\u{d}\u{a}"#),
        ("nul\u{0}", #"nul\u{0}"#),
        ("\u{2028}\u{2029}", #"\u{2028}\u{2029}"#),
        ("tab\tbed", "tab bed"),
    ])
    func `cannot steer it`(text: String, shown: String) {
        #expect(text.terminalSafe == shown)
    }

    /// Every character with the Unicode property Bidi_Control.
    @Test(arguments: [0x061C...0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069] as [ClosedRange<UInt32>])
    func `cannot turn its direction`(range: ClosedRange<UInt32>) throws {
        for value in range {
            let scalar = try #require(Unicode.Scalar(value))
            #expect("a\(scalar)b".terminalSafe == "a\\u{\(String(value, radix: 16))}b")
        }
    }

    @Test(arguments: ["", "gewoon", "één scène, ça va", "👩‍👩‍👧 🇧🇪", "e\u{301}", "日本", "\\u{1b} as typed", "nbsp\u{A0}"])
    func `stays as it is when harmless`(text: String) {
        #expect(text.terminalSafe.unicodeScalars.elementsEqual(text.unicodeScalars))
    }
}
