internal import ArgumentParser
internal import Console
internal import Diagnostics
internal import Grading
internal import JSON
internal import Pack
internal import Report
internal import Site
internal import Transcript

/// `oefenlijn show`: a session with the evidence of its verdicts beside the lines.
struct ShowCommand: CommandOnPack {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, markdown, html, json
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
    @Option(help: ArgumentHelp(help("text, markdown, html of json.", "text, markdown, html or json.")))
    var format: Format = .text
    @Option(
        help: ArgumentHelp(
            help("Alleen de zinnen waarop dit punt rust.", "Only the lines on which this checkpoint rests."),
            valueName: "checkpoint"))
    var only: String?
    @OptionGroup var pack: PackOptions
    @OptionGroup var transcripts: ShelfOptions
    @OptionGroup var display: ScreenOptions

    func validate() throws {
        guard only == nil || format == .text || format == .markdown else {
            throw ValidationError(
                help("--only gaat met --format text of markdown.", "--only goes with --format text or markdown."))
        }
    }

    func perform() throws {
        let grading = try SessionGrading(pack: pack, transcripts: transcripts)
        let reading = try grading.read(session)
        let otherPack = PackComparison(pack: grading.pack).difference(from: reading.transcript.header)
        switch format {
        case .text: display.screen.show(try paragraphs(reading, otherPack: otherPack))
        case .markdown:
            display.screen.write(MarkdownLayout().render(try paragraphs(reading, otherPack: otherPack)))
        case .html: display.screen.write(Site.page(of: grading.material(reading)))
        case .json: display.screen.write(json(reading).text(.indented) + "\n")
        }
    }

    private func paragraphs(_ reading: SessionReading, otherPack: LocalText?) throws -> [Paragraph] {
        let events = reading.transcript.events
        let text = SessionText(
            events: events, scorecard: reading.scorecard, narrator: reading.narrator, findings: reading.findings)
        let other = otherPack.map { Paragraph(StyledText($0[reading.narrator.language], .aside)) }
        let head = [reading.about, other].compactMap(\.self)
        guard let only else {
            return head + reading.narrator.opening() + text.paragraphs()
                + ReviewsText(reading.reviews, language: reading.narrator.language).paragraphs()
                + reading.scorecardText.paragraphs()
        }
        guard let result = reading.scorecard[CheckpointID(rawValue: only)] else {
            throw Failure.unknown(
                only, among: reading.scorecard.checkpoints.map(\.id.rawValue),
                LocalText(nl: "toetspunt", en: "checkpoint"), in: reading.narrator.language)
        }
        return head + text.paragraphs(only: result) + reading.scorecardText.paragraphs(only: result)
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
