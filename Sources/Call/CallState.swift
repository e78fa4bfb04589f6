public import Pack

/// All that a call remembers between one turn and the next.
public struct CallState: Sendable {
    /// The beat of the story in which the call is now.
    public internal(set) var node: NodeID
    /// How the caller feels now.
    public internal(set) var mood: Mood
    /// The facts told, in the order in which they were told.
    public internal(set) var told: [FactID] = []
    /// The acts heard from the operator so far.
    public internal(set) var said: Set<ActID> = []
    /// The services to which the operator referred so far.
    public internal(set) var referred: Set<ServiceID> = []
    /// The beats of the story entered so far, the present one among them.
    public internal(set) var visited: Set<NodeID> = []
    /// What the author had the call remember.
    public internal(set) var flags: Set<FlagID> = []
    /// Utterances of the operator so far.
    public internal(set) var turns = 0
    /// Seconds since the operator last spoke, as far as they were reported.
    public internal(set) var silentFor = 0
    /// How the call ended; nil while it goes on.
    public internal(set) var ended: EndingID?
    /// Whether the trainee stopped without ending the call.
    public internal(set) var stopped = false
    /// Whether the registration note was written.
    public internal(set) var hasNote = false

    /// Beats that happen once and did.
    var spent: Set<BeatKey> = []
    /// The variant last used of lines that can come back.
    var lastVariant: [BeatKey: Int] = [:]
    var random: SplitMix64

    /// Whether the call is over.
    public var isOver: Bool { ended != nil || stopped }
    /// Whether the call has come to an ending and its note is still to be written.
    public var awaitsNote: Bool { ended != nil && !hasNote }
}

/// Where a beat stands in the pack; the same beat always has the same key.
enum BeatKey: Hashable, Sendable {
    case nodeEntry(NodeID)
    case nodeReply(NodeID, Int)
    case nodeSilence(NodeID, Int)
    case nodeNotUnderstood(NodeID)
    case fact(FactID)
    case factHeldBack(FactID)
    case factAgain(FactID)
    case scenarioReply(Int)
    case scenarioTrigger(Int)
    case act(TemperamentID, ActID)
    case group(TemperamentID, ActCatalogue.Group)
    case silence(TemperamentID, Int)
    case trigger(TemperamentID, Int)
    case notUnderstood, alreadyTold, holdBack
    indirect case cue(BeatKey)
}
