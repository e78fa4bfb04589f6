internal import Diagnostics
internal import Pack

/// Reads the pattern language of phrases.
struct PhraseParser {
    /// How deep brackets may stand in brackets.
    static let depthLimit = 32
    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0
    private let lists: [WordListID: [String]]
    private let tokeniser: Tokeniser
    private let forms: WordForms

    private init(_ text: String, lists: [WordListID: [String]], language: Language) {
        bytes = Array(text.utf8)
        self.lists = lists
        tokeniser = Tokeniser(language: language)
        forms = WordForms(language)
    }

    /// The phrase in `text`.
    /// - Throws: the first fault, with its place in the text.
    static func parse(
        _ text: String, lists: [WordListID: [String]], language: Language
    ) throws(PhraseFault) -> ParsedPhrase {
        var parser = PhraseParser(text, lists: lists, language: language)
        let body = try parser.sequence(closing: nil)
        var exclusions: [PhraseSyntax] = []
        while parser.peek == UInt8(ascii: "!") {
            parser.position += 1
            exclusions.append(try parser.element())
            parser.skipSpaces()
        }
        if parser.peek != nil {
            throw exclusions.isEmpty ? parser.unexpected() : parser.fault(.exclusionNotLast)
        }
        guard !body.canBeEmpty else {
            throw PhraseFault(kind: body == .sequence([]) ? .empty : .matchesAnything, offset: 0)
        }
        return ParsedPhrase(body: body, exclusions: exclusions)
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func fault(_ kind: PhraseFault.Kind) -> PhraseFault { PhraseFault(kind: kind, offset: position) }

    private func unexpected() -> PhraseFault {
        fault(.unexpected(peek.map { Character(Unicode.Scalar($0)) } ?? " "))
    }

    private mutating func skipSpaces() {
        while peek == UInt8(ascii: " ") { position += 1 }
    }

    /// Elements up to a bar, a closing bracket, an exclusion or the end.
    private mutating func sequence(closing: UInt8?) throws(PhraseFault) -> PhraseSyntax {
        var elements: [PhraseSyntax] = []
        var previous = position
        while true {
            skipSpaces()
            guard let byte = peek else { break }
            if byte == closing || (closing != nil && byte == UInt8(ascii: "|")) { break }
            if byte == UInt8(ascii: "!") {
                if closing != nil { throw unexpected() }
                break
            }
            let place = position
            let element = try element()
            if element == .start, place != 0 { throw PhraseFault(kind: .startNotFirst, offset: place) }
            if elements.last == .end { throw PhraseFault(kind: .endNotLast, offset: previous) }
            elements.append(element)
            previous = place
        }
        return elements.count == 1 ? elements[0] : .sequence(elements)
    }

    private mutating func element() throws(PhraseFault) -> PhraseSyntax {
        switch peek {
        case UInt8(ascii: "("): return try choice(closing: UInt8(ascii: ")"))
        case UInt8(ascii: "["): return .optional(try choice(closing: UInt8(ascii: "]")))
        case UInt8(ascii: "*"): return single(.gap)
        case UInt8(ascii: "^"): return single(.start)
        case UInt8(ascii: "$"): return single(.end)
        case UInt8(ascii: "<"): return try list()
        default: return try word()
        }
    }

    private mutating func single(_ syntax: PhraseSyntax) -> PhraseSyntax {
        position += 1
        return syntax
    }

    private mutating func choice(closing: UInt8) throws(PhraseFault) -> PhraseSyntax {
        let opened = position
        guard depth < Self.depthLimit else { throw fault(.tooDeep) }
        depth += 1
        defer { depth -= 1 }
        position += 1
        var alternatives: [PhraseSyntax] = []
        while true {
            let alternative = try sequence(closing: closing)
            guard let byte = peek else {
                throw PhraseFault(kind: .unclosed(Character(Unicode.Scalar(bytes[opened]))), offset: opened)
            }
            if alternative == .sequence([]) { throw fault(.emptyAlternative) }
            alternatives.append(alternative)
            position += 1
            if byte == closing { break }
        }
        return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
    }

    private mutating func list() throws(PhraseFault) -> PhraseSyntax {
        let opened = position
        guard let close = bytes[position...].firstIndex(of: UInt8(ascii: ">")) else { throw fault(.unclosed("<")) }
        let name = String(decoding: bytes[position + 1..<close], as: UTF8.self)
        position = close + 1
        guard let words = lists[WordListID(rawValue: name)] else {
            throw PhraseFault(kind: .unknownList(name), offset: opened)
        }
        return .choice(words.map { .sequence(tokeniser.words(of: $0).map(PhraseSyntax.word)) })
    }

    private mutating func word() throws(PhraseFault) -> PhraseSyntax {
        let start = position
        while let byte = peek, !Self.marks.contains(byte) { position += 1 }
        guard position > start else { throw unexpected() }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        let words = tokeniser.words(of: text)
        guard !words.isEmpty else { throw PhraseFault(kind: .unexpected(text.first ?? " "), offset: start) }
        let plain: PhraseSyntax = words.count == 1 ? .word(words[0]) : .sequence(words.map(PhraseSyntax.word))
        let others = forms.alternatives(to: text).map { PhraseSyntax.sequence($0.map(PhraseSyntax.word)) }
        return others.isEmpty ? plain : .choice([plain] + others)
    }

    private static let marks = Set(" ()[]<>|*^$!".utf8)
}

extension PhraseSyntax {
    /// Whether it is satisfied by no words at all.
    var canBeEmpty: Bool {
        switch self {
        case .word: false
        case .sequence(let elements): elements.allSatisfy(\.canBeEmpty)
        case .choice(let alternatives): alternatives.contains(where: \.canBeEmpty)
        case .optional, .gap, .start, .end: true
        }
    }
}
