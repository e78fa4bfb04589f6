/// `jan.peeters@example.org`, and what somebody calls himself on a site, `@jan`.
struct EMailAddresses: ScrubRule {
    func spans(in pieces: [TextPiece], known: KnownWords) -> [Range<Int>] {
        pieces.indices.compactMap { index in
            guard pieces[index].isMark("@") else { return nil }
            var start = index
            while start > 0, pieces[start].isAttached, belongs(pieces[start - 1]) { start -= 1 }
            var end = index + 1
            while end < pieces.count, pieces[end].isAttached, belongs(pieces[end]) { end += 1 }
            // The full stop at the end is that of the sentence.
            while end > index + 1, pieces[end - 1].kind == .mark { end -= 1 }
            return end - start > 1 ? start..<end : nil
        }
    }

    private func belongs(_ piece: TextPiece) -> Bool { piece.kind != .mark || piece.isMark("._-+%") }
}
