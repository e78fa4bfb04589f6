/// Puts blanks in the place of pieces of a text.
struct Blanking {
    private let text: String
    private let pieces: [TextPiece]

    init(_ text: String, _ pieces: [TextPiece]) {
        self.text = text
        self.pieces = pieces
    }

    /// The text with one blank for each run of pieces in `spans`; what joins two names goes with them.
    func applied(to spans: [Range<Int>]) -> String {
        var taken = Array(repeating: false, count: pieces.count)
        for span in spans {
            for index in span { taken[index] = true }
        }
        joinRuns(&taken)
        var scrubbed = ""
        var next = text.startIndex
        for (index, piece) in pieces.enumerated() where taken[index] {
            if index == 0 || !taken[index - 1] {
                scrubbed += text[next..<piece.range.lowerBound] + Scrubber.blank
            }
            next = piece.range.upperBound
        }
        return scrubbed + text[next...]
    }

    /// Takes hyphens, full stops and "van den" between two pieces along.
    private func joinRuns(_ taken: inout [Bool]) {
        var last: Int?
        for index in pieces.indices where taken[index] {
            if let last, index > last + 1 {
                let between = pieces[(last + 1)..<index]
                if between.allSatisfy({ $0.isMark("-.") || particles.contains($0.folded) }) {
                    for inner in between.indices { taken[inner] = true }
                }
            }
            last = index
        }
    }
}

/// Words inside a name or a street.
let particles: Set<String> = [
    "van", "von", "de", "den", "der", "het", "t", "ter", "ten", "te", "la", "le", "les", "du", "des", "el", "al", "ben",
    "bin", "da", "di", "dos",
]
