/// Numbers as JSON writes them: `-?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)?`.
enum JSONNumber {
    /// What is wrong with a word that begins as a number does; nil when it is one, and fits.
    /// - Parameter isLast: whether the text ends with it, so that it may have been cut off.
    static func fault(of word: ArraySlice<UInt8>, isLast: Bool) -> JSONFault? {
        let shape = Shape(word)
        guard shape.isNumber else {
            return isLast && shape.wantsDigit ? .cutOff : .notANumber(text(of: word))
        }
        if shape.hasZeroInFront { return .unexpected(.zeroInFront) }
        // So few digits always fit.
        if shape.isWhole, word.count <= 18 { return nil }
        let text = text(of: word)
        let fits = shape.isWhole ? Int64(text) != nil : Double(text)?.isFinite == true
        return fits ? nil : .numberDoesNotFit(text)
    }

    private static func text(of word: ArraySlice<UInt8>) -> String { String(decoding: word, as: UTF8.self) }

    /// What a word looks like, apart from how large it is; read once, from front to back.
    private struct Shape {
        private var rest: ArraySlice<UInt8>
        private(set) var isNumber = false
        /// Whether it broke off where a digit would have made it a number.
        private(set) var wantsDigit = false
        private(set) var hasZeroInFront = false
        private(set) var isWhole = true

        init(_ word: ArraySlice<UInt8>) {
            rest = word
            isNumber = read()
        }

        private mutating func read() -> Bool {
            _ = pass { $0 == UInt8(ascii: "-") }
            hasZeroInFront = rest.first == UInt8(ascii: "0") && rest.dropFirst().first.map(isDigit) == true
            guard passDigits() else { return false }
            if pass({ $0 == UInt8(ascii: ".") }) {
                isWhole = false
                guard passDigits() else { return false }
            }
            if pass({ $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }) {
                isWhole = false
                _ = pass { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
                guard passDigits() else { return false }
            }
            return rest.isEmpty
        }

        private mutating func pass(_ isAllowed: (UInt8) -> Bool) -> Bool {
            guard let first = rest.first, isAllowed(first) else { return false }
            rest = rest.dropFirst()
            return true
        }

        private mutating func passDigits() -> Bool {
            let digits = rest.prefix(while: isDigit).count
            wantsDigit = digits == 0 && rest.isEmpty
            rest = rest.dropFirst(digits)
            return digits > 0
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
}
