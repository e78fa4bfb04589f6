internal import Recognition

/// Numbers in figures and in words, Dutch and English, from 0 to 120: what ages are said in.
enum NumberWords {
    /// A number and the places of its words.
    struct Found: Hashable, Sendable {
        let value: Int
        let places: ClosedRange<Int>
    }

    /// The numbers in a text; times, dates and numbers above 120 are passed over.
    static func numbers(in words: [TypedWord]) -> [Found] {
        var found: [Found] = []
        var place = 0
        while place < words.count {
            if let value = figures(words, at: place) ?? named[words[place].folded] {
                let unit = place + 1 < words.count ? englishUnit(words[place + 1], after: value) : nil
                let first = place
                place += unit == nil ? 0 : 1
                found.append(Found(value: value + (unit ?? 0), places: first...place))
            }
            place += 1
        }
        return found
    }

    /// A number in figures, alone or with a mark of age or sex against it, such as `29j` or `V29`.
    private static func figures(_ words: [TypedWord], at place: Int) -> Int? {
        func isPart(_ other: Int, _ gap: String) -> Bool {
            words.indices.contains(other) && [".", ":", "/", "-"].contains(gap)
                && words[other].folded.utf8.first.map(isDigit) == true
        }
        let word = words[place]
        if isPart(place - 1, word.gap) { return nil }
        if place + 1 < words.count, isPart(place + 1, words[place + 1].gap) { return nil }
        var text = Substring(word.folded)
        for mark in ["jaar", "jr", "j", "years", "yrs", "yr", "y"] where text.hasSuffix(mark) {
            text = text.dropLast(mark.count)
            break
        }
        if let first = text.first, "vmfx".contains(first) { text = text.dropFirst() }
        guard !text.isEmpty, text.utf8.allSatisfy(isDigit) else { return nil }
        return Int(text).flatMap { $0 <= 120 ? $0 : nil }
    }

    /// The unit of "twenty-nine" or "twenty nine".
    private static func englishUnit(_ word: TypedWord, after value: Int) -> Int? {
        guard value >= 20, value.isMultiple(of: 10), word.gap == "-" || word.gap == " " else { return nil }
        return englishUnits[word.folded]
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static let englishUnits: [String: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    ]

    /// Every word for a number but the English compounds, folded.
    private static let named: [String: Int] = {
        let dutchUnits = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
        let dutchTens = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
        let englishTens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
        var names = englishUnits
        for (index, unit) in dutchUnits.enumerated() { names[unit] = index + 1 }
        for (index, name) in [
            "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
        ].enumerated() { names[name] = index + 10 }
        for (index, name) in [
            "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
            "nineteen",
        ].enumerated() { names[name] = index + 10 }
        for (index, ten) in dutchTens.enumerated() {
            names[ten] = (index + 2) * 10
            for (unit, name) in dutchUnits.enumerated() { names["\(name)en\(ten)"] = (index + 2) * 10 + unit + 1 }
        }
        for (index, ten) in englishTens.enumerated() { names[ten] = (index + 2) * 10 }
        names["honderd"] = 100
        names["hundred"] = 100
        return names
    }()
}
