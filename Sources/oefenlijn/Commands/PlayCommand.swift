public import ArgumentParser
internal import Console
internal import Diagnostics
internal import Disk
internal import Pack
public import Transcript

/// `oefenlijn play`: one call.
struct PlayCommand: CommandOnPack {
    static let configuration = CommandConfiguration(
        commandName: "play",
        abstract: help("Oefen één gesprek.", "Practise one call."),
        discussion: help(
            "Zonder naam kiest u in de console. Op een pijp is elke regel een zin; '/wait 12' laat 12 seconden voorbijgaan. Na '/end' vult '/note VELD tekst' de registratie in, tot de invoer eindigt.",
            "Without a name you choose in the console. On a pipe each line is an utterance; '/wait 12' lets 12 seconds pass. After '/end', '/note FIELD text' fills in the registration note until the input ends."
        ))

    @Argument(help: ArgumentHelp(help("Welke oproep.", "Which call."), valueName: "call"))
    var call: String?
    @Option(help: ArgumentHelp(help("guided, practice, exam of demo.", "guided, practice, exam or demo.")))
    var mode: PlayMode = .practice
    @Option(help: ArgumentHelp(help("Schuilnaam in het verslag.", "Pseudonym in the transcript."), valueName: "id"))
    var trainee: String?
    @Option(help: ArgumentHelp(help("Zelfde getal, zelfde beller.", "Same number, same caller."), valueName: "n"))
    var seed: Int?
    @Option(
        help: ArgumentHelp(
            help("Hoe de beller reageert: guarded, angry, ...", "How the caller reacts: guarded, angry, ..."),
            valueName: "id"))
    var temperament: String?
    @Flag(
        help: ArgumentHelp(help("Gebeurtenissen en scorekaart als JSON-regels.", "Events and scorecard as JSON lines."))
    )
    var json = false
    @OptionGroup var pack: PackOptions
    @OptionGroup var transcripts: ShelfOptions
    @OptionGroup var display: ScreenOptions

    func perform() throws {
        let desk = try Desk(pack: pack, transcripts: transcripts, display: display, json: json)
        var choice = desk.choice
        choice.mode = mode
        choice.trainee = trainee ?? choice.trainee
        choice.seed = seed
        choice.temperament = temperament.map { TemperamentID(rawValue: $0) }
        guard let call else { return try desk.openConsole(choice) }
        try desk.play(CallID(rawValue: call), choice)
    }
}

extension PlayMode: ExpressibleByArgument {}
