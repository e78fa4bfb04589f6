internal import Recognition

/// A date that is said to be when somebody was born, such as "born 12/05/2023" or "born 12 May 2023".
enum DateOfBirth {
    static let months: Set<String> = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december", "january", "february", "march", "may", "june", "july", "august", "october",
    ]
    private static let birth: Set<String> = ["geb", "geboren", "geboortedatum", "born", "birth", "dob"]
    /// At most so many words lie between birth and date: "geboren op", "date of birth is".
    private static let reach = 3

    /// The first one in a text: the places of its words.
    static func first(in words: [TypedWord]) -> Range<Int>? {
        words.indices.lazy.compactMap { place -> Range<Int>? in
            guard let end = date(words, at: place),
                words[max(0, place - reach)..<place].contains(where: { birth.contains($0.folded) })
            else { return nil }
            return place..<end
        }.first
    }

    /// The place behind a date with its year that begins here, in figures or with the month as a word.
    private static func date(_ words: [TypedWord], at place: Int) -> Int? {
        if ContactDetails.isDate(words, at: place) { return place + 3 }
        guard place + 2 < words.count, words[place].isFigures, months.contains(words[place + 1].folded),
            words[place + 2].isFigures, words[place + 2].folded.utf8.count == 4
        else { return nil }
        return place + 3
    }
}
