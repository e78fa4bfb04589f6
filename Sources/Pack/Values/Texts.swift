public import Diagnostics
public import JSON

/// Texts of a pack are a string (the same in every language) or `{"nl": ..., "en": ...}`.
extension LocalText: JSONDecodable {
    /// Reads a string, or an object by language that has at least one.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> LocalText? {
        switch node.content {
        case .string(let text): return LocalText(same: text)
        case .object:
            guard let byLanguage = decodeByLanguage(node, in: context, as: String.self) else { return nil }
            return LocalText(byLanguage)
        default:
            context.rejectType(
                of: node,
                expected: LocalText(
                    nl: #"een tekst of {"nl": ..., "en": ...}"#, en: #"a text or {"nl": ..., "en": ...}"#))
            return nil
        }
    }
}

/// What somebody may say: one or more variants per language, of which one is picked each time.
public struct Lines: Sendable, Hashable {
    private let variants: [Language: [String]]

    /// Lines with these variants per language.
    public init(_ variants: [Language: [String]]) {
        self.variants = variants
    }

    /// The variants in `language`, or in another language that the lines have.
    public subscript(language: Language) -> [String] {
        if let lines = variants[language] { return lines }
        return Language.allCases.lazy.compactMap { variants[$0] }.first ?? []
    }

    /// Whether the lines were written in `language`.
    public func has(_ language: Language) -> Bool { variants[language]?.isEmpty == false }

    /// Every text in every language.
    public var all: [String] { Language.allCases.flatMap { variants[$0] ?? [] } }
}

/// Lines are a string, a list of variants, or either of these per language.
extension Lines: JSONDecodable {
    /// Reads a line, a list of variants, or either per language; an empty list is reported.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Lines? {
        if case .object = node.content {
            return decodeByLanguage(node, in: context, as: Variants.self).map { Lines($0.mapValues(\.texts)) }
        }
        guard let same = Variants.decode(node, in: context) else { return nil }
        return Lines(Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, same.texts) }))
    }
}

/// A string, or a list of at least one.
private struct Variants: JSONDecodable {
    let texts: [String]

    static func decode(_ node: JSONNode, in context: DecodingContext) -> Variants? {
        if case .string(let text) = node.content { return Variants(texts: [text]) }
        guard let texts = [String].decode(node, in: context) else { return nil }
        if texts.isEmpty {
            context.reject(node, LocalText(nl: "hier staat geen enkele zin", en: "there is not a single line here"))
        }
        return texts.isEmpty ? nil : Variants(texts: texts)
    }
}

private func decodeByLanguage<Value: JSONDecodable>(
    _ node: JSONNode, in context: DecodingContext, as type: Value.Type
) -> [Language: Value]? {
    guard let object = ObjectReader(node, in: context) else { return nil }
    var values: [Language: Value] = [:]
    for language in Language.allCases {
        values[language] = object.optional(language.rawValue, as: type)
    }
    object.finish()
    if object.members.isEmpty {
        context.reject(node, LocalText(nl: "deze tekst heeft geen enkele taal", en: "this text has no language at all"))
    }
    return values.isEmpty ? nil : values
}
