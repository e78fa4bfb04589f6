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
            "Met --drift: welke oordelen veranderen onder --protocol, of met het pakket in --against. Met --constraints en --log: Declare-regels over gewone gebeurtenissen.",
            "With --drift: which verdicts change under --protocol, or with the pack in --against. With --constraints and --log: Declare constraints over plain events."
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
    @Flag(
        help: ArgumentHelp(
            help(
                "Toon wat er verandert onder --protocol of met --against.",
                "Show what changes under --protocol or with --against.")))
    var drift = false
    @Option(
        help: ArgumentHelp(
            help("Een andere versie van het pakket, voor --drift.", "Another version of the pack, for --drift."),
            valueName: "dir"))
    var against: String?
    @Flag(
        help: ArgumentHelp(
            help(
                "Beoordeel ook verslagen die gewijzigd of beschadigd zijn.",
                "Grade transcripts too that were altered or damaged.")))
    var altered = false
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
        guard !drift || (otherProtocol == nil) != (against == nil) else {
            throw ValidationError(
                help(
                    "--drift vraagt --protocol of --against, een van de twee.",
                    "--drift needs --protocol or --against, one of the two."))
        }
        guard drift || against == nil else {
            throw ValidationError(help("--against hoort bij --drift.", "--against goes with --drift."))
        }
    }

    func perform() throws {
        if let constraints, let log {
            return try LogGrading(constraints: constraints, log: log, language: pack.spoken).run(
                on: display.screen, asJSON: json || format == .json)
        }
        if drift { return try driftReport() }
        let grading = try SessionGrading(pack: pack, transcripts: transcripts, otherProtocol: otherProtocol)
        let comparison = PackComparison(pack: grading.pack)
        var leftOut = 0
        for path in try transcripts.paths(of: sessions, in: pack.spoken) {
            let reading = try grading.read(at: path)
            if reading.alterations.isEmpty || altered {
                show(GradedSession(reading, otherPack: comparison.difference(from: reading.transcript.header)))
            } else {
                leftOut += 1
                complain("\(path): \(Self.notGraded[pack.spoken])".terminalSafe)
            }
        }
        if leftOut > 0 { throw Failure(.badData, Self.leftOut(leftOut), in: pack.spoken) }
    }

    private func show(_ text: GradedSession) {
        switch json ? .json : format ?? .text {
        case .json: display.screen.write(text.json.text() + "\n")
        case .text: display.screen.show(text.paragraphs())
        case .markdown: display.screen.write(MarkdownLayout().render(text.paragraphs()))
        }
    }

    private static let notGraded = LocalText(
        nl: "niet beoordeeld: dit verslag is niet zoals het geschreven werd; met --altered wordt het toch beoordeeld",
        en: "not graded: this transcript is not as it was written; --altered grades it all the same")

    private static func leftOut(_ count: Int) -> LocalText {
        LocalText(
            nl: count == 1 ? "1 oefening niet beoordeeld" : "\(count) oefeningen niet beoordeeld",
            en: count == 1 ? "1 session was not graded" : "\(count) sessions were not graded")
    }

    /// The regrading that was asked for: under another protocol, or with another version of the pack.
    private func regrading() throws -> Regrading {
        let loaded = try pack.load(PackSelection(languages: []))
        guard let against else {
            let other = try loadProtocol(otherProtocol ?? "", for: Places.pack(pack.path))
            return try Regrading(transcripts.shelf, pack: loaded, under: other, takesAltered: altered)
        }
        var options = pack
        options.path = against
        let other = try options.load(PackSelection(languages: []))
        return try Regrading(transcripts.shelf, pack: loaded, against: other, takesAltered: altered)
    }

    private func driftReport() throws {
        let regrading = try regrading()
        let paths = try transcripts.paths(of: sessions, in: pack.spoken)
        let progress = ProgressNotice(LocalText(nl: "Beoordelen", en: "Grading"), in: pack.spoken)
        var report = DriftReport()
        var passedOver = 0
        func say(_ text: LocalText, _ path: String) {
            progress.finish()
            complain("\(path): \(text[pack.spoken])".terminalSafe)
        }
        regrading.run(paths) { number, outcome in
            switch outcome {
            case .graded(let graded):
                for fault in graded.faults { say(fault, paths[number]) }
                report.add(
                    DriftReport.Session(graded.header, graded.changes, isFinished: graded.isFinished))
            case .altered(let reason):
                report.leaveOutAltered()
                passedOver += 1
                say(reason, paths[number])
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
