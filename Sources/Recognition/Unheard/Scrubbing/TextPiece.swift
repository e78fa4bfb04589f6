/// A word, number or mark of an utterance, as it was typed.
///
/// Unlike a `Token` it keeps capitals and every mark: they are what tells a name or a number of a person.
struct TextPiece {
    let kind: Kind
    let range: Range<String.Index>
    /// The word as it was typed.
    let text: Substring
    /// Lower case, without accents; a word also without the `'s` of possession.
    let folded: String
    /// Whether nothing stands between it and the piece before it.
    let isAttached: Bool
    /// Whether a capital here says nothing, because a sentence begins.
    let startsSentence: Bool

    enum Kind {
        case word
        /// Begins with a digit; letters may follow, as in `17b`.
        case number
        case mark
    }

    /// Whether the first letter is a capital.
    var isCapitalised: Bool { kind == .word && text.unicodeScalars.first?.properties.isUppercase == true }

    /// Whether it has two letters or more, all of them capitals.
    var isShouted: Bool {
        kind == .word && text.unicodeScalars.count > 1
            && text.unicodeScalars.allSatisfy { $0.properties.isUppercase || $0.isApostrophe }
    }

    /// Whether it is this mark.
    func isMark(_ marks: String) -> Bool { kind == .mark && marks.contains(text) }

    /// How many digits it begins with.
    var digits: Int { kind == .number ? text.utf8.prefix { (0x30...0x39).contains($0) }.count : 0 }

    /// The number that it is, when it has nothing but digits.
    var value: Int? { kind == .number ? Int(text) : nil }

    /// The pieces of `text`, in order.
    static func pieces(of text: String) -> [TextPiece] {
        var scan = PieceScan(text: text)
        return scan.run()
    }
}

/// One pass over the scalars of a text.
private struct PieceScan {
    let text: String
    var pieces: [TextPiece] = []
    private var sentenceStarts = true
    private var end: String.Index

    init(text: String) {
        self.text = text
        end = text.startIndex
    }

    mutating func run() -> [TextPiece] {
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let start = index
            let scalar = scalars[index]
            if scalar.isLetterOrDigit {
                index = wordEnd(from: index)
                let isNumber = ("0"..."9").contains(scalar)
                append(isNumber ? .number : .word, start..<index)
                sentenceStarts = false
            } else {
                scalars.formIndex(after: &index)
                guard !scalar.properties.isWhitespace else { continue }
                let opens = end < start || pieces.isEmpty
                append(.mark, start..<index)
                noteSentence(scalar, opens: opens)
            }
        }
        return pieces
    }

    /// Where the run of letters and digits ends; an apostrophe before a letter belongs to it.
    private func wordEnd(from start: String.Index) -> String.Index {
        let scalars = text.unicodeScalars
        var index = scalars.index(after: start)
        while index < scalars.endIndex {
            let next = scalars.index(after: index)
            let joins = scalars[index].isApostrophe && next < scalars.endIndex && scalars[next].isLetterOrDigit
            guard scalars[index].isLetterOrDigit || joins else { break }
            index = next
        }
        return index
    }

    /// A full stop after an initial or a title ends no sentence; a quote begins one only where it opens.
    private mutating func noteSentence(_ mark: Unicode.Scalar, opens: Bool) {
        switch mark {
        case "!", "?", ":", ";", "…": sentenceStarts = true
        case ".":
            let before = pieces.dropLast().last
            let isShort = before?.kind == .word && (before?.text.count == 1 || titles.contains(before?.folded ?? ""))
            sentenceStarts = !isShort
        case "\"", "“", "”", "„", "«", "'", "‘": if opens { sentenceStarts = true }
        default: break
        }
    }

    private mutating func append(_ kind: TextPiece.Kind, _ range: Range<String.Index>) {
        var folded: [UInt8] = []
        let typed = text[range]
        for scalar in core(typed).unicodeScalars { _ = scalar.appendFolded(to: &folded) }
        pieces.append(
            TextPiece(
                kind: kind, range: range, text: typed, folded: String(decoding: folded, as: UTF8.self),
                isAttached: !pieces.isEmpty && end == range.lowerBound, startsSentence: sentenceStarts))
        end = range.upperBound
    }

    /// The word without the `'s` at its end.
    private func core(_ word: Substring) -> Substring {
        let tail = Array(word.unicodeScalars.suffix(2))
        guard tail.count == 2, tail[0].isApostrophe, "sS".unicodeScalars.contains(tail[1]) else { return word }
        return Substring(word.unicodeScalars.dropLast(2))
    }
}

private let titles: Set<String> = ["dr", "dhr", "mevr", "mw", "mr", "mrs", "ms", "prof", "ing", "ir"]

extension Unicode.Scalar {
    fileprivate var isLetterOrDigit: Bool {
        var letters: [UInt8] = []
        return appendFolded(to: &letters)
    }
}
