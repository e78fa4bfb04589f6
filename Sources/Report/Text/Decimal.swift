internal import Diagnostics

/// So many tenths (one digit) or hundredths (two), written as the language does, without a sign: `1,05`, `1.05`.
func decimal(_ parts: Int, digits: Int, in language: Language) -> String {
    let text = String(parts)
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    return padded.dropLast(digits) + (language == .nl ? "," : ".") + padded.suffix(digits)
}
