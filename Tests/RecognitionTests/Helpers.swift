@testable import Recognition

extension Collection<Token> {
    /// The words and marks with a space between them.
    var shown: String { map(\.text).joined(separator: " ") }
}

/// Texts that nobody says, but that may be typed or pasted.
let badInput: [(name: String, text: String)] = [
    ("nothing", ""), ("spaces", "  \t \u{A0} "), ("marks alone", "?!... ,,, \"\" --- ''"),
    ("emoji alone", "😀👩‍👩‍👧🇧🇪1️⃣"), ("controls", "\u{0}\u{1B}[2J\u{7F}\u{85}\u{202E}\u{FEFF}\r\r\n"),
    ("a word of 100,000 letters", String(repeating: "a", count: 100_000)),
    ("100,000 words", String(repeating: "de ", count: 100_000)),
    ("100,000 commas", String(repeating: "u,", count: 50_000)),
    ("100,000 question marks", String(repeating: "?", count: 100_000)),
    ("accents without letters", String(repeating: "\u{301}", count: 10_000)),
    ("other scripts", "Привет, ты здесь? 日本語 مرحبا"),
]
