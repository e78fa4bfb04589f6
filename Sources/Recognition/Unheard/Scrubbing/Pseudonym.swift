/// What a trainee is called on this machine.
struct Pseudonym {
    private let words: [String]

    init(_ pseudonym: String) {
        words = TextPiece.pieces(of: pseudonym).filter { $0.kind != .mark }.map(\.folded)
    }

    /// Where it stands, however it is capitalised and whatever marks are in it.
    func spans(in pieces: [TextPiece]) -> [Range<Int>] {
        let places = pieces.indices.filter { pieces[$0].kind != .mark }
        guard !words.isEmpty, places.count >= words.count else { return [] }
        return (0...places.count - words.count).compactMap { start in
            let found = places[start..<start + words.count]
            guard zip(found, words).allSatisfy({ pieces[$0].folded == $1 }), let first = found.first,
                let last = found.last
            else { return nil }
            return first..<last + 1
        }
    }
}
