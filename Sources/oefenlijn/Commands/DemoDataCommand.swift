internal import ArgumentParser
internal import Console
internal import Diagnostics
internal import Disk
internal import JSON
internal import Pack
internal import Proof
internal import Recognition
internal import Report
internal import Transcript

/// `oefenlijn demo-data`: transcripts of trainees who do not exist, to try the supervisor's side with.
struct DemoDataCommand: CommandOnPack {
    static let configuration = CommandConfiguration(
        commandName: "demo-data",
        abstract: help(
            "Laat verzonnen cursisten wekenlang oefenen.", "Have invented trainees practise for weeks."),
        discussion: help(
            "Voor wie wil zien wat een begeleider ziet, nog voor er iemand geoefend heeft. De cursisten verschillen, leren bij, en hebben hun zwakke kanten. Zelfde seed en zelfde pakket: zelfde bestanden. Met --language spelen ze allemaal in die taal; anders de meesten in die van het pakket.",
            "For whoever wants to see what a supervisor sees before anybody has practised. The trainees differ, learn, and have their weaknesses. Same seed and same pack, same files. With --language all of them play in that language; otherwise most play in the pack's own."
        ))

    @Option(help: ArgumentHelp(help("Hoeveel cursisten.", "How many trainees."), valueName: "n"))
    var trainees = 12
    @Option(help: ArgumentHelp(help("Hoeveel oefeningen samen.", "How many sessions together."), valueName: "n"))
    var sessions = 120
    @Option(help: ArgumentHelp(help("Zelfde getal, zelfde bestanden.", "Same number, same files."), valueName: "n"))
    var seed = 1
    @Option(
        help: ArgumentHelp(
            help(
                "Alles ligt in de tien weken voor deze dag; anders voor vandaag.",
                "All of it lies in the ten weeks before this day; otherwise before today."),
            valueName: "yyyy-mm-dd"))
    var until: String?
    @Option(help: ArgumentHelp(help("In welke map.", "Into which folder."), valueName: "dir"))
    var to: String
    @Flag(
        help: ArgumentHelp(
            help(
                "Ook als er al verslagen staan; die blijven zoals ze zijn.",
                "Even when transcripts stand there; they stay as they are.")))
    var force = false
    @Flag(help: ArgumentHelp(help("Als JSON.", "As JSON."))) var json = false
    @OptionGroup var pack: PackOptions
    @OptionGroup var display: ScreenOptions

    func perform() throws {
        let language = pack.spoken
        let request = try request(language)
        let loaded = try pack.load(PackSelection(languages: pack.language.map { [$0] }))
        let shelf = DemoShelf(SessionShelf(folder: to), pack: loaded, software: Oefenlijn.software)
        guard try force || !shelf.isInUse else { throw Failure(.usage, DemoTexts.inUse(to), in: language) }
        let training = try training(request, loaded, language)
        let progress = ProgressNotice(DemoTexts.progress, in: language)
        let result = try shelf.fill(with: training) { progress.show($0, of: training.sessions.count) }
        progress.finish()
        let summary = DemoSummary(training.sessions, result, folder: to, seed: seed)
        if json { return display.screen.write(summary.json.text() + "\n") }
        display.screen.show(summary.paragraphs(in: language))
        display.screen.write(summary.commands)
    }

    private func request(_ language: Language) throws -> DemoRequest {
        do throws(DemoRequest.Fault) {
            return try DemoRequest(
                trainees: trainees, sessions: sessions, seed: seed, until: until ?? WallClock.now().day,
                language: pack.language)
        } catch {
            throw Failure(.usage, error.text, in: language)
        }
    }

    private func training(_ request: DemoRequest, _ loaded: LoadedPack, _ language: Language) throws -> DemoTraining {
        let recognisers = try Dictionary(
            uniqueKeysWithValues: loaded.material.keys.sorted().map { ($0, try pack.recogniser(loaded, $0)) })
        let training = DemoTraining(request, pack: loaded) { language, text in
            recognisers[language]?.read(text) ?? Reading(acts: [], unsure: true)
        }
        guard let training else { throw Failure(.badData, DemoTexts.nobodyKnowsWhatToSay, in: language) }
        return training
    }
}
