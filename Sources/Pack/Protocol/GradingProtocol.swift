public import Diagnostics
public import JSON

/// What a line expects of a call: phases, dimensions and checkpoints.
public struct GradingProtocol: Sendable {
    /// What people call the protocol.
    public let name: LocalText
    /// The score, 0 to 100, from which a call without critical fault is competent.
    public let passMark: Located<Int>
    /// How many utterances a call must have had before a checkpoint without a limit can be missed, when
    /// somebody else than the operator broke it off.
    public let room: Located<Int>
    /// The parts of a call, in the order in which a good call goes.
    public let phases: [Phase]
    /// The groups of checkpoints that get a score, in the order in which scorecards show them.
    public let dimensions: [Dimension]
    /// The things that are graded; each counts in one dimension.
    public let checkpoints: [Checkpoint]

    /// A part of a call, in the order in which a good call goes.
    public struct Phase: Sendable {
        /// The name by which checkpoints say that they belong to it.
        public let id: Located<PhaseID>
        /// What people call this part of a call.
        public let title: LocalText
    }

    /// A group of checkpoints with a score of its own.
    public struct Dimension: Sendable {
        /// The name by which checkpoints say that they belong to it.
        public let id: Located<DimensionID>
        /// What people call this group of checkpoints.
        public let title: LocalText
        /// By how much the weights of its checkpoints are multiplied; at least 1.
        public let weight: Located<Int>
    }
}

/// A part of a call, such as the opening.
public struct PhaseID: Identifier {
    /// The name as the protocol writes it.
    public let rawValue: String
    /// A phase by its name; the name is not checked here.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One thing that is graded.
public struct Checkpoint: Sendable {
    /// The name of the checkpoint, as tests and scorecards cite it.
    public let id: Located<CheckpointID>
    /// The group in whose score it counts.
    public let dimension: Located<DimensionID>
    /// The part of a call to which it belongs; nil when it belongs to no one part.
    public let phase: Located<PhaseID>?
    /// What people call it, in a few words.
    public let title: LocalText
    /// For which cases it is graded; nil for all.
    public let applies: Located<CaseCondition>?
    /// What must have happened before it is graded.
    public let chance: Chance
    /// What the events of a call must keep to.
    public let constraint: Located<DeclareConstraint>
    /// 1 or more.
    public let weight: Located<Int>
    /// Whether failing it is never made good by the rest of the call.
    public let critical: Bool
    /// Whether it is shown without counting.
    public let advisory: Located<Bool>?
    /// Why it matters, for the trainee.
    public let why: LocalText
    /// Where the rule comes from, such as `R44`.
    public let source: String
    /// What to do instead.
    public let advice: LocalText
    /// A sentence that would have done.
    public let model: LocalText

    /// What must have happened before it can be held against anybody.
    public struct Chance: Sendable {
        /// So many utterances of the operator; 0 for none.
        public let turns: Int
        /// An event of this kind.
        public let event: EventPattern?
        /// No event of this kind.
        public let unless: EventPattern?
    }
}
