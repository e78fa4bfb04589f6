public import Diagnostics
public import Grading
public import JSON
internal import Pack
public import Transcript

/// Tells whose verdicts change when sessions are graded otherwise, and through which checkpoint.
public struct DriftReport: Sendable {
    /// One session graded twice.
    public struct Session: Sendable {
        let session: String
        let trainee: String
        let isFinished: Bool
        let changes: ScorecardChanges

        /// A session by its header, with what is other in its scorecard.
        ///
        /// - Parameter isFinished: whether the call came to its end; otherwise that is said.
        public init(_ header: TranscriptHeader, _ changes: ScorecardChanges, isFinished: Bool = true) {
            session = header.session.rawValue
            trainee = header.trainee
            self.isFinished = isFinished
            self.changes = changes
        }
    }

    private var count = 0
    private var altered = 0
    private var changed: [Session] = []

    /// A report on no sessions yet.
    public init() {}

    /// Adds a session; of one without a change nothing is kept but that it was there.
    public mutating func add(_ session: Session) {
        count += 1
        if !session.changes.isEmpty { changed.append(session) }
    }

    /// Counts a session that was left out because its transcript was altered.
    public mutating func leaveOutAltered() { altered += 1 }

    /// How often each checkpoint changes, the most frequent first.
    private var causes: [(checkpoint: CheckpointID, count: Int)] {
        var counts: [CheckpointID: Int] = [:]
        for change in changed.flatMap(\.changes.checkpoints) { counts[change.checkpoint, default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    }

    private var judgedOtherwise: Int { changed.count(where: \.changes.changesJudgement) }

    /// The report for people: a line a session that changes, and then the checkpoints behind it.
    public func paragraphs(in language: Language) -> [Paragraph] {
        let text = DriftText(language: language)
        let counts = causes.map { Paragraph(StyledText("\($0.count)× \($0.checkpoint)"), indent: 4) }
        return [text.heading(judgedOtherwise, of: count)]
            + text.remarks(onlyVerdicts: changed.count - judgedOtherwise, altered: altered)
            + changed.flatMap(text.paragraphs)
            + (counts.isEmpty ? [] : [.blank, text.through] + counts)
    }

    /// The report as one JSON value; stable, others read it.
    public var json: JSONValue {
        .object([
            ("sessions", .integer(count)), ("changed", .integer(judgedOtherwise)),
            ("only_verdicts", .integer(changed.count - judgedOtherwise)), ("left_out_altered", .integer(altered)),
            ("checkpoints", .object(causes.map { ($0.checkpoint.rawValue, .integer($0.count)) })),
            ("changes", .array(changed.map(\.json))),
        ])
    }
}

extension DriftReport.Session {
    fileprivate var json: JSONValue {
        .object([
            ("session", .string(session)), ("trainee", .string(trainee)), ("finished", .bool(isFinished)),
            ("score_before", changes.scores.before.map(JSONValue.integer) ?? .null),
            ("score_after", changes.scores.after.map(JSONValue.integer) ?? .null),
            ("pass_mark_before", .integer(changes.passMarks.before)),
            ("pass_mark_after", .integer(changes.passMarks.after)),
            ("overall_before", .string(changes.overall.before.rawValue)),
            ("overall_after", .string(changes.overall.after.rawValue)),
            ("checkpoints", .array(changes.checkpoints.map(\.json))),
        ])
    }
}

extension ScorecardChange {
    fileprivate var json: JSONValue {
        .object([
            ("id", .string(checkpoint.rawValue)),
            ("before", before.map { .string($0.verdict.rawValue) } ?? .null),
            ("after", after.map { .string($0.verdict.rawValue) } ?? .null),
            ("weight_before", before.map { .integer($0.weight) } ?? .null),
            ("weight_after", after.map { .integer($0.weight) } ?? .null),
            ("critical_before", before.map { .bool($0.isCritical) } ?? .null),
            ("critical_after", after.map { .bool($0.isCritical) } ?? .null),
            ("unsure_before", before.map { .bool($0.isUnsure) } ?? .null),
            ("unsure_after", after.map { .bool($0.isUnsure) } ?? .null),
        ])
    }
}
