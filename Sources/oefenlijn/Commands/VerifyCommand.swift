internal import ArgumentParser
internal import Console
internal import Diagnostics
internal import Disk
internal import Report
internal import Transcript

/// `oefenlijn verify`: whether transcripts are as they were written.
struct VerifyCommand: CommandOnPack {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: help("Nagaan of verslagen ongewijzigd zijn.", "Check that transcripts are as they were written."))

    @Argument(
        help: ArgumentHelp(
            help("Welke oefeningen; zonder naam alle.", "Which sessions; without a name all."), valueName: "session"))
    var sessions: [String] = []
    @Flag(
        help: ArgumentHelp(
            help(
                "Ook fout: een gesprek dat af is zonder zegel van een sleutel die hier is.",
                "A finished call without a seal by a key that is here is wrong too.")))
    var strict = false
    @Flag(help: ArgumentHelp(help("Als JSON-regels.", "As JSON lines."))) var json = false
    @OptionGroup var pack: PackOptions
    @OptionGroup var transcripts: ShelfOptions
    @OptionGroup var display: ScreenOptions

    func perform() throws {
        let screen = display.screen
        var tally = VerificationTally(isStrict: strict)
        let keys = try transcripts.shelf.sealKeys.all()
        let paths = try transcripts.paths(of: sessions.isEmpty ? ["all"] : sessions, in: pack.spoken)
        onEveryCore(paths) { path in
            Verification(file: path, transcript: Result { try readTranscript(path, keys: keys) })
        } handing: { _, verification in
            tally.add(verification)
            if json {
                screen.write(verification.json.text() + "\n")
            } else if let line = tally.complaint(about: verification) {
                screen.write("\(verification.file): \(line[pack.spoken])".terminalSafe + "\n")
            }
        }
        if !json { screen.write(tally.text[pack.spoken] + "\n") }
        if !tally.holds { throw Failure(.doesNotHold) }
    }
}
