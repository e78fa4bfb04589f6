internal import Diagnostics

/// The small words by which a language shows stance.
struct StanceWords: Sendable {
    /// What a word shows by itself, and what it can be in a clause.
    struct Entry: Sendable {
        var sign: Stance = []
        var role: WordRole = []
    }

    /// Words of denial, and what stands there when nothing is denied; nil for no word at all.
    let affirmative: [String: String?]
    private let entries: [String: Entry]
    private let language: Language

    /// Every word that shows something.
    var known: [String] { Array(entries.keys) }

    /// What `word` shows; nothing for most words.
    func entry(_ word: String) -> Entry { entries[word] ?? Entry() }

    /// Whether a word looks like a past participle.
    func isParticiple(_ word: String) -> Bool {
        switch language {
        case .nl:
            guard word.utf8.count > 4, word.hasPrefix("ge"), word != "geweld", word != "gezin" else { return false }
            return word.hasSuffix("d") || word.hasSuffix("t") || word.hasSuffix("en")
        case .en: return word.utf8.count > 4 && word.hasSuffix("ed")
        }
    }

    init(_ language: Language) {
        self.language = language
        let vocabulary = language == .nl ? StanceVocabulary.dutch : .english
        affirmative = vocabulary.affirmative
        var entries: [String: Entry] = [:]
        for (sign, words) in vocabulary.signs {
            for word in words.split(separator: " ") { entries[String(word), default: Entry()].sign.formUnion(sign) }
        }
        for (role, words) in vocabulary.roles {
            for word in words.split(separator: " ") { entries[String(word), default: Entry()].role.formUnion(role) }
        }
        self.entries = entries
    }
}

/// What a word can be in a clause, as far as that shows who does what.
struct WordRole: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    /// A verb that may stand in front of a sentence; one with which a command begins; a helping verb.
    static let verb = WordRole(rawValue: 1 << 0)
    static let command = WordRole(rawValue: 1 << 1)
    static let auxiliary = WordRole(rawValue: 1 << 2)
    /// May be the subject right after a verb.
    static let subject = WordRole(rawValue: 1 << 3)
    /// Of saying, asking and thinking.
    static let reporting = WordRole(rawValue: 1 << 4)
    /// With which a question begins.
    static let asking = WordRole(rawValue: 1 << 5)
    /// The operator, the caller, somebody else as a subject.
    static let speaker = WordRole(rawValue: 1 << 6)
    static let caller = WordRole(rawValue: 1 << 7)
    static let other = WordRole(rawValue: 1 << 8)
    /// A pronoun that may be an object as well.
    static let either = WordRole(rawValue: 1 << 9)
    /// A noun for somebody.
    static let person = WordRole(rawValue: 1 << 10)
    static let determiner = WordRole(rawValue: 1 << 11)
    /// Begins a clause that hangs on another.
    static let subordinator = WordRole(rawValue: 1 << 12)
    /// Stands in front of a clause without being part of it.
    static let opener = WordRole(rawValue: 1 << 13)
    /// "According to".
    static let accordingTo = WordRole(rawValue: 1 << 14)
    /// "Do", which asks before a subject and stresses a command before anything else.
    static let emphatic = WordRole(rawValue: 1 << 15)
    /// A participle of saying, whose subject stands by its helping verb.
    static let told = WordRole(rawValue: 1 << 16)
    /// A determiner that hardly ever stands before somebody.
    static let neuter = WordRole(rawValue: 1 << 17)
    static let preposition = WordRole(rawValue: 1 << 18)
    /// "So".
    static let conclusion = WordRole(rawValue: 1 << 19)
    /// Of thinking and wishing: who does it may speak of somebody else all the same.
    static let attitude = WordRole(rawValue: 1 << 20)
    /// "Us" and "me", to whom somebody tells something.
    static let listener = WordRole(rawValue: 1 << 21)
}
