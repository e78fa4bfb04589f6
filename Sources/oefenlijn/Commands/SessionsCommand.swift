internal import ArgumentParser
internal import Console
internal import Diagnostics
internal import Report
internal import Transcript

/// `oefenlijn sessions`: what was played.
struct SessionsCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "sessions",
        abstract: help("Wat er geoefend is, het laatste eerst.", "What was practised, newest first."))

    @Option(help: ArgumentHelp(help("Alleen van deze cursist.", "Only of this trainee."), valueName: "id")) var trainee:
        String?
    @Option(help: ArgumentHelp(help("Alleen deze oproep.", "Only this call."), valueName: "call")) var call: String?
    @Option(help: ArgumentHelp(help("Alleen vanaf deze dag.", "Only from this day on."), valueName: "yyyy-mm-dd"))
    var since: String?
    @Flag(help: ArgumentHelp(help("Als JSON-regels.", "As JSON lines."))) var json = false
    @OptionGroup var pack: PackOptions
    @OptionGroup var transcripts: ShelfOptions
    @OptionGroup var display: ScreenOptions

    func perform() throws {
        let language = pack.spoken
        let keys = try Places.sealKeys.all()
        let rows = try transcripts.shelf.sessions().reversed().map { session in
            SessionRow(
                file: transcripts.shelf.path(of: session),
                transcript: try? readTranscript(transcripts.shelf.path(of: session), keys: keys))
        }.filter(isWanted)
        if json {
            for row in rows { display.screen.write(row.json.text() + "\n") }
        } else {
            display.screen.show(SessionList(rows, language: language).paragraphs())
        }
    }

    /// A file that cannot be read is shown unless something else is asked for.
    private func isWanted(_ row: SessionRow) -> Bool {
        guard let header = row.transcript?.header else { return trainee == nil && call == nil && since == nil }
        return (trainee.map { $0 == header.trainee } ?? true) && (call.map { $0 == header.call.rawValue } ?? true)
            && (since.map { $0 <= header.started } ?? true)
    }
}
