internal import Pack

/// A postcode with its municipality, in either order: `9160 Lokeren`, `Lokeren (9160)`.
struct Postcodes: ScrubRule {
    let regions: [Region]

    func spans(in pieces: [TextPiece], known: KnownWords) -> [Range<Int>] {
        pieces.indices.compactMap { index in
            let piece = pieces[index]
            guard piece.text.count == 4, let code = piece.value, code >= 1000, !known.isPublicNumber(piece) else {
                return nil
            }
            return before(pieces, index, code, known) ?? after(pieces, index, known) ?? named(pieces, index)
        }
    }

    private func before(_ pieces: [TextPiece], _ index: Int, _ code: Int, _ known: KnownWords) -> Range<Int>? {
        var next = index + 1
        if next < pieces.count, pieces[next].isMark(",-") { next += 1 }
        guard next < pieces.count, pieces[next].kind == .word, !known.isOrdinary(pieces[next]) else { return nil }
        guard pieces[next].isCapitalised || isPostcode(code) else { return nil }
        var end = next + 1
        while end < pieces.count, pieces[end].isMark("-") || pieces[end].isCapitalised { end += 1 }
        return index..<end
    }

    private func after(_ pieces: [TextPiece], _ index: Int, _ known: KnownWords) -> Range<Int>? {
        var last = index - 1
        if last >= 0, pieces[last].isMark("(,-") { last -= 1 }
        guard last >= 0, pieces[last].isCapitalised, !pieces[last].startsSentence, !known.isOrdinary(pieces[last])
        else {
            return nil
        }
        let isClosed = index + 1 < pieces.count && pieces[index + 1].isMark(")")
        return last..<index + (isClosed ? 2 : 1)
    }

    /// A number that is called a postcode.
    private func named(_ pieces: [TextPiece], _ index: Int) -> Range<Int>? {
        let words = pieces[max(0, index - 3)..<index].map(\.folded)
        return words.contains { ["postcode", "postnummer", "zip"].contains($0) } ? index..<index + 1 : nil
    }

    private func isPostcode(_ code: Int) -> Bool {
        regions.contains { region in region.postcodes.contains { $0.contains(code) } }
    }
}
