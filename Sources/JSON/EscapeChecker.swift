/// Resolves the escapes of one quoted string, and finds those that stand for no character.
struct EscapeChecker {
    private let bytes: ArraySlice<UInt8>
    private(set) var text = ""

    /// - Parameter bytes: a string with its quotes, whose escapes json-c found well formed.
    init(bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    /// Resolves the text; the faults come with their offsets in the file.
    mutating func faults() -> [(String, Int)] {
        var faults: [(String, Int)] = []
        var units: [UInt16] = []
        var offsets: [Int] = []
        var index = bytes.startIndex + 1
        var plain: [UInt8] = []
        func flush() {
            let run = Array(String(decoding: plain, as: UTF8.self).utf16)
            units += run
            offsets += Array(repeating: index, count: run.count)
            plain = []
        }
        while index < bytes.endIndex - 1 {
            guard bytes[index] == UInt8(ascii: "\\") else {
                plain.append(bytes[index])
                index += 1
                continue
            }
            flush()
            let (unit, length) = escape(at: index)
            units.append(unit)
            offsets.append(index)
            index += length
        }
        flush()
        for (position, unit) in units.enumerated() {
            if unit == 0 { faults.append(("the character \\u0000", offsets[position])) }
            if isLoneSurrogate(units, position) { faults.append(("half a surrogate pair", offsets[position])) }
        }
        text = String(decoding: units, as: UTF16.self)
        return faults
    }

    private func escape(at index: Int) -> (unit: UInt16, length: Int) {
        switch bytes[index + 1] {
        case UInt8(ascii: "n"): return (0x0A, 2)
        case UInt8(ascii: "t"): return (0x09, 2)
        case UInt8(ascii: "r"): return (0x0D, 2)
        case UInt8(ascii: "b"): return (0x08, 2)
        case UInt8(ascii: "f"): return (0x0C, 2)
        case UInt8(ascii: "u"):
            let digits = String(decoding: bytes[(index + 2)..<min(index + 6, bytes.endIndex)], as: UTF8.self)
            return (UInt16(digits, radix: 16) ?? 0xFFFD, 6)
        case let other: return (UInt16(other), 2)
        }
    }

    private func isLoneSurrogate(_ units: [UInt16], _ position: Int) -> Bool {
        let unit = units[position]
        if UTF16.isLeadSurrogate(unit) {
            return position + 1 >= units.count || !UTF16.isTrailSurrogate(units[position + 1])
        }
        if UTF16.isTrailSurrogate(unit) { return position == 0 || !UTF16.isLeadSurrogate(units[position - 1]) }
        return false
    }
}
