internal import ArgumentParser
internal import Console
internal import Diagnostics
internal import Disk
internal import Grading
internal import JSON
internal import Pack
internal import Report
internal import Review
internal import Transcript

/// `oefenlijn review`: a supervisor looks at a session, remarks, corrects, overrules, signs.
struct ReviewCommand: CommandOnPack {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: help(
            "Kijk een gesprek na: nota's, verbeteringen, oordelen, handtekening.",
            "Review a call: comments, corrections, verdicts, signature."),
        discussion: help(
            "Op een pijp is elke regel wat u in het nazicht zou typen, zoals '/oordeel asks-weapon behaald vroeg het in andere woorden'; de eerste die niet kan, stopt alles, en niets wordt ondertekend.",
            "On a pipe each line is what you would type in the review, such as '/verdict asks-weapon met asked in other words'; the first that cannot be taken stops everything, and nothing is signed."
        ))

    @Argument(
        help: ArgumentHelp(
            help("Welke oefening; 'last' is de laatste.", "Which session; 'last' is the newest."), valueName: "session")
    )
    var session: String
    @Option(
        help: ArgumentHelp(
            help("Wie nakijkt; anders OEFENLIJN_REVIEWER of USER.", "Who reviews; else OEFENLIJN_REVIEWER or USER."),
            valueName: "name"))
    var reviewer: String?
    @Flag(
        help: ArgumentHelp(
            help(
                "Verberg wat de console ervan vond tot u ondertekent.",
                "Hide what the console made of it until you sign.")
        ))
    var blind = false
    @Flag(
        help: ArgumentHelp(
            help("Begin met een nieuwe sleutel als de oude weg is.", "Begin with a new key when the old one is gone.")))
    var newKey = false
    @Flag(help: ArgumentHelp(help("Nazicht en scorekaart als JSON.", "Review and scorecard as JSON."))) var json = false
    @OptionGroup var pack: PackOptions
    @OptionGroup var transcripts: ShelfOptions
    @OptionGroup var display: ScreenOptions

    func perform() throws {
        let grading = try SessionGrading(pack: pack, transcripts: transcripts)
        let reading = try grading.read(session)
        let desk = try ReviewDesk(
            reading, reviewer: who(), isBlind: blind, newKey: newKey, transcripts: transcripts, language: pack.spoken)
        let screen = display.screen
        var dialogue = ReviewDialogue(
            desk.review, narrator: reading.narrator, input: display.input(forPrograms: json),
            show: { if !json { screen.show($0) } },
            write: desk.write)
        let left: (outcome: ReviewDialogue.Outcome, review: OpenReview)
        do {
            defer { desk.leave() }
            left = try dialogue.run()
        }
        try transcripts.archivist(pack, loaded: grading.pack).update(desk.session)
        if case .refused(let line, let problem) = left.outcome {
            let place = LocalText(nl: "regel \(line): ", en: "line \(line): ")
            throw Failure(
                .badData, LocalText(nl: place[.nl] + problem[.nl], en: place[.en] + problem[.en]), in: pack.spoken)
        }
        if json { screen.write(desk.json(left.review).text() + "\n") }
    }

    private func who() throws -> String {
        if let name = reviewer ?? environment("OEFENLIJN_REVIEWER") ?? environment("USER"), !name.isEmpty {
            return name
        }
        throw Failure(
            .usage,
            LocalText(
                nl: "wie kijkt na? noem een naam met --reviewer of OEFENLIJN_REVIEWER",
                en: "who is reviewing? give a name with --reviewer or OEFENLIJN_REVIEWER"), in: pack.spoken)
    }
}
