extension String {
    /// The text with everything that could steer a terminal shown as an escape.
    ///
    /// C0 and C1 controls, DEL, line and paragraph separators and bidirectional controls become
    /// `\u{..}`; a tab becomes a space. What a trainee typed and what a pack holds is data.
    public var terminalSafe: String {
        guard unicodeScalars.contains(where: \.steersTerminal) else { return self }
        var safe = ""
        for scalar in unicodeScalars {
            if scalar == "\t" {
                safe.append(" ")
            } else if scalar.steersTerminal {
                safe += "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                safe.unicodeScalars.append(scalar)
            }
        }
        return safe
    }
}

extension Unicode.Scalar {
    fileprivate var steersTerminal: Bool {
        switch value {
        case 0...0x1F, 0x7F...0x9F, 0x61C, 0x2028...0x2029, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
