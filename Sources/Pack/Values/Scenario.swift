public import Diagnostics
public import JSON

/// A scripted call: who calls, what is true, what is told when, and how it may end.
///
/// What the caller answers is looked up from the special to the general: the node's replies, the
/// facts, the scenario's replies, the temperament.
public struct Scenario: Sendable {
    public let id: Located<CallID>
    public let title: LocalText
    /// One or two sentences for whoever picks a call; nothing that the trainee should find out.
    public let summary: LocalText
    public let goals: [LocalText]
    /// 1 (first week) to 3 (experienced).
    public let difficulty: Int
    /// About how long a good call takes, in minutes.
    public let minutes: Int
    /// What the trainee may find hard to read; shown before the call.
    public let contentNote: LocalText?
    public let caller: CallerProfile
    public let caseFile: CaseFile
    public let facts: [Fact]
    public let start: Located<NodeID>
    public let nodes: [Node]
    public let replies: [Reply]
    public let triggers: [Trigger]
    public let endings: [Ending]
    public let tests: [PlayedTest]

    /// The node with this id.
    public subscript(node id: NodeID) -> Node? { nodes.first { $0.id.value == id } }

    /// The fact with this id.
    public subscript(fact id: FactID) -> Fact? { facts.first { $0.id.value == id } }

    /// The ending with this id.
    public subscript(ending id: EndingID) -> Ending? { endings.first { $0.id.value == id } }
}

/// Who is on the line.
public struct CallerProfile: Sendable {
    public let name: String
    public let age: Int?
    /// How the caller relates to what the call is about.
    public let relation: LocalText
    public let temperament: Located<TemperamentID>
    /// Where the moods stand at the start, 0 to 100; those not named start at 50.
    public let mood: [(mood: Located<MoodID>, level: Int)]
    /// What one hears before the first word.
    public let voice: LocalText
}

/// Something the caller knows.
public struct Fact: Sendable {
    public let id: Located<FactID>
    /// The fact in a few words, for transcripts and feedback.
    public let summary: LocalText
    /// Acts that bring it up.
    public let askedBy: [Located<ActID>]
    /// What must hold before it is told.
    public let when: Condition
    public let tell: Lines
    /// What the caller says while the condition does not hold.
    public let holdBack: Lines?
    /// What the caller says when it was told before.
    public let again: Lines?
    /// How much danger it signals; the protocol wants an answer to it.
    public let signal: Danger
    /// What it tells of, such as a weapon.
    public let elements: [Located<ElementID>]
    /// Whether it says who somebody is: not needed in a registration note.
    public let identifying: Bool
    /// How telling it moves the caller.
    public let mood: [MoodShift]
    public let go: Located<NodeID>?
}

/// A beat of the story.
public struct Node: Sendable {
    public let id: Located<NodeID>
    /// What the caller says on entering it.
    public let says: Lines?
    /// What is heard on entering it.
    public let cue: Lines?
    public let replies: [Reply]
    public let silence: [SilenceStep]
    public let notUnderstood: Lines?
}

/// What happens at one moment: words, sounds, a change of mood, a turn of the story.
public struct Beat: Sendable {
    public let says: Lines?
    public let cue: Lines?
    public let mood: [MoodShift]
    /// Facts that these words give away; the beat waits until each of them may be told.
    public let tells: [Located<FactID>]
    public let set: [Located<FlagID>]
    public let go: Located<NodeID>?
    public let end: Located<EndingID>?
    /// Ends the call with the first ending that fits a call rounded off by the operator.
    public let closes: Bool
}

/// How far something moves a mood: -100 to 100.
public struct MoodShift: Sendable, Hashable {
    public let mood: Located<MoodID>
    public let by: Int
}

/// What the caller does when an act is heard.
public struct Reply: Sendable {
    /// The acts it answers: any one of them.
    public let to: [Located<ActID>]
    public let when: Condition
    /// Whether it happens at most once in a call.
    public let once: Bool
    public let beat: Beat
}

/// What happens by itself after a turn, once its condition holds.
public struct Trigger: Sendable {
    public let when: Condition
    public let once: Bool
    public let beat: Beat
}

/// What happens after so many seconds of silence.
public struct SilenceStep: Sendable {
    /// Seconds since somebody last spoke.
    public let after: Int
    public let when: Condition
    public let beat: Beat
}

/// A way in which the call can end.
public struct Ending: Sendable {
    public let id: Located<EndingID>
    public let outcome: Outcome
    public let title: LocalText
    /// What happens after, told to the trainee.
    public let text: LocalText
    /// When this ending fits a call that the operator rounds off; nil when only the story leads here.
    public let atClose: Condition?

    /// What the ending is worth to the caller.
    public enum Outcome: String, CaseIterable, Sendable, JSONDecodable {
        case good, partial, lost, danger
    }
}

/// A conversation played by the author, with what it must lead to.
public struct PlayedTest: Sendable {
    public let name: Located<String>
    public let language: Language
    public let seed: Int
    /// What the trainee types: utterances and commands such as `/wait 12`.
    public let turns: [Located<String>]
    public let expect: Expectation

    /// What must hold at the end; what is nil or empty is not looked at.
    public struct Expectation: Sendable {
        public let ending: Located<EndingID>?
        public let told: [Located<FactID>]
        public let notTold: [Located<FactID>]
        public let scoreAtLeast: Int?
        public let scoreAtMost: Int?
        /// Whether a critical fault is made.
        public let criticalFault: Bool?
        /// Checkpoints with the verdict they must get.
        public let verdicts: [(checkpoint: Located<CheckpointID>, verdict: String)]
    }
}
