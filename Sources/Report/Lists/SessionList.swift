public import Archive
public import Diagnostics
internal import Grading
public import JSON
internal import Pack
internal import Transcript

/// Tells which sessions there are, a row each.
public struct SessionList: Sendable {
    private let page: SessionPage
    private let language: Language

    /// A list of the sessions of a page.
    public init(_ page: SessionPage, language: Language) {
        self.page = page
        self.language = language
    }

    /// The rows, with what was found of a text under each.
    ///
    /// - Parameter width: characters in a row; nil for as many as it takes.
    public func paragraphs(width: Int?) -> [Paragraph] {
        guard !page.sessions.isEmpty else { return [] }
        let rows = TextTable(columns, rows: page.sessions.map(cells)).paragraphs(width: width)
        guard !page.snippets.isEmpty else { return rows }
        return rows.prefix(1)
            + zip(page.sessions, rows.dropFirst()).flatMap { session, row in
                [row] + snippet(of: session)
            }
    }

    private var columns: [TextTable.Column] {
        [
            .init(say("oefening", "session"), limit: 44), .init(say("cursist", "trainee"), limit: 16),
            .init(say("score", "score"), isNumber: true), .init(say("oordeel", "outcome"), limit: 24),
            .init(say("nazicht", "review"), rank: 1, limit: 12), .init(say("wijze", "mode"), rank: 2, limit: 10),
            .init(say("taal", "lang"), rank: 4), .init(say("beurten", "turns"), rank: 3, isNumber: true),
        ]
    }

    private func cells(_ session: ArchivedSession) -> [StyledText] {
        [
            StyledText(session.session.rawValue, .heading), StyledText(session.trainee),
            StyledText(session.grade?.score.map(String.init) ?? "–"), outcome(session), review(session),
            StyledText(session.mode.rawValue, .aside), StyledText(session.language.rawValue, .aside),
            StyledText(String(session.turns), .aside),
        ]
    }

    private func outcome(_ session: ArchivedSession) -> StyledText {
        if !session.isIntact { return StyledText(say("gewijzigd of beschadigd", "altered or damaged"), .bad) }
        switch session.progress {
        case .unfinished: return StyledText(say("niet af", "unfinished"), .warning)
        case .stopped: return StyledText(say("gestopt", "stopped"), .aside)
        case .finished: break
        }
        guard let grade = session.grade else {
            return StyledText(say("oproep niet meer in het pakket", "call no longer in the pack"), .aside)
        }
        let doubt = grade.verdicts.contains(where: \.isUnsure) ? " ?" : ""
        return StyledText(grade.overall.title[language], grade.overall.role) + StyledText(doubt, .warning)
    }

    private func review(_ session: ArchivedSession) -> StyledText {
        switch session.review {
        case .unreviewed: ""
        case .begun: StyledText(say("begonnen", "begun"), .warning)
        case .signed: StyledText(say("ondertekend", "signed"), .good)
        }
    }

    private func snippet(of session: ArchivedSession) -> [Paragraph] {
        guard let snippet = page.snippets[session.session] else { return [] }
        let line = String(snippet.map { $0 == "\n" ? " " : $0 })
        return [Paragraph(StyledText("“\(line)”", .aside), indent: 4)]
    }

    private func say(_ nl: String, _ en: String) -> String { LocalText(nl: nl, en: en)[language] }
}

extension ArchivedSession {
    /// The session for programs; stable, others read it.
    public var json: JSONValue {
        .object(present: [
            ("session", .string(session.rawValue)), ("file", .string(session.fileName)), ("readable", .bool(true)),
            ("call", .string(call.rawValue)),
            ("trainee", .string(trainee)), ("mode", .string(mode.rawValue)), ("language", .string(language.rawValue)),
            ("seed", .integer(seed)), ("started", .string(started)), ("turns", .integer(turns)),
            ("unsure_turns", .integer(unsureTurns)),
            ("progress", .string(progress.rawValue)), ("finished", .bool(progress != .unfinished)),
            ("intact", .bool(isIntact)), ("score", grade.map { $0.score.map(JSONValue.integer) ?? .null }),
            ("overall", grade.map { .string($0.overall.rawValue) }), ("verdicts", grade?.verdictsJSON),
            ("unsure", grade?.unsureJSON), ("review", .string(review.rawValue)),
        ])
    }
}

extension ArchivedGrade {
    /// The verdicts that count for something, under their checkpoints.
    fileprivate var verdictsJSON: JSONValue {
        .object(
            verdicts.filter { $0.verdict != .notApplicable }.map {
                ($0.checkpoint.rawValue, .string($0.verdict.rawValue))
            })
    }

    fileprivate var unsureJSON: JSONValue { .strings(verdicts.filter(\.isUnsure).map(\.checkpoint.rawValue)) }
}

extension UnreadableFile {
    /// The file for programs; stable, others read it.
    public var json: JSONValue {
        .object([
            ("session", .string(session.rawValue)), ("file", .string(session.fileName)), ("readable", .bool(false)),
            ("reason", .string(reason[.en])),
        ])
    }
}

extension Overall {
    /// The colour of the judgement.
    var role: TextRole {
        switch self {
        case .competent: .good
        case .needsPractice: .warning
        case .criticalFault: .bad
        case .nothingToGrade: .plain
        }
    }
}
