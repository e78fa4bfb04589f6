internal import ArgumentParser
internal import Console
internal import Diagnostics
internal import Grading
internal import JSON
internal import Report
internal import Transcript

/// `oefenlijn show`: a session with the evidence of its verdicts beside the lines.
struct ShowCommand: Command {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: help(
            "Een gesprek nalezen, met de oordelen naast de zinnen.",
            "Read a call again, with the verdicts beside its lines."))

    @Argument(
        help: ArgumentHelp(
            help("Welke oefening; 'last' is de laatste.", "Which session; 'last' is the newest."), valueName: "session")
    )
    var session: String
    @Option(help: ArgumentHelp(help("text of json.", "text or json."))) var format: Format = .text
    @OptionGroup var pack: PackOptions
    @OptionGroup var transcripts: ShelfOptions
    @OptionGroup var display: ScreenOptions

    func perform() throws {
        let reading = try SessionGrading(pack: pack, transcripts: transcripts).read(session)
        switch format {
        case .text: display.screen.show(text(reading))
        case .json: display.screen.write(json(reading).text(.indented) + "\n")
        }
    }

    private func text(_ reading: SessionReading) -> [Paragraph] {
        let header = reading.transcript.header
        let marks = [header.session.rawValue, header.trainee, header.mode.rawValue, header.started]
        let about = (marks + [header.variant?.rawValue].compactMap(\.self)).joined(separator: " · ")
        let events = reading.transcript.events
        return [Paragraph(StyledText(about, .aside))] + reading.narrator.opening()
            + SessionText(
                events: events, scorecard: reading.scorecard, narrator: reading.narrator, findings: reading.findings
            ).paragraphs()
            + ReviewsText(reading.reviews, language: reading.narrator.language).paragraphs()
            + ScorecardText(reading.scorecard, events: events, narrator: reading.narrator).paragraphs()
    }

    private func json(_ reading: SessionReading) -> JSONValue {
        .object([
            ("header", reading.transcript.header.json),
            ("faults", .strings(reading.transcript.faults.map { $0.text[.en] })),
            ("seal", .string(reading.transcript.seal.name)),
            ("events", .array(reading.transcript.events.map(\.json))),
            ("reviews", .array(reading.reviews.all.map(\.json))),
            ("scorecard", reading.scorecard.json),
        ])
    }
}
