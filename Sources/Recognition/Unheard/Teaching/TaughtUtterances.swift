public import Diagnostics
internal import JSON
public import Pack

/// What a pack teaches already: which utterances stand in it, as what and where.
public struct TaughtUtterances: Sendable {
    private struct Place: Sendable {
        let acts: [ActID]
        let text: Located<String>
    }

    private var bySound: [String: Place] = [:]
    private let recogniser: Recogniser

    /// What the material of `recogniser` holds.
    public init(_ recogniser: Recogniser) {
        self.recogniser = recogniser
        for (id, entry) in recogniser.material.acts {
            for example in entry.examples { note(example.text, [id.value] + example.also.map(\.value)) }
            for counter in entry.counterExamples { note(counter.text, counter.acts.map(\.value)) }
        }
    }

    private mutating func note(_ text: Located<String>, _ acts: [ActID]) {
        let sound = recogniser.sound(of: text.value)
        if bySound[sound] == nil { bySound[sound] = Place(acts: acts, text: text) }
    }

    /// Whether the utterance stands in the pack, under whichever acts.
    ///
    /// Capitals and punctuation other than question marks make no difference: the recogniser does not hear them.
    public func has(_ text: String) -> Bool { bySound[recogniser.sound(of: text)] != nil }

    /// What becomes of a lesson.
    public enum Answer: Sendable, Hashable {
        /// It can be taught.
        case new
        /// It stands there already, under the same acts.
        case known(SourcePlace)
        /// It stands there already, under other acts.
        case contradicted(SourcePlace, acts: [ActID])
        /// Nothing of it is left to learn from.
        case wordless
    }

    /// Whether a lesson can be taught beside what the pack teaches.
    public func answer(to lesson: Lesson) -> Answer {
        let sound = recogniser.sound(of: lesson.text)
        if sound.isEmpty { return .wordless }
        guard let first = bySound[sound] else { return .new }
        return Set(first.acts) == Set(lesson.acts)
            ? .known(first.text.place) : .contradicted(first.text.place, acts: first.acts)
    }
}
