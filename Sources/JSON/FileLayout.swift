/// How a JSON text is laid out: its line ends, its indentation, and where things stand on their lines.
struct FileLayout {
    /// The widest line that still grows, in columns.
    static let limit = 120
    private let bytes: [UInt8]
    /// What ends a line.
    let newline: String
    /// By how much one level is indented.
    let unit: String

    /// The layout of a valid JSON text.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let first = bytes.firstIndex(of: lineFeed)
        newline = first.map { $0 > 0 && bytes[$0 - 1] == carriageReturn } == true ? "\r\n" : "\n"
        let indented = bytes.split(separator: lineFeed).lazy.map { $0.prefix(while: isIndent) }.first { !$0.isEmpty }
        unit = indented.map { String(decoding: $0, as: UTF8.self) } ?? "  "
    }

    /// Whether nothing but blanks stands before `offset` on its line.
    func beginsLine(_ offset: Int) -> Bool { bytes[lineStart(offset)..<offset].allSatisfy(isIndent) }

    /// The blanks with which the line of `offset` begins.
    func indent(at offset: Int) -> String {
        String(decoding: bytes[lineStart(offset)...].prefix(while: isIndent), as: UTF8.self)
    }

    /// How wide the line of `offset` is.
    func width(of offset: Int) -> Int {
        String(decoding: bytes[lineStart(offset)...].prefix { $0 != lineFeed && $0 != carriageReturn }, as: UTF8.self)
            .count
    }

    /// Whether only blanks and the end of the line follow.
    func hasLineBreak(after offset: Int) -> Bool {
        bytes[offset...].first { !isIndent($0) && $0 != carriageReturn } == lineFeed
    }

    /// Where the last thing in a list or object ends; after its opening bracket when it is empty.
    func contentEnd(of node: JSONNode) -> Int {
        var depth = 0
        var index = node.offset
        var end = index + 1
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""): index = stringEnd(index)
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 { return end }
            default: break
            }
            if !isIndent(bytes[index]), bytes[index] != lineFeed, bytes[index] != carriageReturn { end = index + 1 }
            index += 1
        }
        return end
    }

    /// Where the quote stands that closes the string which opens at `start`.
    private func stringEnd(_ start: Int) -> Int {
        var index = start + 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(index, bytes.count - 1)
    }

    private func lineStart(_ offset: Int) -> Int {
        bytes[..<offset].lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
    }
}

private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

private func isIndent(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
