public import Call
public import Diagnostics
public import Grading
public import Pack
public import Report
public import Review
public import Transcript

/// What the page of a session tells: the call, its grade, and what a supervisor said of it.
public struct SessionMaterial: Sendable {
    /// Which call was played, by whom and with what.
    public let header: TranscriptHeader
    /// What happened, in order.
    public let events: [CallEvent]
    /// What a reader should know of the file, such as that a line was changed.
    public let remarks: [LocalText]
    /// Whether nothing shows that the file is not as it was written.
    public let isIntact: Bool
    /// The grade; after a signed review, with what the supervisor changed.
    public let scorecard: Scorecard
    /// Tells the call, in the language of the page.
    public let narrator: CallNarrator
    /// The parts of a call, in the order of the protocol.
    public let phases: [GradingProtocol.Phase]
    /// The review that stands; nil when nobody signed one.
    public let review: SessionReview?
    /// Of reviews that do not count their files, and why they do not; for whoever makes the page.
    public let complaints: [(path: String, text: LocalText)]

    /// A session as it was read.
    public init(
        _ transcript: Transcript, _ scorecard: Scorecard, narrator: CallNarrator, phases: [GradingProtocol.Phase],
        reviews: StandingReviews
    ) {
        self.init(
            header: transcript.header, events: transcript.events, remarks: transcript.remarks,
            isIntact: transcript.isIntact, scorecard: scorecard,
            narrator: narrator, phases: phases, review: reviews.standing, complaints: reviews.complaints)
    }

    init(
        header: TranscriptHeader, events: [CallEvent], remarks: [LocalText], isIntact: Bool, scorecard: Scorecard,
        narrator: CallNarrator, phases: [GradingProtocol.Phase], review: SessionReview?,
        complaints: [(path: String, text: LocalText)] = []
    ) {
        self.header = header
        self.events = events
        self.remarks = remarks
        self.isIntact = isIntact
        self.scorecard = scorecard
        self.narrator = narrator
        self.phases = phases
        self.review = review
        self.complaints = complaints
    }
}
