/// Days in full or with their month, and any number after a word of birth.
struct Dates: ScrubRule {
    func spans(in pieces: [TextPiece], known: KnownWords) -> [Range<Int>] {
        pieces.indices.compactMap { index in
            written(pieces, index) ?? withMonthName(pieces, index) ?? ofBirth(pieces, index)
        }
    }

    /// `12/03/1985`, `12-3-85`, `1985-03-12`.
    private func written(_ pieces: [TextPiece], _ index: Int) -> Range<Int>? {
        guard index + 5 <= pieces.count else { return nil }
        let marks = [pieces[index + 1], pieces[index + 3]]
        let numbers = [pieces[index], pieces[index + 2], pieces[index + 4]].compactMap(\.value)
        guard numbers.count == 3, marks.allSatisfy({ $0.isMark("/.-") }),
            pieces[index + 1..<index + 5].allSatisfy(\.isAttached)
        else { return nil }
        let dayFirst = (1...31).contains(numbers[0]) && (1...31).contains(numbers[1])
        let yearFirst = numbers[0] > 1900 && (1...12).contains(numbers[1]) && (1...31).contains(numbers[2])
        return dayFirst || yearFirst ? index..<index + 5 : nil
    }

    /// `12 maart 1985`, `March 12, 1985`, `the 12th of March`.
    private func withMonthName(_ pieces: [TextPiece], _ index: Int) -> Range<Int>? {
        let month = pieces[index]
        guard monthNames.contains(month.folded) else { return nil }
        var (start, end) = (index, index + 1)
        if isDay(pieces, index - 1) {
            start = index - 1
        } else if index > 0, pieces[index - 1].folded == "of", isDay(pieces, index - 2) {
            start = index - 2
        } else if month.isCapitalised, isDay(pieces, index + 1) {
            end = index + 2
        } else {
            return nil
        }
        if end < pieces.count, pieces[end].isMark(",'’") { end += 1 }
        if end < pieces.count, [2, 4].contains(pieces[end].text.count), pieces[end].value != nil {
            return start..<end + 1
        }
        return start..<(pieces[end - 1].kind == .mark ? end - 1 : end)
    }

    private func isDay(_ pieces: [TextPiece], _ index: Int) -> Bool {
        guard pieces.indices.contains(index), pieces[index].kind == .number else { return false }
        let suffix = pieces[index].folded.drop { $0.isNumber }
        guard ["", "e", "de", "ste", "st", "nd", "rd", "th"].contains(suffix) else { return false }
        return (1...31).contains(Int(pieces[index].folded.prefix(pieces[index].digits)) ?? 0)
    }

    /// `geboren in 1985`, `born in the spring of 85`: the first number within a few words.
    private func ofBirth(_ pieces: [TextPiece], _ index: Int) -> Range<Int>? {
        guard birthWords.contains(pieces[index].folded) else { return nil }
        let near = pieces[(index + 1)...].prefix(6)
        guard let first = near.firstIndex(where: { $0.kind == .number }) else { return nil }
        var end = first + 1
        while end < pieces.count, pieces[end].kind == .number || (pieces[end].isMark("/-.") && pieces[end].isAttached) {
            end += 1
        }
        while pieces[end - 1].kind == .mark { end -= 1 }
        return first..<end
    }
}

private let birthWords: Set<String> = [
    "geboren", "geboortedatum", "geboortejaar", "jarig", "verjaardag", "verjaart", "born", "birth", "birthday",
    "birthdate",
]

private let monthNames: Set<String> = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december", "january", "february", "march", "may", "june", "july", "august", "october", "jan", "feb", "mrt", "apr",
    "jun", "jul", "aug", "sep", "sept", "okt", "oct", "nov", "dec",
]
