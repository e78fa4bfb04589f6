internal import CJSONC
internal import Diagnostics

/// Walks a text that json-c accepted, to say where each key and value begins.
///
/// json-c keeps no places, and even when strict it takes a repeated key (the last one wins),
/// `NaN` and `Infinity`, numbers out of range, raw control characters in strings, and half a
/// surrogate pair. The scanner refuses those, all of them in one pass.
struct PositionScanner {
    private let file: SourceFile
    private var cursor = 0
    /// Offsets in the order in which the text has them: a value, or a key and then its value.
    private(set) var offsets: [Int] = []
    private(set) var faults: [Diagnostic] = []

    init(file: SourceFile) {
        self.file = file
        offsets.reserveCapacity(file.bytes.count / 12)
    }

    mutating func scan() {
        value()
    }

    private var byte: UInt8? { cursor < file.bytes.count ? file.bytes[cursor] : nil }

    private mutating func report(_ fault: JSONFault, at offset: Int) {
        faults.append(fault.diagnostic(at: file.place(at: offset)))
    }

    private mutating func skipBlanks() {
        while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { cursor += 1 }
    }

    private mutating func value() {
        skipBlanks()
        offsets.append(cursor)
        switch byte {
        case UInt8(ascii: "{"): object()
        case UInt8(ascii: "["): array()
        case UInt8(ascii: "\""): _ = string()
        default: word()
        }
    }

    private mutating func object() {
        cursor += 1
        var seen: [String: Int] = [:]
        while true {
            skipBlanks()
            guard byte == UInt8(ascii: "\"") else { break }
            let start = cursor
            offsets.append(start)
            let key = string()
            if let first = seen[key] {
                report(.duplicateKey(key, first: file.place(at: first)), at: start)
            }
            seen[key] = seen[key] ?? start
            skipBlanks()
            cursor += 1  // the colon
            value()
            skipBlanks()
            guard byte == UInt8(ascii: ",") else { break }
            cursor += 1
        }
        cursor += 1  // the closing brace
    }

    private mutating func array() {
        cursor += 1
        skipBlanks()
        while let byte, byte != UInt8(ascii: "]") {
            value()
            skipBlanks()
            if self.byte == UInt8(ascii: ",") { cursor += 1 }
        }
        cursor += 1  // the closing bracket
    }

    /// Passes over a string and gives what it says, escapes resolved.
    private mutating func string() -> String {
        let start = cursor
        var hasEscape = false
        cursor += 1
        while let byte, byte != UInt8(ascii: "\"") {
            if byte < 0x20 { report(.unexpected("a control character inside a string"), at: cursor) }
            if byte == UInt8(ascii: "\\") {
                hasEscape = true
                cursor += 1
            }
            cursor += 1
        }
        cursor += 1  // the closing quote
        guard hasEscape else { return String(decoding: file.bytes[(start + 1)..<(cursor - 1)], as: UTF8.self) }
        return resolved(start..<min(cursor, file.bytes.count))
    }

    private mutating func resolved(_ range: Range<Int>) -> String {
        var escapes = EscapeChecker(bytes: file.bytes[range])
        for (what, offset) in escapes.faults() { report(.unexpected(what), at: offset) }
        return escapes.text
    }

    /// Passes over a number or a literal.
    private mutating func word() {
        let start = cursor
        while let byte, !Self.endsWord(byte) { cursor += 1 }
        let text = String(decoding: file.bytes[start..<cursor], as: UTF8.self)
        switch text {
        case "true", "false", "null": return
        case "NaN", "Infinity", "-Infinity", "-NaN": report(.notANumber(text), at: start)
        default: number(text, at: start)
        }
        if cursor == start { cursor += 1 }  // never stand still, whatever json-c let pass
    }

    private mutating func number(_ text: String, at start: Int) {
        let digits = text.drop { $0 == "-" }
        if digits.count > 1, digits.first == "0", digits.dropFirst().first?.isNumber == true {
            report(.unexpected("a number with a zero in front"), at: start)
        } else if text.contains(where: { ".eE".contains($0) }) {
            if Double(text).map(\.isFinite) != true { report(.numberDoesNotFit(text), at: start) }
        } else if Int64(text) == nil {
            report(text.allSatisfy { $0.isNumber || $0 == "-" } ? .numberDoesNotFit(text) : .notANumber(text), at: start)
        }
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"): true
        default: false
        }
    }
}
