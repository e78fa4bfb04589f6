/// A street with a number: `Kerkstraat 12 bus 3`, `Grote Markt 5`, `12 Station Road`.
struct StreetAddresses: ScrubRule {
    func spans(in pieces: [TextPiece], known: KnownWords) -> [Range<Int>] {
        pieces.indices.compactMap { index in
            guard pieces[index].kind == .number, (1...4).contains(pieces[index].digits),
                !known.isPublicNumber(pieces[index])
            else { return nil }
            return numberLast(pieces, index, known) ?? numberFirst(pieces, index)
        }
    }

    private func numberLast(_ pieces: [TextPiece], _ number: Int, _ known: KnownWords) -> Range<Int>? {
        var last = number - 1
        while last >= 0, pieces[last].isMark(",.") || numberWords.contains(pieces[last].folded) { last -= 1 }
        guard last >= 0, isStreet(pieces[last], known), !isMeasured(pieces, number) else { return nil }
        var start = last
        while start > 0, isPartOfName(pieces[start - 1]) { start -= 1 }
        while particles.contains(pieces[start].folded) { start += 1 }
        return start..<withBox(pieces, number + 1)
    }

    private func isStreet(_ piece: TextPiece, _ known: KnownWords) -> Bool {
        guard piece.kind == .word else { return false }
        if piece.isCapitalised, !piece.startsSentence, !piece.isShouted {
            return !known.isOrdinary(piece) || streetNouns.contains(piece.folded)
        }
        guard !known.isOrdinary(piece) else { return false }
        return streetEndings.contains { piece.folded.hasSuffix($0) && piece.folded.count > $0.count }
            || (piece.isCapitalised && !piece.startsSentence)
    }

    private func isPartOfName(_ piece: TextPiece) -> Bool {
        particles.contains(piece.folded) || piece.isMark("-") || (piece.isCapitalised && !piece.startsSentence)
    }

    /// Whether the number counts something: "na 5 minuten".
    private func isMeasured(_ pieces: [TextPiece], _ number: Int) -> Bool {
        number + 1 < pieces.count && measures.contains(pieces[number + 1].folded)
    }

    private func withBox(_ pieces: [TextPiece], _ end: Int) -> Int {
        guard end + 1 < pieces.count, ["bus", "bte", "box", "flat"].contains(pieces[end].folded) else { return end }
        return pieces[end + 1].kind == .mark ? end : end + 2
    }

    private func numberFirst(_ pieces: [TextPiece], _ number: Int) -> Range<Int>? {
        var next = number + 1
        if next < pieces.count, pieces[next].isMark(",") { next += 1 }
        for end in next..<min(next + 4, pieces.count) {
            guard pieces[end].isCapitalised else { return nil }
            if end > next, englishStreets.contains(pieces[end].folded) { return number..<end + 1 }
        }
        return nil
    }
}

private let numberWords: Set<String> = ["nr", "nummer", "number", "no", "huisnummer"]

private let streetEndings = [
    "straat", "laan", "steenweg", "weg", "lei", "plein", "dreef", "baan", "kaai", "kade", "pad", "hof", "gracht",
    "markt", "park", "singel", "vest", "berg", "veld", "dijk", "steeg", "dries", "heide", "poort", "brug", "str",
]

/// Words for a street that may stand alone at the end of its name.
private let streetNouns: Set<String> = [
    "straat", "laan", "steenweg", "weg", "lei", "plein", "dreef", "baan", "kaai", "kade", "pad", "hof", "gracht",
    "markt", "park", "singel", "vest", "berg", "veld", "dijk", "street", "road", "lane", "avenue", "square", "drive",
]

private let englishStreets: Set<String> = [
    "street", "road", "lane", "avenue", "square", "drive", "close", "court", "way", "place", "st", "rd", "ave",
]

private let measures: Set<String> = [
    "minuut", "minuten", "uur", "uren", "dag", "dagen", "week", "weken", "maand", "maanden", "jaar", "keer", "maal",
    "euro", "procent", "minute", "minutes", "hour", "hours", "day", "days", "weeks", "month", "months", "year", "years",
    "times", "per", "percent",
]
