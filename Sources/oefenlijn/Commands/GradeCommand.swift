internal import Archive
internal import ArgumentParser
internal import Console
internal import Diagnostics
internal import Disk
internal import Grading
internal import JSON
internal import Pack
internal import Report
internal import Transcript

/// `oefenlijn grade`: the scorecard of a session, or plain logs held against plain constraints.
struct GradeCommand: CommandOnPack {
    static let configuration = CommandConfiguration(
        commandName: "grade",
        abstract: help("De scorekaart van een oefening.", "The scorecard of a session."),
        discussion: help(
            "Met --drift: welke oordelen veranderen onder --protocol. Met --constraints en --log: Declare-regels over gewone gebeurtenissen.",
            "With --drift: which verdicts change under --protocol. With --constraints and --log: Declare constraints over plain events."
        ))

    @Argument(
        help: ArgumentHelp(
            help(
                "Welke oefeningen; 'last' is de laatste, 'all' zijn alle.",
                "Which sessions; 'last' is the newest, 'all' are all."),
            valueName: "session"))
    var sessions: [String] = []
    @Option(
        name: .customLong("protocol"),
        help: ArgumentHelp(
            help("Een ander protocol dan dat van het pakket.", "Another protocol than the pack's."), valueName: "file"))
    var otherProtocol: String?
    @Flag(help: ArgumentHelp(help("Toon wat er verandert onder --protocol.", "Show what changes under --protocol.")))
    var drift = false
    @Option(help: ArgumentHelp(help("Declare-regels als JSON.", "Declare constraints as JSON."), valueName: "file"))
    var constraints: String?
    @Option(help: ArgumentHelp(help("Een log als JSON-regels.", "A log as JSON lines."), valueName: "file")) var log:
        String?
    @Option(help: ArgumentHelp(help("text, markdown of json.", "text, markdown or json."))) var format: ScorecardFormat?
    @Flag(help: ArgumentHelp(help("Als JSON.", "As JSON."))) var json = false
    @OptionGroup var pack: PackOptions
    @OptionGroup var transcripts: ShelfOptions
    @OptionGroup var display: ScreenOptions

    func validate() throws {
        guard (constraints == nil) == (log == nil) else {
            throw ValidationError(help("--constraints en --log horen samen.", "--constraints and --log go together."))
        }
        guard sessions.isEmpty == (constraints != nil) else {
            throw ValidationError(
                help("Noem een oefening, of --constraints en --log.", "Name a session, or --constraints and --log."))
        }
        guard !drift || otherProtocol != nil else {
            throw ValidationError(help("--drift vraagt --protocol.", "--drift needs --protocol."))
        }
    }

    func perform() throws {
        if let constraints, let log {
            return try LogGrading(constraints: constraints, log: log).run(on: display.screen)
        }
        if drift { return try driftReport() }
        let grading = try SessionGrading(pack: pack, transcripts: transcripts, otherProtocol: otherProtocol)
        for path in try transcripts.paths(of: sessions, in: pack.spoken) { show(try grading.read(at: path)) }
    }

    private func show(_ reading: SessionReading) {
        switch json ? .json : format ?? .text {
        case .json: display.screen.write(reading.scorecard.json.text() + "\n")
        case .text: display.screen.show(reading.scorecardText.paragraphs())
        case .markdown: display.screen.write(MarkdownLayout().render(reading.scorecardText.paragraphs()))
        }
    }

    private func driftReport() throws {
        let loaded = try pack.load(PackSelection(languages: []))
        let other = try loadProtocol(otherProtocol ?? "", for: Places.pack(pack.path))
        let paths = try transcripts.paths(of: sessions, in: pack.spoken)
        let progress = ProgressNotice(LocalText(nl: "Beoordelen", en: "Grading"), in: pack.spoken)
        var report = DriftReport()
        var passedOver = 0
        func say(_ text: LocalText, _ path: String) {
            progress.finish()
            complain("\(path): \(text[pack.spoken])".terminalSafe)
        }
        try Regrading(transcripts.shelf, pack: loaded, under: other).run(paths) { number, outcome in
            switch outcome {
            case .graded(let graded):
                for fault in graded.faults { say(fault, paths[number]) }
                report.add(DriftReport.Session(graded.header, graded.changes))
            case .passedOver(let reason):
                passedOver += 1
                say(reason, paths[number])
            }
            progress.show(number + 1, of: paths.count)
        }
        progress.finish()
        if json {
            display.screen.write(report.json.text() + "\n")
        } else {
            display.screen.show(report.paragraphs(in: pack.spoken))
        }
        if passedOver > 0 { throw Failure(.badData) }
    }
}

/// How a scorecard is written.
enum ScorecardFormat: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, json
}
