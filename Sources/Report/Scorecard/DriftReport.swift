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
        let changes: ScorecardChanges

        /// A session by its header, with what is other in its scorecard.
        public init(_ header: TranscriptHeader, _ changes: ScorecardChanges) {
            session = header.session.rawValue
            trainee = header.trainee
            self.changes = changes
        }
    }

    private var count = 0
    private var changed: [Session] = []

    /// A report on no sessions yet.
    public init() {}

    /// Adds a session; of one without a change nothing is kept but that it was there.
    public mutating func add(_ session: Session) {
        count += 1
        if !session.changes.isEmpty { changed.append(session) }
    }

    /// How often each checkpoint changes, the most frequent first.
    private var causes: [(checkpoint: CheckpointID, count: Int)] {
        var counts: [CheckpointID: Int] = [:]
        for change in changed.flatMap(\.changes.checkpoints) { counts[change.checkpoint, default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    }

    /// The report for people: a line a session that changes, and then the checkpoints behind it.
    public func paragraphs(in language: Language) -> [Paragraph] {
        func say(_ nl: String, _ en: String) -> String { LocalText(nl: nl, en: en)[language] }
        let head = say(
            "\(changed.count) van \(count) oefeningen krijgen een ander oordeel",
            "\(changed.count) of \(count) sessions get another judgement")
        var paragraphs = [Paragraph(StyledText(head, .heading))]
        for session in changed {
            let scores = [session.changes.scores.before, session.changes.scores.after].map {
                $0.map(String.init) ?? "–"
            }
            let overall = session.changes.overall
            let turn =
                overall.before == overall.after
                ? "" : "  \(overall.before.title[language]) → \(overall.after.title[language])"
            paragraphs.append(
                Paragraph(
                    StyledText("\(session.session) · \(session.trainee)")
                        + StyledText("  \(scores.joined(separator: " → "))\(turn)", .warning),
                    indent: 4))
            for change in session.changes.checkpoints {
                let verdicts = [change.before, change.after].map {
                    $0?.title[language] ?? say("bestaat niet", "not there")
                }
                paragraphs.append(
                    Paragraph(
                        StyledText("\(change.checkpoint): \(verdicts.joined(separator: " → "))", .aside), indent: 8))
            }
        }
        let counts = causes.map { Paragraph(StyledText("\($0.count)× \($0.checkpoint)"), indent: 4) }
        if !counts.isEmpty { paragraphs += [.blank, Paragraph(StyledText(say("Door", "Through"), .heading))] + counts }
        return paragraphs
    }

    /// The report as one JSON value; stable, others read it.
    public var json: JSONValue {
        .object([
            ("sessions", .integer(count)), ("changed", .integer(changed.count)),
            ("checkpoints", .object(causes.map { ($0.checkpoint.rawValue, .integer($0.count)) })),
            ("changes", .array(changed.map(\.json))),
        ])
    }
}

extension DriftReport.Session {
    fileprivate var json: JSONValue {
        .object([
            ("session", .string(session)), ("trainee", .string(trainee)),
            ("score_before", changes.scores.before.map(JSONValue.integer) ?? .null),
            ("score_after", changes.scores.after.map(JSONValue.integer) ?? .null),
            ("overall_before", .string(changes.overall.before.rawValue)),
            ("overall_after", .string(changes.overall.after.rawValue)),
            (
                "checkpoints",
                .array(
                    changes.checkpoints.map { change in
                        .object([
                            ("id", .string(change.checkpoint.rawValue)),
                            ("before", change.before.map { .string($0.rawValue) } ?? .null),
                            ("after", change.after.map { .string($0.rawValue) } ?? .null),
                        ])
                    })
            ),
        ])
    }
}
