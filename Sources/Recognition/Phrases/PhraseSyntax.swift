/// What an author's phrase asks for, before it is compiled.
///
/// | written | means |
/// |---|---|
/// | `word` | that word, one typo allowed in words of five letters and more |
/// | `[x]` | may be left out |
/// | `(a\|b c\|d)` | one of these |
/// | `*` | a gap of 0 to 3 words |
/// | `<name>` | a word list |
/// | `^`, `$` | the very start and end of the clause |
/// | ` !x` | at the end: nowhere in the clause |
indirect enum PhraseSyntax: Hashable, Sendable {
    case word(String)
    case sequence([PhraseSyntax])
    case choice([PhraseSyntax])
    case optional(PhraseSyntax)
    case gap
    case start
    case end
}

/// A phrase as it was read: what must stand there, and what must not.
struct ParsedPhrase: Hashable, Sendable {
    var body: PhraseSyntax
    var exclusions: [PhraseSyntax]
}

/// What is wrong with a phrase, at a byte of it.
struct PhraseFault: Error, Hashable, Sendable {
    let kind: Kind
    let offset: Int

    enum Kind: Hashable, Sendable {
        case empty
        case unclosed(Character)
        case unexpected(Character)
        case emptyAlternative
        case unknownList(String)
        case startNotFirst
        case endNotLast
        case matchesAnything
        case exclusionNotLast
        case tooDeep
    }
}
