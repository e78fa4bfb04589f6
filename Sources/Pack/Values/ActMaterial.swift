public import JSON

/// What the recogniser learns the acts from, in one language.
public struct ActMaterial: Sendable {
    /// Named lists of words that phrases may use as `<name>`.
    public let wordLists: [WordListID: [String]]
    /// Per act, in the order of the file.
    public let acts: [(id: Located<ActID>, entry: Entry)]

    /// Material from these word lists and entries.
    public init(wordLists: [WordListID: [String]], acts: [(id: Located<ActID>, entry: Entry)]) {
        self.wordLists = wordLists
        self.acts = acts
    }

    /// The material for one act.
    public struct Entry: Sendable {
        /// Patterns; a hit is as good as certain.
        ///
        /// `Recognition` says what they may hold.
        public let phrases: [Located<String>]
        /// Utterances that carry the act.
        public let examples: [Example]
        /// Utterances that look like the act and are not it.
        public let counterExamples: [CounterExample]

        /// Material for one act: patterns, utterances that carry it and utterances that only seem to.
        public init(phrases: [Located<String>], examples: [Example], counterExamples: [CounterExample]) {
            self.phrases = phrases
            self.examples = examples
            self.counterExamples = counterExamples
        }
    }

    /// An utterance that carries the act under which it stands, and perhaps others.
    public struct Example: Sendable {
        /// The utterance, as an operator might type it.
        public let text: Located<String>
        /// The other acts that it carries.
        public let also: [Located<ActID>]
    }

    /// An utterance that carries only the acts named, not the one under which it stands.
    public struct CounterExample: Sendable {
        /// The utterance, as an operator might type it.
        public let text: Located<String>
        /// The acts that it really carries.
        public let acts: [Located<ActID>]
    }
}

/// The name of a list of words.
public struct WordListID: Identifier {
    /// The name as phrases write it between `<` and `>`.
    public let rawValue: String
    /// A word list by its name; the name is not checked here.
    public init(rawValue: String) { self.rawValue = rawValue }
}

extension ActMaterial: JSONDecodable {
    /// Reads a file such as `acts/nl.json` as its schema describes.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> ActMaterial? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let lists: [(key: Located<WordListID>, value: [String])] = object.dictionary("word_lists") ?? []
        let acts: [(key: Located<ActID>, value: Entry)]? = object.dictionary("acts")
        if acts == nil { let _: Bool? = object.required("acts") }
        object.finish()
        return acts.map { acts in
            ActMaterial(
                wordLists: Dictionary(lists.map { ($0.key.value, $0.value) }, uniquingKeysWith: { $1 }),
                acts: acts.map { ($0.key, $0.value) })
        }
    }
}

extension ActMaterial.Entry: JSONDecodable {
    /// Reads the material for one act; each of its lists may be left out.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Self? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let phrases: [Located<String>] = object.value("phrases", default: [])
        let examples: [ActMaterial.Example] = object.value("examples", default: [])
        let counterExamples: [ActMaterial.CounterExample] = object.value("counter_examples", default: [])
        object.finish()
        return Self(phrases: phrases, examples: examples, counterExamples: counterExamples)
    }
}

extension ActMaterial.Example: JSONDecodable {
    /// Reads an example: a text alone, or an object that names other acts beside it.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Self? {
        if case .string = node.content {
            return Located<String>.decode(node, in: context).map { Self(text: $0, also: []) }
        }
        guard let object = ObjectReader(node, in: context) else { return nil }
        let text: Located<String>? = object.required("text")
        let also: [Located<ActID>]? = object.required("also")
        object.finish()
        guard let text, let also else { return nil }
        return Self(text: text, also: also)
    }
}

extension ActMaterial.CounterExample: JSONDecodable {
    /// Reads a text and, under `is`, the acts that it carries instead.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Self? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let text: Located<String>? = object.required("text")
        let acts: [Located<ActID>]? = object.required("is")
        object.finish()
        guard let text, let acts else { return nil }
        return Self(text: text, acts: acts)
    }
}
