import Diagnostics
import Testing

@Suite struct `A place in a file` {
    /// Each text is looked at where its `^` stands; the mark itself is not part of the file.
    @Test(arguments: [
        ("^abc", 1, 1),
        ("ab^c", 1, 3),
        ("één ^twee", 1, 5),
        ("a\n^b", 2, 1),
        ("a\r\nb^c", 2, 2),
        ("a\n\n\n^", 4, 1),
        ("👋 ^dag", 1, 3),
        ("e\u{301}^x", 1, 3),
        ("日本\n語^x", 2, 2),
    ])
    func `counts lines and characters from one, not bytes`(marked: String, line: Int, column: Int) throws {
        let parts = marked.split(separator: "^", maxSplits: 1, omittingEmptySubsequences: false)
        let file = SourceFile(name: "calls/één.json", bytes: Array((parts[0] + parts[1]).utf8))
        #expect(
            file.place(at: parts[0].utf8.count) == SourcePlace(file: "calls/één.json", line: line, column: column))
    }

    @Test func `past the end means the end`() {
        let file = SourceFile(name: "a", bytes: Array("één\n12".utf8))
        #expect(file.place(at: 999) == SourcePlace(file: "a", line: 2, column: 3))
        #expect(SourceFile(name: "a", bytes: []).place(at: 5) == SourcePlace(startOf: "a"))
    }

    @Test func `of a piece of a larger file counts from where the piece begins`() {
        let piece = SourceFile(name: "session.jsonl", bytes: Array(#"{"a": 1}"#.utf8), firstLine: 41)
        #expect(piece.place(at: 6) == SourcePlace(file: "session.jsonl", line: 41, column: 7))
    }
}
