public import JSON

/// Which events of a call are meant.
public struct EventPattern: Sendable, Hashable {
    /// The kind of event that is meant.
    public let kind: Kind
    /// How the caller must feel at that moment; all of these.
    public let mood: [MoodBound]

    /// A pattern for events of this kind, while the moods lie within these bounds.
    public init(kind: Kind, mood: [MoodBound] = []) {
        self.kind = kind
        self.mood = mood
    }

    /// What kind of event it is.
    public indirect enum Kind: Sendable, Hashable {
        /// The operator did one of these.
        case acts([Located<ActID>])
        /// The operator did something of one of these groups.
        case groups([ActCatalogue.Group])
        /// The caller told a fact.
        case facts(FactFilter)
        /// The operator referred to one of these services.
        case refer([Located<ServiceID>])
        /// The operator referred to a service that fits the case so.
        case referFit([ReferralFit])
        /// The operator put the caller through to a desk that fits the case so.
        case transferFit([ReferralFit])
        /// Emergency services were called in, unconditionally.
        case emergency
        /// Emergency services were called in where the case gives no reason.
        case overEscalation
        /// Something was heard that nobody said.
        case cue
        /// Nobody spoke for at least so many seconds.
        case silence(atLeast: Int)
        /// The call ended.
        case ended(EndFilter)
        /// Something stands, or fails to stand, in the registration note.
        case note(NoteFilter)
        /// One of these.
        case any([EventPattern])
    }

    /// Which facts are meant; every part that is given must hold.
    public struct FactFilter: Sendable, Hashable {
        /// One of these.
        public let ids: [Located<FactID>]?
        /// One that signals one of these degrees of danger.
        public let signal: [Danger]?
        /// One that tells of at least one of these.
        public let elements: [Located<ElementID>]?
        /// One that does, or does not, say who somebody is.
        public let identifying: Bool?
    }

    /// Which endings are meant; every part that is given must hold.
    public struct EndFilter: Sendable, Hashable {
        /// Whether the operator rounded the call off.
        public let byOperator: Bool?
        /// What the ending is worth to the caller.
        public let outcomes: [Ending.Outcome]?
    }

    /// Which findings in the registration note are meant.
    public struct NoteFilter: Sendable, Hashable {
        /// On one of these fields; nil for any.
        public let fields: [NoteField]?
        /// One of these findings.
        public let findings: [NoteFinding]
    }

    /// A mood and the levels that are meant.
    public struct MoodBound: Sendable, Hashable {
        /// The mood that is looked at.
        public let mood: Located<MoodID>
        /// 0 to 100.
        public let range: ClosedRange<Int>
    }
}

/// How well a referral fits the case, as computed from case and directory.
public enum ReferralFit: String, CaseIterable, Sendable, JSONDecodable {
    case right, partly, wrong, harmful
}
