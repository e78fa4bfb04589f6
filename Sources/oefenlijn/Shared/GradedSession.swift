internal import Diagnostics
internal import Grading
internal import JSON
internal import Report
internal import Transcript

/// The scorecard of a session, with which session it is and what a reader must know of it first.
struct GradedSession {
    private let reading: SessionReading
    private let otherPack: LocalText?

    /// - Parameter otherPack: what in the pack is not as it was when the session was played; nil when nothing is.
    init(_ reading: SessionReading, otherPack: LocalText?) {
        self.reading = reading
        self.otherPack = otherPack
    }

    func paragraphs() -> [Paragraph] {
        let language = reading.narrator.language
        let warning = reading.alterations.isEmpty ? nil : Paragraph(StyledText(Self.altered[language], .bad))
        let other = otherPack.map { Paragraph(StyledText($0[language], .aside)) }
        return [reading.about, warning, other].compactMap(\.self)
            + reading.scorecardText.paragraphs()
    }

    /// The scorecard as JSON, with the session before it; stable, others read it.
    var json: JSONValue {
        let transcript = reading.transcript
        var members: [(String, JSONValue)] = [
            ("session", .string(transcript.header.session.rawValue)),
            ("finished", .bool(transcript.course == .finished)),
            ("altered", .array(reading.alterations.map(\.json))),
            ("same_pack", .bool(otherPack == nil)),
        ]
        if case .object(let card) = reading.scorecard.json { members += card }
        return .object(members)
    }

    private static let altered = LocalText(
        nl: "Let op: dit verslag is niet zoals het geschreven werd. Deze scorekaart bewijst niets.",
        en: "Note: this transcript is not as it was written. This scorecard proves nothing.")
}
