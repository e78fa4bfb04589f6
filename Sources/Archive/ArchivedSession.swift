public import Diagnostics
public import Grading
public import Pack
public import Transcript

/// What the archive knows of a session without opening its transcript.
public struct ArchivedSession: Sendable, Hashable {
    /// The name of the session.
    public let session: SessionID
    /// The pseudonym of who practised.
    public let trainee: String
    /// The call that was played.
    public let call: CallID
    /// How it was played.
    public let mode: PlayMode
    /// The language in which it was played.
    public let language: Language
    /// Decides which truth the call had; the same seed and words give the same call.
    public let seed: Int
    /// When it really began, in UTC, `YYYY-MM-DDTHH:MM:SSZ`.
    public let started: String
    /// How far it came.
    public let progress: Progress
    /// How many utterances the operator made.
    public let turns: Int
    /// How many of them were not, or not surely, understood.
    public let unsureTurns: Int
    /// Whether the file is as it was written.
    public let isIntact: Bool
    /// What the grading of that day made of it; nil when the call is no longer in the pack.
    public let grade: ArchivedGrade?
    /// What supervisors made of it.
    public let review: ReviewState

    /// A session, all of it known.
    public init(
        session: SessionID, trainee: String, call: CallID, mode: PlayMode, language: Language, seed: Int,
        started: String, progress: Progress, turns: Int, unsureTurns: Int, isIntact: Bool, grade: ArchivedGrade?,
        review: ReviewState
    ) {
        self.session = session
        self.trainee = trainee
        self.call = call
        self.mode = mode
        self.language = language
        self.seed = seed
        self.started = started
        self.progress = progress
        self.turns = turns
        self.unsureTurns = unsureTurns
        self.isIntact = isIntact
        self.grade = grade
        self.review = review
    }

    /// How far a session came.
    public enum Progress: String, CaseIterable, Sendable {
        /// The call came to one of its endings.
        case finished
        /// The trainee stopped it, which is never held against them.
        case stopped
        /// It was broken off and can go on.
        case unfinished
    }

    /// Whether a supervisor looked at it.
    public enum ReviewState: String, CaseIterable, Sendable {
        case unreviewed
        /// Somebody began and has not signed.
        case begun
        case signed
    }
}

/// The outcome of grading one session; after a signed review, with what the supervisor changed.
public struct ArchivedGrade: Sendable, Hashable {
    /// 0 to 100; nil when the call gave no chance to earn anything.
    public let score: Int?
    /// How the call was as a whole.
    public let overall: Overall
    /// What became of each checkpoint, in the order of the protocol.
    public let verdicts: [CheckpointVerdict]

    /// An outcome, all of it known.
    public init(score: Int?, overall: Overall, verdicts: [CheckpointVerdict]) {
        self.score = score
        self.overall = overall
        self.verdicts = verdicts
    }

    /// What became of one checkpoint.
    public struct CheckpointVerdict: Sendable, Hashable {
        /// The checkpoint of the protocol.
        public let checkpoint: CheckpointID
        /// What became of it.
        public let verdict: Verdict
        /// Whether it rests only on an unsure reading.
        public let isUnsure: Bool

        /// A verdict, as it stands on a scorecard.
        public init(checkpoint: CheckpointID, verdict: Verdict, isUnsure: Bool) {
            self.checkpoint = checkpoint
            self.verdict = verdict
            self.isUnsure = isUnsure
        }
    }
}
