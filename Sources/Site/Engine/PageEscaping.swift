internal import Diagnostics
internal import Mustache

/// Makes any text safe between tags and in quoted attributes.
///
/// Mustache's own rule looks at whole characters, so that a quotation mark with an accent upon it slips through as
/// something else; a browser reads scalars. What could steer a terminal, or turn text around, is shown as an escape.
struct PageEscaping: MustacheContentType {
    /// What templates call it.
    static let name = "PAGE"

    func escapeText(_ text: String) -> String { Self.escape(text) }

    /// The text as it may stand on a page; the one place where that is decided, for templates and for `Markup`.
    static func escape(_ text: String) -> String {
        guard text.utf8.contains(where: isSpecial) else { return text.terminalSafe }
        var safe = ""
        safe.reserveCapacity(text.utf8.count + 16)
        for scalar in text.terminalSafe.unicodeScalars {
            switch scalar {
            case "&": safe += "&amp;"
            case "<": safe += "&lt;"
            case ">": safe += "&gt;"
            case "\"": safe += "&quot;"
            case "'": safe += "&#39;"
            default: safe.unicodeScalars.append(scalar)
            }
        }
        return safe
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }
}
