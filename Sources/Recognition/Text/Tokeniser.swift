internal import Diagnostics

/// Cuts an utterance into words and marks, normalised.
struct Tokeniser: Sendable {
    /// How much of an utterance is read, in bytes; nobody says more in one breath.
    static let limit = 4_000
    private let forms: WordForms

    init(language: Language?) {
        forms = WordForms(language)
    }

    /// The tokens of the first `limit` bytes of `text`.
    func tokens(of text: String) -> [Token] {
        var scan = Scan(forms: forms)
        var previous: (scalar: Unicode.Scalar, offset: Int)?
        var offset = 0
        for scalar in text.unicodeScalars {
            if let previous { scan.read(previous.scalar, at: previous.offset, before: scalar) }
            previous = (scalar, offset)
            offset += scalar.utf8.count
            if offset >= Self.limit { break }
        }
        if let previous { scan.read(previous.scalar, at: previous.offset, before: "\n") }
        scan.endWord()
        return scan.tokens
    }

    /// The words of `text` without marks, for patterns and aliases.
    func words(of text: String) -> [String] {
        tokens(of: text).lazy.filter { $0.kind == .word }.map(\.text)
    }
}

/// One pass over the scalars of an utterance.
private struct Scan {
    let forms: WordForms
    var tokens: [Token] = []
    private var word: [UInt8] = []
    private var start = 0
    private var end = 0
    private var quoteIsOpen = false

    init(forms: WordForms) {
        self.forms = forms
        tokens.reserveCapacity(24)
        word.reserveCapacity(24)
    }

    mutating func read(_ scalar: Unicode.Scalar, at offset: Int, before next: Unicode.Scalar) {
        if word.isEmpty { start = offset }
        if scalar.appendFolded(to: &word) {
            end = offset + scalar.utf8.count
        } else if scalar.isApostrophe, next.isLetterOrDigit {
            word.append(apostrophe)
        } else if scalar == ".", next.isLetterOrDigit {
            endWord()
        } else {
            endWord()
            mark(scalar, offset..<offset + scalar.utf8.count)
        }
    }

    private mutating func mark(_ scalar: Unicode.Scalar, _ range: Range<Int>) {
        switch scalar {
        case "?": append(.question, "?", range)
        case ".", "!", ";", "\n", "\r", "…": append(.stop, ".", range)
        case ",", ":", "(", ")", "–", "—", "/": append(.pause, ",", range)
        case "\"", "“", "”", "„", "«", "»": append(.quote, "\"", range)
        default:
            guard scalar.isApostrophe, quoteIsOpen else { return }
            quoteIsOpen = false
            append(.quote, "\"", range)
        }
    }

    mutating func endWord() {
        guard !word.isEmpty else { return }
        var text = String(decoding: word, as: UTF8.self)
        word.removeAll(keepingCapacity: true)
        if let words = forms.expansion(of: text) {
            for word in words { append(.word, word, start..<end) }
            return
        }
        if text.utf8.first == apostrophe {
            quoteIsOpen = true
            append(.quote, "\"", start..<start + 1)
            text.removeFirst()
        }
        append(.word, text, start..<end)
    }

    private mutating func append(_ kind: Token.Kind, _ text: String, _ range: Range<Int>) {
        guard !text.isEmpty else { return }
        tokens.append(Token(kind: kind, text: text, range: range))
    }
}

extension Unicode.Scalar {
    fileprivate var isLetterOrDigit: Bool {
        var letters: [UInt8] = []
        return appendFolded(to: &letters)
    }
}

private let apostrophe = UInt8(ascii: "'")
