import Diagnostics
import JSON
import Pack
import Testing

@testable import Recognition

/// What a JSON text stands for; faults in it fail the test.
func decoded<Value: JSONDecodable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
    let file = SourceFile(name: "test.json", bytes: Array(text.utf8))
    let bag = DiagnosticBag()
    let value = Value.decode(try parseJSON(file), in: DecodingContext(file: file, bag: bag))
    try #require(bag.diagnostics.map { $0.rendered(in: .en) } == [])
    return try #require(value)
}

/// A small generator, so that a seed always gives the same values.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

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
