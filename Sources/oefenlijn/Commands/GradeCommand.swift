internal import ArgumentParser
internal import Console
internal import Diagnostics
internal import Grading
internal import Report
internal import Transcript

/// `oefenlijn grade`: the scorecard of a session, reckoned again.
struct GradeCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "grade",
        abstract: help("De scorekaart van een oefening.", "The scorecard of a session."))

    @Argument(
        help: ArgumentHelp(
            help("Welke oefening; 'last' is de laatste.", "Which session; 'last' is the newest."), valueName: "session")
    )
    var session: String
    @Flag(help: ArgumentHelp(help("Als JSON.", "As JSON."))) var json = false
    @OptionGroup var pack: PackOptions
    @OptionGroup var transcripts: ShelfOptions
    @OptionGroup var display: ScreenOptions

    func perform() throws {
        let reading = try SessionReading(session, pack: pack, transcripts: transcripts)
        if json {
            display.screen.write(reading.scorecard.json.text() + "\n")
        } else {
            display.screen.show(
                ScorecardText(reading.scorecard, events: reading.transcript.events, narrator: reading.narrator)
                    .paragraphs())
        }
    }
}
