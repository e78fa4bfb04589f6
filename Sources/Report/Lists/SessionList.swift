public import Diagnostics
public import JSON
internal import Pack
public import Transcript

/// A session as a list shows it: its file, and what stands in it when that can be read.
public struct SessionRow: Sendable {
    /// The path of the transcript, as the user would write it.
    public let file: String
    /// Nil when the file is no transcript, or a damaged one.
    public let transcript: Transcript?

    /// A row for `file`, with its transcript when that could be read.
    public init(file: String, transcript: Transcript?) {
        self.file = file
        self.transcript = transcript
    }

    /// The row for programs; stable, others read it.
    public var json: JSONValue {
        guard let transcript else { return .object([("file", .string(file)), ("readable", .bool(false))]) }
        let header = transcript.header
        return .object([
            ("file", .string(file)), ("readable", .bool(true)), ("session", .string(header.session.rawValue)),
            ("call", .string(header.call.rawValue)), ("trainee", .string(header.trainee)),
            ("mode", .string(header.mode.rawValue)), ("language", .string(header.language.rawValue)),
            ("started", .string(header.started)), ("seed", .integer(header.seed)),
            ("turns", .integer(transcript.turns)), ("finished", .bool(transcript.isFinished)),
            ("intact", .bool(transcript.isIntact)), ("seal", .string(transcript.seal.name)),
        ])
    }
}

/// Tells which sessions there are.
public struct SessionList: Sendable {
    private let rows: [SessionRow]
    private let language: Language

    /// A list of these sessions, in the order given.
    public init(_ rows: [SessionRow], language: Language) {
        self.rows = rows
        self.language = language
    }

    /// A line a session.
    public func paragraphs() -> [Paragraph] {
        if rows.isEmpty {
            let text = LocalText(
                nl: "Er zijn nog geen oefeningen. 'oefenlijn play' begint er een.",
                en: "There are no sessions yet. 'oefenlijn play' begins one.")
            return [Paragraph(StyledText(text[language], .aside))]
        }
        return rows.map { row in
            guard let transcript = row.transcript else {
                let text = LocalText(nl: "geen leesbaar verslag", en: "not a readable transcript")
                return Paragraph(StyledText(row.file) + StyledText("  " + text[language], .bad), indent: 4)
            }
            let header = transcript.header
            let about =
                "  \(header.trainee) · \(header.mode.rawValue) · \(header.language.rawValue) · \(turns(transcript.turns))"
            return Paragraph(
                StyledText(header.session.rawValue, .heading) + StyledText(about, .aside) + state(transcript), indent: 4
            )
        }
    }

    private func turns(_ count: Int) -> String {
        LocalText(nl: count == 1 ? "1 beurt" : "\(count) beurten", en: count == 1 ? "1 turn" : "\(count) turns")[
            language]
    }

    private func state(_ transcript: Transcript) -> StyledText {
        if let fault = transcript.faults.first(where: \.isTampering) {
            return StyledText("  " + fault.text[language], .bad)
        }
        if !transcript.isFinished {
            return StyledText(
                LocalText(nl: "  niet af: oefenlijn resume", en: "  unfinished: oefenlijn resume")[language], .warning)
        }
        return transcript.seal.isFitting ? "" : StyledText("  " + transcript.seal.text[language], .aside)
    }
}
