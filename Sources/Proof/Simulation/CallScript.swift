internal import Diagnostics
internal import JSON
internal import Pack
internal import Recognition

/// What a simulated trainee can say in a call: the conversations that its author played, taken apart.
struct CallScript: Sendable {
    /// The author's best conversation, turn by turn.
    let model: [Turn]
    /// Lines of the author's other conversations, with the place where they were said, 0 to 1.
    let lapses: [Lapse]

    /// A turn of the model: silence, or sentences.
    enum Turn: Sendable {
        case wait(seconds: Int)
        case say([Sentence])
    }

    /// A sentence that somebody may say, and what it is good for.
    struct Sentence: Sendable {
        let text: String
        let acts: [ActID]
        let dimension: DimensionID?
    }

    /// A line that did a caller no good, or not enough.
    struct Lapse: Sendable {
        let place: Double
        let sentence: Sentence
    }

    /// Whether somebody has played the call in a language, so that there is something to say.
    static func exists(_ scenario: Scenario, _ language: Language) -> Bool {
        scenario.tests.contains { $0.language == language && $0.turns.contains { !$0.value.isCommand } }
    }

    /// The script of a call in a language; nil when nobody has played the call in it.
    init?(_ scenario: Scenario, _ language: Language, skills: SkillMap, read: (String) -> Reading) {
        let tests = scenario.tests.filter { $0.language == language }
        func rank(_ test: PlayedTest) -> (Int, Int) { (test.expect.scoreAtLeast ?? 0, test.turns.count) }
        guard Self.exists(scenario, language), let best = tests.max(by: { rank($0) < rank($1) }) else { return nil }
        func sentence(_ text: String) -> Sentence {
            let acts = read(text).acts.map(\.id)
            return Sentence(text: text, acts: acts, dimension: skills.dimension(of: acts))
        }
        model = best.turns.compactMap { turn in
            if let seconds = turn.value.secondsToWait { return .wait(seconds: seconds) }
            return turn.value.isCommand ? nil : .say(turn.value.sentences.map(sentence))
        }
        lapses = tests.filter { $0.name.value != best.name.value }.flatMap { test in
            test.turns.enumerated().filter { !$0.element.value.isCommand }.map { number, turn in
                Lapse(
                    place: Double(number) / Double(max(1, test.turns.count - 1)), sentence: sentence(turn.value))
            }
        }
    }
}

extension String {
    /// Whether the line asks something of the console rather than of the caller.
    fileprivate var isCommand: Bool { hasPrefix("/") }

    /// The seconds of a line such as `/wait 9`.
    fileprivate var secondsToWait: Int? {
        let words = split(separator: " ")
        guard words.first == "/wait", words.count == 2 else { return nil }
        return Int(words[1]).flatMap { (1...600).contains($0) ? $0 : nil }
    }

    /// The sentences of a line, each with the mark that ends it.
    var sentences: [String] {
        var sentences: [String] = []
        var current = ""
        for character in self {
            if character == " ", let last = current.last, ".!?".contains(last) {
                sentences.append(current)
                current = ""
            } else {
                current.append(character)
            }
        }
        return current.isEmpty ? sentences : sentences + [current]
    }
}
