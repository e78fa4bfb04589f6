/// The names of the scenarios, words that are written as names, and what follows "mijn naam is".
struct PersonNames: ScrubRule {
    /// Names of callers and of those whom their facts give away, folded.
    let names: Set<String>

    func spans(in pieces: [TextPiece], known: KnownWords) -> [Range<Int>] {
        pieces.indices.filter { isName(pieces[$0], known) && !isLetter(pieces, $0) }.map { $0..<$0 + 1 }
            + introduced(pieces, known)
    }

    private func isName(_ piece: TextPiece, _ known: KnownWords) -> Bool {
        guard piece.kind == .word else { return false }
        // A caller may be called An: then only the capital tells.
        if names.contains(piece.folded), piece.isCapitalised || !known.isOrdinaryInLowerCase(piece.folded) {
            return true
        }
        guard piece.isCapitalised else { return false }
        return piece.startsSentence ? known.isName(piece) : !known.isOrdinary(piece)
    }

    /// Whether it is a single letter, as in "type Y or N", and no initial.
    private func isLetter(_ pieces: [TextPiece], _ index: Int) -> Bool {
        guard pieces[index].text.count == 1 else { return false }
        return index + 1 == pieces.count || !pieces[index + 1].isMark(".") || index + 2 == pieces.count
    }

    /// Unknown words after words by which one says a name, however they are written.
    private func introduced(_ pieces: [TextPiece], _ known: KnownWords) -> [Range<Int>] {
        pieces.indices.dropFirst().compactMap { index in
            guard introductions.contains(pieces[index - 1].folded + " " + pieces[index].folded) else { return nil }
            var end = index + 1
            while end < pieces.count, end < index + 5, pieces[end].kind == .word, !known.isOrdinary(pieces[end]) {
                end += 1
            }
            return end > index + 1 ? index + 1..<end : nil
        }
    }
}

private let introductions: Set<String> = [
    "naam is", "voornaam is", "achternaam is", "ik heet", "heet ik", "spreekt met", "spreek met", "noem me", "noem mij",
    "my name", "name is", "am called", "im called", "speaking to", "speaking with", "talking to", "talking with",
    "call me",
]
