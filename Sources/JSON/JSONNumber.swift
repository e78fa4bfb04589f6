/// Numbers as JSON writes them: `-?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)?`.
enum JSONNumber {
    /// What is wrong with a word that begins as a number does; nil when it is one, and fits.
    /// - Parameter isLast: whether the text ends with it, so that it may have been cut off.
    static func fault(of text: String, isLast: Bool) -> JSONFault? {
        guard isNumber(text) else {
            return isLast && isNumber(text + "0") ? .cutOff : .notANumber(text)
        }
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
        if digits.first == UInt8(ascii: "0"), digits.dropFirst().first.map(isDigit) == true {
            return .unexpected(.zeroInFront)
        }
        let fits = text.contains { ".eE".contains($0) } ? Double(text)?.isFinite == true : Int64(text) != nil
        return fits ? nil : .numberDoesNotFit(text)
    }

    /// Whether `text` is a number, apart from zeros in front.
    private static func isNumber(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        func pass(_ allowed: String) -> Bool {
            guard let first = rest.first, allowed.utf8.contains(first) else { return false }
            rest.removeFirst()
            return true
        }
        func passDigits() -> Bool {
            let count = rest.prefix(while: isDigit).count
            rest.removeFirst(count)
            return count > 0
        }
        _ = pass("-")
        guard passDigits() else { return false }
        if pass("."), !passDigits() { return false }
        if pass("eE") {
            _ = pass("+-")
            guard passDigits() else { return false }
        }
        return rest.isEmpty
    }

    private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
}
