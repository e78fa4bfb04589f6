/// Telephone numbers, and any other number long enough to belong to one person: a national register, an account.
struct PhoneNumbers: ScrubRule {
    func spans(in pieces: [TextPiece], known: KnownWords) -> [Range<Int>] {
        Self.runs(in: pieces).filter { belongsToSomebody(pieces[$0], known) }
            .map { start(pieces, $0.lowerBound)..<$0.upperBound }
    }

    /// The runs of numbers with nothing but blanks and single marks between them.
    static func runs(in pieces: [TextPiece]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var index = 0
        while index < pieces.count {
            let end = runEnd(pieces, index)
            if end > index { runs.append(index..<end) }
            index = max(end, index + 1)
        }
        return runs
    }

    /// The digits of a run, one after the other.
    static func digits(of run: ArraySlice<TextPiece>) -> String {
        run.filter { $0.kind == .number }.map { $0.folded.prefix($0.digits) }.joined()
    }

    /// Where the run that begins here ends; here when none does.
    private static func runEnd(_ pieces: [TextPiece], _ start: Int) -> Int {
        guard pieces[start].kind == .number else { return start }
        var end = start + 1
        var next = end
        while next < pieces.count {
            if pieces[next].kind == .number {
                next += 1
                end = next
            } else if pieces[next].isMark("./-()"), next - end < 2 {
                next += 1
            } else {
                break
            }
        }
        return end
    }

    /// A plus or a bracket before it goes with it.
    private func start(_ pieces: [TextPiece], _ index: Int) -> Int {
        var start = index
        while start > 0, pieces[start - 1].isMark("+(") { start -= 1 }
        return start
    }

    private func belongsToSomebody(_ run: ArraySlice<TextPiece>, _ known: KnownWords) -> Bool {
        let groups = run.filter { $0.kind == .number }
        if groups.allSatisfy(known.isPublicNumber) || known.isContact(Self.digits(of: run)) { return false }
        let digits = groups.reduce(0) { $0 + $1.digits }
        if digits >= 8 { return true }
        let startsLikeOne = groups.first?.text.hasPrefix("0") == true
        let isInPairs = groups.count >= 3 && groups.allSatisfy { $0.digits == 2 }
        return digits >= 6 && (startsLikeOne || isInPairs || groups.count == 1)
    }
}
