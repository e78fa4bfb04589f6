internal import Recognition

/// What stands in a free text of the note, once "not known" and the like are taken for nothing.
struct NoteContent {
    /// The words; none when the field says that nothing is known.
    let words: [TypedWord]

    init(_ text: String) {
        let words = text.typedWords()
        self.words = Self.nothing.contains(words.map(\.folded).joined(separator: " ")) ? [] : words
    }

    init(words: [TypedWord]) {
        self.words = words
    }

    var isEmpty: Bool { words.isEmpty }

    /// Whether these words stand in it on end.
    func contains(_ name: [String]) -> Bool { typed(name) != nil }

    /// These words as they were typed, where they first stand in it on end; nil when they do not.
    func typed(_ name: [String]) -> String? {
        guard !name.isEmpty, name.count <= words.count else { return nil }
        let start = (0...words.count - name.count).first { start in
            zip(name, words[start...]).allSatisfy { $0 == $1.folded }
        }
        return start.map { words[$0..<$0 + name.count].typed }
    }

    /// How people write that there is nothing to write.
    private static let nothing: Set<String> = [
        "niet gekend", "niet bekend", "onbekend", "niet verteld", "niet gevraagd", "weet niet", "nvt", "n v t",
        "niet van toepassing", "geen", "niets", "niets afgesproken", "geen afspraak", "not known", "unknown",
        "not told",
        "not asked", "n a", "na", "not applicable", "none", "nothing", "nothing agreed",
    ]
}
