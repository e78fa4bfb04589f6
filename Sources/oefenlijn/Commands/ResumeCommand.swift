internal import ArgumentParser
internal import Diagnostics
internal import Transcript

/// `oefenlijn resume`: goes on with a call that was broken off.
struct ResumeCommand: CommandOnPack {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: help("Ga verder met een onderbroken gesprek.", "Go on with a call that was broken off."))

    @Argument(
        help: ArgumentHelp(
            help(
                "Welke oefening; zonder naam de laatste die niet af is.",
                "Which session; without a name the last unfinished one."), valueName: "session"))
    var session: String?
    @Flag(
        help: ArgumentHelp(help("Gebeurtenissen en scorekaart als JSON-regels.", "Events and scorecard as JSON lines."))
    )
    var json = false
    @OptionGroup var pack: PackOptions
    @OptionGroup var transcripts: ShelfOptions
    @OptionGroup var display: ScreenOptions

    func perform() throws {
        let language = pack.spoken
        let transcript = try session.map { try transcripts.open($0, in: language) } ?? lastUnfinished()
        guard let transcript else {
            throw Failure(
                .notFound,
                LocalText(nl: "er is geen gesprek om verder te zetten", en: "there is no call to go on with"),
                in: language)
        }
        guard transcript.canGoOn else {
            throw Failure(
                .usage,
                LocalText(
                    nl: "dat gesprek is al af; 'oefenlijn show \(transcript.header.session)' toont het",
                    en: "that call is over; 'oefenlijn show \(transcript.header.session)' shows it"), in: language)
        }
        let desk = try Desk(pack: pack, transcripts: transcripts, display: display, json: json)
        try desk.resume(transcript)
    }

    private func lastUnfinished() throws -> Transcript? {
        for session in try transcripts.shelf.sessions().reversed() {
            let transcript = try? readTranscript(transcripts.shelf.path(of: session))
            if let transcript, transcript.canGoOn { return transcript }
        }
        return nil
    }
}
