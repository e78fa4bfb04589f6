public import Pack
public import Recognition

/// One thing that happened in a call: a fact, in the past tense.
public struct CallEvent: Sendable, Hashable {
    /// Milliseconds since the call came in.
    public let at: Int
    /// What happened, with the words and names that belong to it.
    public let kind: Kind

    /// Something that happened `at` milliseconds after the call came in.
    public init(at: Int, _ kind: Kind) {
        self.at = at
        self.kind = kind
    }

    /// What can happen.
    public enum Kind: Sendable, Hashable {
        case callStarted(node: NodeID, mood: Mood)
        case operatorSaid(text: String, reading: Reading)
        case callerSaid(text: String, because: Cause)
        /// Something was heard that nobody said: a door, a child.
        case cueHeard(text: String)
        case factTold(FactID)
        /// A fact was asked for, and the caller did not (yet) want to tell.
        case factHeldBack(FactID)
        /// The moods after a turn that changed them.
        case moodMoved(Mood)
        case nodeEntered(NodeID)
        case silencePassed(seconds: Int)
        /// The trainee asked for a hint.
        case hintGiven(text: String)
        /// The operator's utterance with this number (from 1) and all that followed was taken back.
        case turnTakenBack(turn: Int)
        /// The operator put the caller through to the desk of this region.
        case callTransferred(to: RegionID)
        case callEnded(EndingID, by: Party)
        /// The trainee stopped without ending the call; no penalty.
        case callStopped
        /// The operator wrote the registration note; after the call has ended, and at most once.
        case noteWritten(RegistrationNote)
    }

    /// Where a caller's line comes from, from the special to the general.
    public enum Cause: Sendable, Hashable {
        case node(NodeID)
        case nodeReply(NodeID, to: ActID)
        case fact(FactID)
        case factHeldBack(FactID)
        case scenarioReply(to: ActID)
        case temperament(to: ActID)
        case notUnderstood
        case alreadyTold(FactID)
        case silence
        case trigger
    }

    /// Who ended the call.
    public enum Party: String, CaseIterable, Sendable {
        case `operator`, caller
    }
}

/// The moods of a caller, each 0 to 100.
public struct Mood: Sendable, Hashable {
    /// Level by mood.
    public private(set) var levels: [MoodID: Int]

    /// Moods that stand at these levels, each 0 to 100.
    public init(_ levels: [MoodID: Int]) {
        self.levels = levels
    }

    /// The level of `mood`; 50 when the pack does not set it.
    public subscript(mood: MoodID) -> Int { levels[mood] ?? 50 }

    /// The moods after a shift, kept within 0 to 100.
    public func shifted(_ mood: MoodID, by amount: Int) -> Mood {
        var shifted = self
        shifted.levels[mood] = min(100, max(0, self[mood] + amount))
        return shifted
    }
}
