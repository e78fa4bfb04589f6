internal import Archive
internal import ArgumentParser
internal import Console
internal import Diagnostics
internal import Pack
internal import Report

/// `oefenlijn report`: who needs help with what, in the terminal or as pages.
struct ReportCommand: CommandOnPack {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: help(
            "Wie heeft waarbij hulp nodig: een groep, een cursist of een oproep.",
            "Who needs help with what: a group, a trainee or a call."))

    @Option(help: ArgumentHelp(help("Alleen van deze cursist.", "Only of this trainee."), valueName: "id")) var trainee:
        String?
    @Option(help: ArgumentHelp(help("Alleen deze oproep.", "Only this call."), valueName: "call")) var call: String?
    @Option(help: ArgumentHelp(help("Alleen vanaf deze dag.", "Only from this day on."), valueName: "yyyy-mm-dd"))
    var since: String?
    @Option(
        help: ArgumentHelp(
            help("Als webpagina's in deze map, met elk gesprek.", "As web pages in this folder, with every call."),
            valueName: "dir"))
    var html: String?
    @Flag(help: ArgumentHelp(help("De cijfers als JSON.", "The figures as JSON."))) var json = false
    @OptionGroup var pack: PackOptions
    @OptionGroup var transcripts: ShelfOptions
    @OptionGroup var display: ScreenOptions

    func validate() throws {
        guard !json || html == nil else {
            throw ValidationError(help("Kies --json of --html.", "Choose --json or --html."))
        }
        if let since, CallTime("\(since)T00:00") == nil {
            throw ValidationError(
                help("--since vraagt een dag, zoals 2026-11-01.", "--since needs a day, such as 2026-11-01."))
        }
    }

    func perform() throws {
        let grading = try SessionGrading(pack: pack, transcripts: transcripts)
        let reading = CohortReading(
            grading: grading, archivist: try transcripts.archivist(pack, loaded: grading.pack),
            shelf: transcripts.shelf, language: pack.spoken)
        let cohort = try cohort(reading)
        if let html {
            return try SiteWriting(reading: reading, display: display).write(cohort, title: title(reading), to: html)
        }
        if json { return display.screen.write(cohort.json.text() + "\n") }
        display.screen.show(paragraphs(cohort, reading.grading.pack))
    }

    private func cohort(_ reading: CohortReading) throws -> Cohort {
        var query = SessionQuery()
        query.trainee = trainee
        query.call = call.map { CallID(rawValue: $0) }
        query.since = since
        query.order = .oldest
        let cohort = Cohort(try reading.sessions(query), protocol: reading.grading.gradingProtocol)
        if cohort.counted.isEmpty, cohort.leftOut.isEmpty { try checkNames(reading) }
        return cohort
    }

    /// Says of a name that nobody has which was meant.
    private func checkNames(_ reading: CohortReading) throws {
        if let call, reading.grading.pack[CallID(rawValue: call)] == nil {
            throw Failure.unknown(
                call, among: reading.grading.pack.scenarios.map(\.id.rawValue), LocalText(nl: "oproep", en: "call"),
                in: pack.spoken)
        }
        guard let trainee else { return }
        let all = Cohort(try reading.sessions(SessionQuery()), protocol: reading.grading.gradingProtocol)
        guard !all.trainees.contains(trainee) else { return }
        throw Failure.unknown(trainee, among: all.trainees, LocalText(nl: "cursist", en: "trainee"), in: pack.spoken)
    }

    /// What the pages are about, in a heading.
    private func title(_ reading: CohortReading) -> String {
        let titles = reading.grading.pack.callTitles
        let subject = [trainee, call.map { titles[CallID(rawValue: $0)]?[pack.spoken] ?? $0 }].compactMap(\.self)
        let report = LocalText(nl: "Rapport", en: "Report")[pack.spoken]
        return subject.isEmpty ? report : "\(report): \(subject.joined(separator: ", "))"
    }

    private func paragraphs(_ cohort: Cohort, _ loaded: LoadedPack) -> [Paragraph] {
        let titles = loaded.callTitles
        if let trainee {
            return TraineeText(trainee, in: cohort, calls: titles, language: pack.spoken).paragraphs()
        }
        if let call {
            return CallText(CallID(rawValue: call), in: cohort, calls: titles, language: pack.spoken).paragraphs()
        }
        return CohortText(cohort, calls: titles, language: pack.spoken).paragraphs()
    }
}

extension LoadedPack {
    /// What people call the calls of this pack.
    var callTitles: [CallID: LocalText] {
        Dictionary(scenarios.map { ($0.id.value, $0.title) }, uniquingKeysWith: { first, _ in first })
    }
}
