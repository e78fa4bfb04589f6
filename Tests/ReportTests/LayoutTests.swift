import Diagnostics
import Testing

@testable import Report

@Suite struct `Paragraphs` {
    private let plain = TextLayout(width: 40, colour: false)

    @Test func `are wrapped at blanks, under their label`() {
        let paragraph = Paragraph(
            "Gisteravond was het erg, en dan ineens niks meer.", label: "Beller", indent: 10)
        #expect(
            plain.render([paragraph]) == """
                Beller    Gisteravond was het erg, en
                          dan ineens niks meer.

                """)
    }

    @Test func `cut a word that is longer than a line`() {
        let lines = plain.render([Paragraph(StyledText(String(repeating: "a", count: 100)))]).split(separator: "\n")
        #expect(lines.map(\.count) == [40, 40, 20])
    }

    @Test func `colour a run once`() {
        let text = TextLayout(width: 80, colour: true).render([Paragraph(StyledText("drie woorden samen", .good))])
        #expect(text == "\u{1B}[32mdrie woorden samen\u{1B}[0m\n")
    }

    @Test(arguments: ["\u{1B}[2J", "\u{9B}2J", "\u{7}", "\r", "\u{202E}", "\u{2028}"])
    func `let nothing steer the terminal`(_ trick: String) {
        let text = plain.render([Paragraph(StyledText("a\(trick)b"), label: StyledText(trick), indent: 12)])
        #expect(
            !text.unicodeScalars.contains {
                $0 != "\n" && ($0.value < 32 || (0x7F...0x9F).contains($0.value) || $0.value > 0x2000)
            })
    }

    @Test func `that are indented further are items under the one before them in Markdown`() {
        let text = MarkdownLayout().render([
            Paragraph("Contact"), Paragraph("missed", label: "-", indent: 4), Paragraph("why", indent: 6),
            Paragraph("quote", indent: 8), Paragraph("met", label: "+", indent: 4), Paragraph("far", indent: 8),
        ])
        #expect(text == "Contact  \n- **\\-** missed\n  - why\n    - quote\n- **\\+** met\n  - far\n")
    }

    @Test func `become Markdown in which what was typed is no markup`() {
        let text = MarkdownLayout().render([
            Paragraph(StyledText("Contact", .heading)),
            Paragraph("“<b>*vet*</b> [x](http://e) | `c`”", label: "!", indent: 4), .blank,
        ])
        #expect(
            text == """
                **Contact**\("  ")
                - **\\!** “\\<b\\>\\*vet\\*\\</b\\> \\[x\\]\\(http://e\\) \\| \\`c\\`”


                """)
    }
}
