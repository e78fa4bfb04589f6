public import Pack

/// An utterance as two recognisers read it, before and after something was taught.
public struct ReadingChange: Sendable, Hashable {
    /// The utterance.
    public let text: String
    /// The acts that it carries; nil where nobody says so.
    public let wanted: Set<ActID>?
    /// What was read before.
    public let before: Heard
    /// What is read now.
    public let after: Heard

    /// What was read, as far as it matters.
    public struct Heard: Sendable, Hashable {
        /// The acts as a test file labels them, `refer:caw` for a referral.
        public let labels: Set<String>
        /// Whether something was not sure.
        public let unsure: Bool
        let acts: Set<ActID>

        init(_ reading: Reading) {
            labels = Set(reading.labels)
            unsure = reading.unsure
            acts = Set(reading.acts.map(\.id))
        }

        /// The acts in a few words: `ask-open, greet`, `-` for none, with a question mark when something was not sure.
        public var text: String {
            (labels.isEmpty ? "-" : labels.sorted().joined(separator: ", ")) + (unsure ? " ?" : "")
        }
    }

    /// What the change does to an utterance of which the acts are known.
    public enum Effect: Sendable {
        /// It was read right and no longer is.
        case spoiled
        /// It is read right now.
        case mended
        /// It was wrong and is wrong otherwise, or right and sure otherwise, or nobody says what is right.
        case shifted
    }

    /// What the change does.
    public var effect: Effect {
        guard let wanted else { return .shifted }
        switch (before.acts == wanted, after.acts == wanted) {
        case (true, false): return .spoiled
        case (false, true): return .mended
        default: return .shifted
        }
    }

    /// Whether it is read differently at all.
    public var isChange: Bool { before != after }

    /// Whether it is read right now; false too where nobody says what is right.
    public var isRight: Bool { after.acts == wanted }

    /// How two recognisers read `text`, which carries the acts `wanted`.
    public init(_ text: String, wanted: Set<ActID>? = nil, before: Reading, after: Reading) {
        self.text = text
        self.wanted = wanted
        self.before = Heard(before)
        self.after = Heard(after)
    }
}

extension ActMaterial {
    /// The examples and counter-examples that two recognisers read differently, in the order of the file.
    ///
    /// - Parameter progress: told how many of how many are done.
    public func changes(
        from before: Recogniser, to after: Recogniser, progress: (Int, Int) -> Void = { _, _ in }
    ) -> [ReadingChange] {
        let all = acts.flatMap { id, entry in
            entry.examples.map { (text: $0.text.value, acts: [id.value] + $0.also.map(\.value)) }
                + entry.counterExamples.map { (text: $0.text.value, acts: $0.acts.map(\.value)) }
        }
        return all.enumerated().map { index, example in
            defer { progress(index + 1, all.count) }
            return ReadingChange(
                example.text, wanted: Set(example.acts), before: before.read(example.text),
                after: after.read(example.text))
        }.filter(\.isChange)
    }

    /// How many examples and counter-examples there are.
    public var exampleCount: Int {
        acts.reduce(0) { $0 + $1.entry.examples.count + $1.entry.counterExamples.count }
    }
}
