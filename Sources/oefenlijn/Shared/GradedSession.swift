internal import Diagnostics
internal import Grading
internal import JSON
internal import Report
internal import Transcript

/// The scorecard of a session, with which session it is and what a reader must know of it first.
struct GradedSession {
    private let reading: SessionReading

    init(_ reading: SessionReading) {
        self.reading = reading
    }

    func paragraphs() -> [Paragraph] {
        let header = reading.transcript.header
        let marks = [header.session.rawValue, header.trainee, header.mode.rawValue, header.started]
        let about = (marks + [header.variant?.rawValue].compactMap(\.self)).joined(separator: " · ")
        let language = reading.narrator.language
        let warning = reading.alterations.isEmpty ? nil : Paragraph(StyledText(Self.altered[language], .bad))
        let other = reading.otherPack.map { Paragraph(StyledText($0[language], .aside)) }
        return [Paragraph(StyledText(about, .aside)), warning, other].compactMap(\.self)
            + reading.scorecardText.paragraphs()
    }

    /// The scorecard as JSON, with the session before it; stable, others read it.
    var json: JSONValue {
        let transcript = reading.transcript
        var members: [(String, JSONValue)] = [
            ("session", .string(transcript.header.session.rawValue)),
            ("finished", .bool(transcript.cameToItsEnd)),
            ("altered", .array(reading.alterations.map(\.json))),
            ("same_pack", .bool(reading.otherPack == nil)),
        ]
        if case .object(let card) = reading.scorecard.json { members += card }
        return .object(members)
    }

    private static let altered = LocalText(
        nl: "Let op: dit verslag is niet zoals het geschreven werd. Deze scorekaart bewijst niets.",
        en: "Note: this transcript is not as it was written. This scorecard proves nothing.")
}
