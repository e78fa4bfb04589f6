extension String {
    /// How many columns the text takes on a terminal: two for what East Asian type sets wide and for emoji.
    ///
    /// The text must be `terminalSafe`; accents that combine with a letter take none.
    public var terminalColumns: Int { reduce(0) { $0 + $1.terminalColumns } }
}

extension Character {
    /// How many columns the character takes on a terminal: 1 or 2.
    public var terminalColumns: Int {
        guard let first = unicodeScalars.first, first.value >= 0x1100 else { return 1 }
        return first.isWide || unicodeScalars.contains("\u{FE0F}") ? 2 : 1
    }
}

extension Unicode.Scalar {
    /// Whether it is wide or full-width in the sense of Unicode's East Asian Width.
    fileprivate var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            true
        default: properties.isEmojiPresentation
        }
    }
}
