public import Diagnostics
public import Grading
public import Pack
public import Transcript

/// Which sessions are asked for, in which order, and which page of them.
public struct SessionQuery: Sendable, Hashable {
    /// Only of this trainee.
    public var trainee: String?
    /// Only of this call.
    public var call: CallID?
    /// Only played in this way.
    public var mode: PlayMode?
    /// Only with this outcome.
    public var overall: Overall?
    /// Only those that were not competent: needs practice or a critical fault.
    public var isFailed = false
    /// Only those that failed this checkpoint: late, missed or violated.
    public var missed: CheckpointID?
    /// Only from this moment on, `YYYY-MM-DD` or longer.
    public var since: String?
    /// Only before this moment, `YYYY-MM-DD` or longer.
    public var before: String?
    /// Only those that no supervisor signed.
    public var isUnreviewed = false
    /// Only those of which there is a review, signed or not.
    public var isReviewed = false
    /// Only those with a verdict that rests on an unsure reading.
    public var isUnsure = false
    /// Only those in which all of these words were said, by either side.
    public var text: String?
    /// In which order.
    public var order = Order.newest
    /// How many a page.
    public var pageSize = 20
    /// Which page, from 1.
    public var page = 1

    /// Everything, newest first.
    public init() {}

    /// Whether a review may decide which sessions come, or in which order.
    var dependsOnReviews: Bool {
        overall != nil || isFailed || missed != nil || isUnreviewed || isReviewed || isUnsure || order == .lowest
            || order == .highest
    }

    /// The orders there are; those of equal score come newest first.
    public enum Order: String, CaseIterable, Sendable {
        case newest, oldest
        /// The lowest score first.
        case lowest
        /// The highest score first.
        case highest
    }
}

/// A page of sessions.
public struct SessionPage: Sendable {
    /// The sessions, in the order that was asked for.
    public let sessions: [ArchivedSession]
    /// Per session what was said that fits the text asked for, with `[` and `]` around the words; empty without a text.
    public let snippets: [SessionID: String]
    /// Whether there are more after this page.
    public let hasMore: Bool
    /// What the files looked like when they were read.
    let stamps: [SessionID: String]
}

/// A file on the shelf that is no readable transcript.
public struct UnreadableFile: Sendable, Hashable {
    /// The name of its file without `.jsonl`.
    public let session: SessionID
    /// What is wrong with it.
    public let reason: LocalText
}
