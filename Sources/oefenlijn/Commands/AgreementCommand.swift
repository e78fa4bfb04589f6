internal import Archive
internal import ArgumentParser
internal import Console
internal import Diagnostics
internal import Grading
internal import Pack
internal import Report
internal import Review
internal import Transcript

/// `oefenlijn agreement`: how well supervisors agree with each other and with the console.
struct AgreementCommand: CommandOnPack {
    static let configuration = CommandConfiguration(
        commandName: "agreement",
        abstract: help(
            "Hoe goed supervisors het eens zijn, onderling en met de console.",
            "How well supervisors agree, with each other and with the console."),
        discussion: help(
            "Alleen wat blind en ondertekend is, telt: wie het oordeel van de console al zag, oordeelt niet meer vrij.",
            "Only what is blind and signed counts: who has seen the console's verdict no longer judges freely."))

    @Option(
        help: ArgumentHelp(
            help("AC1 waaronder een punt genoemd wordt.", "AC1 under which a checkpoint is named."), valueName: "0...1")
    )
    var threshold: Double = 0.6
    @Flag(
        help: ArgumentHelp(
            help(
                "Reken ook gewone nazichten mee; wie niets zegt, is het dan eens.",
                "Count other reviews too; who says nothing then agrees.")))
    var open = false
    @Flag(help: ArgumentHelp(help("Als JSON.", "As JSON."))) var json = false
    @OptionGroup var pack: PackOptions
    @OptionGroup var transcripts: ShelfOptions
    @OptionGroup var display: ScreenOptions

    func validate() throws {
        guard (0...1).contains(threshold) else {
            throw ValidationError(help("--threshold gaat van 0 tot 1.", "--threshold goes from 0 to 1."))
        }
    }

    func perform() throws {
        let loaded = try pack.load(PackSelection(languages: []))
        let checkpoints = loaded.gradingProtocol.checkpoints
        let agreement = Agreement(over: try judgedCalls(loaded), on: checkpoints.map(\.id.value))
        if json { return display.screen.write(agreement.json.text() + "\n") }
        let titles = Dictionary(checkpoints.map { ($0.id.value, $0.title) }, uniquingKeysWith: { first, _ in first })
        let text = AgreementText(agreement, titles: titles, threshold: threshold, language: pack.spoken)
        display.screen.show(text.paragraphs(width: display.screen.rowWidth))
    }

    private func judgedCalls(_ loaded: LoadedPack) throws -> [Agreement.JudgedCall] {
        let archivist = try transcripts.archivist(pack, loaded: loaded)
        try archivist.updateThoroughly()
        var query = SessionQuery()
        query.isReviewed = true
        var sessions: [SessionID] = []
        try archivist.archive.forEach(query) { sessions.append($0.session) }
        let grader = Grader(
            protocol: loaded.gradingProtocol, directory: loaded.directory, catalogue: loaded.catalogue)
        let reader = try SessionReader(transcripts.shelf)
        let progress = ProgressNotice(LocalText(nl: "Nazichten lezen", en: "Reading reviews"), in: pack.spoken)
        defer { progress.finish() }
        return try sessions.enumerated().compactMap { number, session in
            progress.show(number, of: sessions.count)
            guard let transcript = try? reader.transcript(of: session),
                let scenario = loaded.scenario(of: transcript.header)
            else { return nil }
            let reviews = try reader.reviews(of: transcript)
            reviews.complain(in: pack.spoken)
            return Agreement.JudgedCall(
                reviews.sound, machine: grader.grade(events: transcript.events, scenario: scenario), includesOpen: open)
        }
    }
}
