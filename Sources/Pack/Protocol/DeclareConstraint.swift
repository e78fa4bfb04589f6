public import JSON

/// A Declare constraint over the events of a call.
public struct DeclareConstraint: Sendable {
    /// What the constraint demands of the two things.
    public let template: Located<DeclareTemplate>
    /// The first thing spoken of: in `response` what calls for an answer, in `precedence` what must come first.
    public let a: EventPattern
    /// The second thing spoken of; nil for templates of one thing.
    public let b: EventPattern?
    /// How many times, for `existence` (at least), `exactly`, and `absence` (fewer than).
    public let count: Located<Int>?
    /// How soon it must happen; nil when any time will do.
    public let within: Limit?

    /// How far apart two events may lie, or how far from the start one may; every part given must hold.
    public struct Limit: Sendable, Hashable {
        /// Utterances of the operator.
        public let turns: Located<Int>?
        /// Seconds of the call.
        public let seconds: Located<Int>?
        /// Whether it only counts for what comes after: what was done before was done in time, however long before.
        public let isAfterOnly: Bool
    }
}
