internal import ArgumentParser

/// `oefenlijn` alone: the console in which one picks, plays and looks back.
struct ConsoleCommand: CommandOnPack {
    static let configuration = CommandConfiguration(
        commandName: "console",
        abstract: help("De console: kiezen, oefenen, terugkijken.", "The console: pick, practise, look back."))

    @OptionGroup var pack: PackOptions
    @OptionGroup var transcripts: ShelfOptions
    @OptionGroup var display: ScreenOptions

    func perform() throws {
        let desk = try Desk(pack: pack, transcripts: transcripts, display: display, json: false)
        try desk.openConsole(desk.choice)
    }
}
