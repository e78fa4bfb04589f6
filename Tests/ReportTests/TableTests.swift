import Diagnostics
import Testing

@testable import Report

/// Tables on a terminal.
@Suite struct `A table` {
    private static let columns: [TextTable.Column] = [
        .init("session", limit: 20), .init("score", isNumber: true), .init("review", rank: 1), .init("mode", rank: 2),
    ]

    private func lines(_ rows: [[String]], width: Int?) -> [String] {
        let table = TextTable(Self.columns, rows: rows.map { $0.map { StyledText($0) } })
        return TextLayout(width: 400, colour: false).render(table.paragraphs(width: width)).split(separator: "\n")
            .map(String.init)
    }

    private static let row = ["neighbour-1", "7", "signed", "exam"]

    @Test func `is as wide as its cells, with numbers at the right and no blanks at the end`() {
        #expect(
            lines([Self.row, ["b", "100", "", ""]], width: nil) == [
                "session      score  review  mode", "neighbour-1      7  signed  exam", "b              100",
            ])
        #expect(lines([], width: nil) == ["session  score  review  mode"])
    }

    @Test func `leaves out the columns that matter least, then narrows the widest`() {
        #expect(lines([Self.row], width: 32)[1] == "neighbour-1      7  signed  exam")
        #expect(lines([Self.row], width: 31) == ["session      score  review", "neighbour-1      7  signed"])
        #expect(lines([Self.row], width: 25) == ["session      score", "neighbour-1      7"])
        #expect(lines([Self.row], width: 17) == ["session     score", "neighbour…      7"])
        // Narrower says nothing any more.
        #expect(lines([Self.row], width: 5)[1] == "neighbo…      7")
    }

    @Test func `cuts a cell that is too long`() {
        let long = lines([[String(repeating: "x", count: 10_000), "1", "", ""]], width: nil)
        #expect(long[1] == String(repeating: "x", count: 19) + "…      1")
    }

    @Test func `keeps its columns with wide characters, accents that combine and emoji`() {
        for name in ["日本語の名前", "e\u{301}e\u{301}", "👨‍👩‍👧👋🇧🇪", "한국어 이름 길어요 정말로", "ｆｕｌｌ", "❤\u{FE0F}"] {
            let line = lines([[name, "1", "signed", "x"]], width: nil)[1]
            let head = line.prefix(upTo: line.range(of: "1  signed")?.lowerBound ?? line.startIndex)
            let title = lines([[name, "1", "signed", "x"]], width: nil)[0]
            let wanted = title.prefix(upTo: title.range(of: "review")?.lowerBound ?? title.startIndex).count - 3
            #expect(String(head).terminalColumns == wanted, "\(line)")
        }
        #expect(lines([["日本語の名前日本語の名前", "1", "", ""]], width: nil)[1] == "日本語の名前日本語…       1")
    }

    @Test func `cannot be steered by a cell`() {
        let line = lines([["\u{1B}[2Ja\n\u{202E}", "1", "", ""]], width: nil)[1]
        #expect(line == #"\u{1b}[2Ja\u{a}\u{2…      1"#)
    }
}
