public import Diagnostics
public import JSON

/// What a pack says of itself in `pack.json`.
public struct Manifest: Sendable {
    /// The name that transcripts note down for the pack.
    public let id: Located<PackID>
    /// What people call the pack.
    public let name: LocalText
    /// The languages in which its calls can be played, each once.
    public let languages: [Language]
    /// The language that is spoken when nobody asks for another.
    public let defaultLanguage: Language
    /// What calls may be about.
    public let themes: [Term<ThemeID>]
    /// Circumstances with which protocol and directory reckon.
    public let elements: [Term<ElementID>]
    /// The callers, in the order in which they are offered.
    public let calls: [Located<CallID>]
    /// Orders in which to learn.
    public let paths: [LearningPath]

    /// A name of the pack's vocabulary and what people call it.
    public struct Term<ID: Identifier>: Sendable {
        /// The name as the files of the pack write it.
        public let id: Located<ID>
        /// What people call it.
        public let title: LocalText
    }
}

/// The name of a pack.
public struct PackID: Identifier {
    /// The name as `pack.json` writes it.
    public let rawValue: String
    /// A pack by its name; the name is not checked here.
    public init(rawValue: String) { self.rawValue = rawValue }
}

extension Manifest: JSONDecodable {
    /// Reads `pack.json` as its schema describes; another format than 1 is reported.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Manifest? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let format: Int? = object.required("format")
        if let format, format != 1, let node = object.node("format") {
            context.reject(
                node, LocalText(nl: "dit formaat is niet gekend", en: "this format is not known"),
                suggestion: LocalText(nl: "deze versie leest formaat 1", en: "this version reads format 1"))
        }
        let id: Located<PackID>? = object.required("id")
        let name: LocalText? = object.required("name")
        let languages: [Language]? = object.required("languages")
        if let languages, languages.isEmpty || Set(languages).count < languages.count,
            let node = object.node("languages")
        {
            context.reject(
                node, LocalText(nl: "hier hoort elke taal één keer", en: "every language belongs here once"),
                suggestion: LocalText(
                    nl: "noem er minstens een, en geen twee keer", en: "name at least one, and none twice"))
        }
        let defaultLanguage: Language? = object.required("default_language")
        let themes: [Term<ThemeID>]? = object.required("themes")
        let elements: [Term<ElementID>]? = object.required("elements")
        let calls: [Located<CallID>]? = object.required("calls")
        let paths: [LearningPath] = object.value("paths", default: [])
        object.finish()
        guard let id, let name, let languages, let defaultLanguage, let themes, let elements, let calls else {
            return nil
        }
        return Manifest(
            id: id, name: name, languages: languages, defaultLanguage: defaultLanguage, themes: themes,
            elements: elements, calls: calls, paths: paths)
    }
}

extension Manifest.Term: JSONDecodable {
    /// Reads a term; `id` and `title` must be there.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Self? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let id: Located<ID>? = object.required("id")
        let title: LocalText? = object.required("title")
        object.finish()
        guard let id, let title else { return nil }
        return Self(id: id, title: title)
    }
}

/// Calls in the order in which somebody learns from them.
public struct LearningPath: Sendable {
    /// What commands call the path.
    public let id: Located<PathID>
    /// What people call it.
    public let title: LocalText
    /// The calls, the first to practise first.
    public let calls: [Located<CallID>]
}

/// The name of a learning path.
public struct PathID: Identifier {
    /// The name as authors write it.
    public let rawValue: String
    /// A name, as it stands in a file.
    public init(rawValue: String) { self.rawValue = rawValue }
}

extension LearningPath: JSONDecodable {
    /// Reads it as its schema describes.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> LearningPath? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let id: Located<PathID>? = object.required("id")
        let title: LocalText? = object.required("title")
        let calls: [Located<CallID>]? = object.required("calls")
        object.finish()
        guard let id, let title, let calls else { return nil }
        return LearningPath(id: id, title: title, calls: calls)
    }
}
