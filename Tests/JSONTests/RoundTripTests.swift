import Diagnostics
import TestSupport
import Testing

@testable import JSON

@Suite struct `What is written` {
    @Test(arguments: [
        "", "gewoon", "één scène", "👩‍👩‍👧 🇧🇪", "e\u{301}", "日本", "\"quoted\" \\ / back", "line\nbreak\ttab\r",
        "\u{1}\u{1F}\u{7F}\u{80}\u{9F}", "\u{2028}\u{2029}\u{202E}\u{61C}", "\u{FFFD}\u{10FFFF}\u{FEFF}",
    ])
    func `comes back the same, whatever the characters`(text: String) throws {
        let value = JSONValue.object([(text, .string(text))])
        let node = try read(value.text().utf8).get()
        #expect(isSame(node.value, value))
    }

    @Test(arguments: [
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9\u00C9""#, "éÉ"), (#""\uD83D\uDE00""#, "😀"),
        (#""\ud83d\ude00""#, "😀"), (#""\\u0041""#, "\\u0041"),
    ])
    func `may have been written with any escape`(json: String, text: String) throws {
        guard case .string(let found) = try read(json.utf8).get().content else {
            Issue.record("no text")
            return
        }
        #expect(found == text)
    }

    @Test(
        arguments: [
            0, 1, -1, 0.1, -0.0, 0.1 + 0.2, 1.0 / 3, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 1e16,
            1e15,
            123456789.125, 9007199254740993,
        ] as [Double])
    func `keeps every digit of a number`(number: Double) throws {
        guard case .number(let found) = try read(JSONValue.number(number).text().utf8).get().content else {
            Issue.record("no number with a fraction")
            return
        }
        #expect(found.bitPattern == number.bitPattern)
    }

    @Test(arguments: [0, 1, -1, .max, .min, 1 << 53 + 1] as [Int64])
    func `keeps whole numbers whole`(number: Int64) throws {
        guard case .integer(let found) = try read(JSONValue.integer(number).text().utf8).get().content else {
            Issue.record("no whole number")
            return
        }
        #expect(found == number)
    }

    @Test func `is null where JSON has no number for it`() {
        #expect(JSONValue.array([.number(.nan), .number(.infinity), .number(-.infinity)]).text() == "[null,null,null]")
    }

    @Test func `cannot steer a terminal`() {
        let text = "\u{1B}[2J\u{7F}\u{9B}\u{2028}\u{202E}\u{2066}\u{61C}"
        #expect(
            JSONValue.object([(text, .string(text))]).text().unicodeScalars.allSatisfy {
                (0x20...0x7E).contains($0.value)
            })
        #expect(JSONValue.string("\u{1B}\u{9B}\u{202e}\u{61C}é/👋").text() == #""\u001b\u009b\u202e\u061cé/👋""#)
    }

    @Test func `has one layout for lines and one for people`() {
        let value = JSONValue.object([("b", .array([.integer(1), .null])), ("a", .object([("c", .bool(true))]))])
        #expect(value.text() == #"{"b":[1,null],"a":{"c":true}}"#)
        #expect(
            value.text(.indented) == """
                {
                  "b": [
                    1,
                    null
                  ],
                  "a": {
                    "c": true
                  }
                }
                """)
    }

    @Test func `leaves out what is absent`() {
        #expect(JSONValue.object(present: [("a", nil), ("b", .strings(["x"]))]).text() == #"{"b":["x"]}"#)
    }
}

@Suite struct `Any value` {
    @Test(arguments: 0..<300 as Range<UInt64>)
    func `comes back the same from its text`(seed: UInt64) throws {
        var random = Seeded(seed)
        let value = randomValue(depth: 4, using: &random)
        for layout in [JSONValue.Layout.line, .indented] {
            let text = value.text(layout)
            let node = try read(text.utf8).get()
            #expect(isSame(node.value, value), "\(text)")
            #expect(node.value.text(layout) == text)
        }
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `damaged at random is read or refused at a place in the file`(seed: UInt64) throws {
        var random = Seeded(seed)
        let text = Array(randomValue(depth: 3, using: &random).text(.indented).utf8)
        for _ in 0..<10 {
            let bytes = damaged(text, using: &random)
            let file = SourceFile(name: "f.json", bytes: bytes)
            do throws(DiagnosticError) {
                _ = try parseJSON(file)
            } catch {
                let end = file.place(at: bytes.count)
                #expect(!error.diagnostics.isEmpty)
                for place in error.diagnostics.map(\.place) {
                    #expect(place.file == "f.json" && place.line >= 1 && place.column >= 1)
                    #expect((place.line, place.column) <= (end.line, end.column))
                }
            }
        }
    }
}

/// Whether two values are the same, to the bit; objects also in the order of their members.
private func isSame(_ left: JSONValue, _ right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.number(let left), .number(let right)): left.bitPattern == right.bitPattern
    case (.string(let left), .string(let right)): left.unicodeScalars.elementsEqual(right.unicodeScalars)
    case (.array(let left), .array(let right)): left.elementsEqual(right, by: isSame)
    case (.object(let left), .object(let right)):
        left.elementsEqual(right) { $0.0.unicodeScalars.elementsEqual($1.0.unicodeScalars) && isSame($0.1, $1.1) }
    default: false
    }
}

private func randomValue(depth: Int, using random: inout Seeded) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &random) {
    case 0: return .null
    case 1: return .bool(.random(using: &random))
    case 2: return .integer(Int64(bitPattern: random.next()) >> Int64.random(in: 0..<64, using: &random))
    case 3:
        let number = Double(bitPattern: random.next())
        return .number(number.isFinite ? number : 0.5)
    case 4, 5: return .string(randomText(using: &random))
    case 6:
        return .array(
            (0..<Int.random(in: 0..<5, using: &random)).map { _ in randomValue(depth: depth - 1, using: &random) })
    default:
        var seen: Set<String> = []
        let keys = (0..<Int.random(in: 0..<5, using: &random)).map { _ in randomText(using: &random) }
        return .object(
            keys.filter { seen.insert($0).inserted }.map { ($0, randomValue(depth: depth - 1, using: &random)) })
    }
}

/// Text of all kinds of characters, save the character zero, which is refused on reading.
private func randomText(using random: inout Seeded) -> String {
    let ranges: [ClosedRange<UInt32>] = [
        0x20...0x7E, 0x20...0x7E, 0x01...0x1F, 0x22...0x22, 0x5C...0x5C, 0x7F...0x9F, 0xA0...0x17F, 0x300...0x36F,
        0x2000...0x206F, 0xE000...0xFFFF, 0x1F300...0x1FAFF, 0x10_0000...0x10_FFFF,
    ]
    let scalars = (0..<Int.random(in: 0..<12, using: &random)).compactMap { _ in
        ranges.randomElement(using: &random).flatMap { Unicode.Scalar(UInt32.random(in: $0, using: &random)) }
    }
    return String(String.UnicodeScalarView(scalars))
}

/// A text with some bytes changed, left out, put in or cut off.
private func damaged(_ bytes: [UInt8], using random: inout Seeded) -> [UInt8] {
    var bytes = bytes
    let likely = Array("\"'\\{}[],:0-.eEuntf/ \n\u{0}".utf8)
    for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let byte = Bool.random(using: &random) ? likely[place % likely.count] : UInt8(truncatingIfNeeded: random.next())
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = byte
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(byte, at: place)
        default: bytes.removeSubrange(place...)
        }
    }
    return bytes
}
