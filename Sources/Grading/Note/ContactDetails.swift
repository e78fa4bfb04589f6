internal import Recognition

/// Telephone numbers and the like, and e-mail addresses, in a text.
struct ContactDetails {
    let numbers: Set<String>
    let eMails: Set<String>

    /// All there are in these texts.
    init(_ texts: [String]) {
        numbers = Set(texts.flatMap { Self.numbers(in: $0.typedWords()).map(\.digits) })
        eMails = Set(texts.flatMap(Self.eMails))
    }

    /// So many figures and more make a number by which somebody can be found; services have shorter ones.
    private static let fewestFigures = 9

    /// Numbers of nine figures and more, with the places of their words; dates are passed over.
    static func numbers(in words: [TypedWord]) -> [(digits: String, range: Range<Int>)] {
        var found: [(digits: String, range: Range<Int>)] = []
        var start = 0
        while start < words.count {
            guard words[start].isFigures else {
                start += 1
                continue
            }
            if isDate(words, at: start) {
                start += 3
                continue
            }
            var end = start + 1
            while end < words.count, words[end].isFigures, joins(words[end].gap), !isDate(words, at: end) { end += 1 }
            let digits = words[start..<end].map(\.folded).joined()
            if digits.utf8.count >= fewestFigures { found.append((digits, start..<end)) }
            start = end
        }
        return found
    }

    /// Addresses such as `an@example.be`.
    static func eMails(in text: String) -> [String] {
        text.split { $0.isWhitespace || ",;<>()[]\"".contains($0) }.compactMap { word in
            var word = word
            while let last = word.last, ".:!?".contains(last) { word.removeLast() }
            let sides = word.split(separator: "@", omittingEmptySubsequences: false)
            guard sides.count == 2, !sides[0].isEmpty, sides[1].contains("."), sides[1].first != "." else { return nil }
            return word.lowercased()
        }
    }

    private static func joins(_ gap: String) -> Bool {
        gap.unicodeScalars.count <= 3 && gap.unicodeScalars.allSatisfy { " ./-()+".unicodeScalars.contains($0) }
    }

    /// Day, month and year, or the other way round, with one and the same mark between.
    static func isDate(_ words: [TypedWord], at start: Int) -> Bool {
        guard start + 2 < words.count else { return false }
        let parts = words[start...start + 2]
        let gap = words[start + 1].gap
        guard ["/", "-", "."].contains(gap), words[start + 2].gap == gap, parts.allSatisfy(\.isFigures) else {
            return false
        }
        func isYear(_ word: TypedWord) -> Bool {
            word.folded.utf8.count == 4 && (word.folded.hasPrefix("19") || word.folded.hasPrefix("20"))
        }
        let sizes = parts.map(\.folded.utf8.count)
        return (sizes[0] <= 2 && sizes[1] <= 2 && isYear(parts[start + 2]))
            || (isYear(parts[start]) && sizes[1] <= 2 && sizes[2] <= 2)
    }
}
