internal import Diagnostics

/// Resolves the escapes of one quoted string, and finds those that stand for no character.
struct EscapeChecker {
    private let bytes: ArraySlice<UInt8>
    private(set) var text = ""

    /// A checker for one string.
    ///
    /// - Parameter bytes: a string with its quotes.
    init(bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    /// Resolves the text; the faults come with their offsets in the file.
    mutating func faults() -> [(LocalText, Int)] {
        var faults: [(LocalText, Int)] = []
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
            if unit == nil { faults.append((.unknownEscape, index)) }
            if unit == 0 { faults.append((.zeroCharacter, index)) }
            units.append(unit ?? 0xFFFD)
            offsets.append(index)
            index += length
        }
        flush()
        for position in units.indices where isLoneSurrogate(units, position) {
            faults.append((.halfSurrogate, offsets[position]))
        }
        text = String(decoding: units, as: UTF16.self)
        return faults
    }

    /// The unit that the escape at `index` stands for, nil when it stands for none, and its length.
    private func escape(at index: Int) -> (unit: UInt16?, length: Int) {
        switch bytes[index + 1] {
        case UInt8(ascii: "n"): return (0x0A, 2)
        case UInt8(ascii: "t"): return (0x09, 2)
        case UInt8(ascii: "r"): return (0x0D, 2)
        case UInt8(ascii: "b"): return (0x08, 2)
        case UInt8(ascii: "f"): return (0x0C, 2)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return (UInt16(bytes[index + 1]), 2)
        case UInt8(ascii: "u"):
            let digits = bytes[(index + 2)...].prefix(4).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
            guard digits.count == 4 else { return (nil, 2) }
            return (digits.reduce(0) { $0 << 4 | UInt16($1) }, 6)
        default: return (nil, 2)
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
