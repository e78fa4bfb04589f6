/// A language that the console speaks and that a pack may be written in.
public enum Language: String, CaseIterable, Sendable, Hashable, Comparable {
    case nl
    case en

    /// What the language is called in each language, for use in a sentence.
    public var name: LocalText {
        switch self {
        case .nl: LocalText(nl: "Nederlands", en: "Dutch")
        case .en: LocalText(nl: "Engels", en: "English")
        }
    }

    /// Orders languages by their code, so that lists of them always read alike.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A text for people in one or more languages.
///
/// Reading a language that the text does not have gives another one: a wrong language is
/// better than silence. Checks that want every language ask `has(_:)`.
public struct LocalText: Sendable, Hashable {
    private let texts: [Language: String]

    /// A text in the languages given; at least one.
    public init(_ texts: [Language: String]) {
        self.texts = texts
    }

    /// A text in Dutch and English.
    public init(nl: String, en: String) {
        texts = [.nl: nl, .en: en]
    }

    /// A text that reads the same in every language.
    public init(same text: String) {
        texts = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, text) })
    }

    /// The text in `language`, or in another language it has.
    public subscript(language: Language) -> String {
        if let text = texts[language] { return text }
        return Language.allCases.lazy.compactMap { texts[$0] }.first ?? ""
    }

    /// Whether the text was written in `language`.
    public func has(_ language: Language) -> Bool { texts[language] != nil }
}
