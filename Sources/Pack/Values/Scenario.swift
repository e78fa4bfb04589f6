public import Diagnostics
public import JSON

/// A scripted call: who calls, what is true, what is told when, and how it may end.
///
/// What the caller answers is looked up from the special to the general: the node's replies, the
/// facts, the scenario's replies, the temperament.
public struct Scenario: Sendable {
    /// The name of the call, which is also that of its file.
    public let id: Located<CallID>
    /// What the call is called where people pick one.
    public let title: LocalText
    /// One or two sentences for whoever picks a call; nothing that the trainee should find out.
    public let summary: LocalText
    /// What one practises with it.
    public let goals: [LocalText]
    /// 1 (first week) to 3 (experienced).
    public let difficulty: Int
    /// About how long a good call takes, in minutes.
    public let minutes: Int
    /// What the trainee may find hard to read; shown before the call.
    public let contentNote: LocalText?
    /// Who is on the line.
    public let caller: CallerProfile
    /// What is really the matter, with which grading compares.
    public internal(set) var caseFile: CaseFile
    /// What the caller knows and may tell.
    public internal(set) var facts: [Fact]
    /// The beat of the story with which the call begins.
    public let start: Located<NodeID>
    /// The beats of the story.
    public internal(set) var nodes: [Node]
    /// What this caller answers wherever the story stands.
    public internal(set) var replies: [Reply]
    /// What happens by itself wherever the story stands.
    public internal(set) var triggers: [Trigger]
    /// The ways to end; of those that fit on closing the first is taken, and the last when none fits.
    public internal(set) var endings: [Ending]
    /// Conversations that the author played, to prove what the call does.
    public internal(set) var tests: [PlayedTest]
    /// Other truths that the call may have; the seed picks one of them, or the call as it stands.
    public let variants: [Variant]
    /// Which of the variants this is; nil for the call as it stands in its file.
    public internal(set) var variant: VariantID?

    /// The node with this id.
    public subscript(node id: NodeID) -> Node? { nodes.first { $0.id.value == id } }

    /// The fact with this id.
    public subscript(fact id: FactID) -> Fact? { facts.first { $0.id.value == id } }

    /// The ending with this id.
    public subscript(ending id: EndingID) -> Ending? { endings.first { $0.id.value == id } }
}

/// Who is on the line.
public struct CallerProfile: Sendable {
    /// The name that the caller has in the story.
    public let name: String
    /// The age of the caller in years; nil when the author gives none.
    public let age: Int?
    /// How the caller relates to what the call is about.
    public let relation: LocalText
    /// How the caller reacts where the author wrote nothing more special.
    public let temperament: Located<TemperamentID>
    /// Where the moods stand at the start, 0 to 100; those not named start at 50.
    public let mood: [(mood: Located<MoodID>, level: Int)]
    /// What one hears before the first word.
    public let voice: LocalText
}

/// Something the caller knows.
public struct Fact: Sendable {
    /// The name by which conditions, tests and the protocol point at the fact.
    public let id: Located<FactID>
    /// The fact in a few words, for transcripts and feedback.
    public let summary: LocalText
    /// Acts that bring it up.
    public let askedBy: [Located<ActID>]
    /// What must hold before it is told.
    public internal(set) var when: Condition
    /// What the caller says on telling it.
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
    /// The beat of the story to which telling it leads; nil when the story stays where it is.
    public let go: Located<NodeID>?
}

/// A beat of the story.
public struct Node: Sendable {
    /// The name by which the rest of the call points at it.
    public let id: Located<NodeID>
    /// What the caller says on entering it.
    public internal(set) var says: Lines?
    /// What is heard on entering it.
    public internal(set) var cue: Lines?
    /// What the caller answers here, before all else.
    public internal(set) var replies: [Reply]
    /// What silence brings about here; when empty, what the temperament has.
    public internal(set) var silence: [SilenceStep]
    /// What the caller says here to something not understood; nil for what the temperament says.
    public internal(set) var notUnderstood: Lines?
}

/// What happens at one moment: words, sounds, a change of mood, a turn of the story.
public struct Beat: Sendable {
    /// What the caller says; nil for nothing.
    public let says: Lines?
    /// What is heard that nobody says; nil for nothing.
    public let cue: Lines?
    /// How it moves the caller.
    public let mood: [MoodShift]
    /// Facts that these words give away; the beat waits until each of them may be told.
    public let tells: [Located<FactID>]
    /// What the call remembers from now on.
    public let set: [Located<FlagID>]
    /// The beat of the story to which it leads; nil when the story stays where it is.
    public let go: Located<NodeID>?
    /// The ending with which the caller ends the call; nil when the call goes on.
    public let end: Located<EndingID>?
    /// Ends the call with the first ending that fits a call rounded off by the operator.
    public let closes: Bool
}

/// How far something moves a mood: -100 to 100.
public struct MoodShift: Sendable, Hashable {
    /// The mood that moves.
    public let mood: Located<MoodID>
    /// How far it moves; a negative number lowers it.
    public let by: Int
}

/// What the caller does when an act is heard.
public struct Reply: Sendable {
    /// The acts it answers: any one of them.
    public let to: [Located<ActID>]
    /// What must hold for the caller to answer so.
    public internal(set) var when: Condition
    /// Whether it happens at most once in a call.
    public let once: Bool
    /// What the answer consists of.
    public let beat: Beat
}

/// What happens by itself after a turn, once its condition holds.
public struct Trigger: Sendable {
    /// What must hold for it to happen.
    public internal(set) var when: Condition
    /// Whether it happens at most once in a call.
    public let once: Bool
    /// What happens.
    public let beat: Beat
}

/// What happens after so many seconds of silence.
public struct SilenceStep: Sendable {
    /// Seconds since somebody last spoke.
    public let after: Int
    /// What must hold at that moment.
    public internal(set) var when: Condition
    /// What happens.
    public let beat: Beat
}

/// A way in which the call can end.
public struct Ending: Sendable {
    /// The name by which beats and tests point at the ending.
    public let id: Located<EndingID>
    /// What the ending is worth to the caller.
    public let outcome: Outcome
    /// The ending in a few words, shown after the call.
    public let title: LocalText
    /// What happens after, told to the trainee.
    public let text: LocalText
    /// When this ending fits a call that the operator rounds off; nil when only the story leads here.
    public internal(set) var atClose: Condition?

    /// What the ending is worth to the caller.
    public enum Outcome: String, CaseIterable, Sendable, JSONDecodable {
        case good, partial, lost, danger
    }
}

/// A conversation played by the author, with what it must lead to.
public struct PlayedTest: Sendable {
    /// What the author calls the conversation.
    public let name: Located<String>
    /// The language in which it is played.
    public let language: Language
    /// Decides which phrasings the caller picks.
    public let seed: Int
    /// The variant of the call in which it is played; nil for the call as it stands in its file.
    public let variant: Located<VariantID>?
    /// What the trainee types: utterances and commands such as `/wait 12`.
    public let turns: [Located<String>]
    /// What must hold when the turns are over.
    public let expect: Expectation

    /// What must hold at the end; what is nil or empty is not looked at.
    public struct Expectation: Sendable {
        /// How the call must end.
        public let ending: Located<EndingID>?
        /// Facts that the caller must have told.
        public let told: [Located<FactID>]
        /// Facts that the caller must not have told.
        public let notTold: [Located<FactID>]
        /// The lowest score that is right, 0 to 100.
        public let scoreAtLeast: Int?
        /// The highest score that is right, 0 to 100.
        public let scoreAtMost: Int?
        /// Whether a critical fault is made.
        public let criticalFault: Bool?
        /// Checkpoints with the verdict they must get.
        public let verdicts: [(checkpoint: Located<CheckpointID>, verdict: String)]
    }
}
