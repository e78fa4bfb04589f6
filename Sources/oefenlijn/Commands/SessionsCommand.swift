internal import Archive
internal import ArgumentParser
internal import Console
internal import Diagnostics
internal import JSON
internal import Report
internal import Transcript

/// `oefenlijn sessions`: what was played.
struct SessionsCommand: CommandOnPack {
    static let configuration = CommandConfiguration(
        commandName: "sessions",
        abstract: help("Wat er geoefend is, het laatste eerst.", "What was practised, newest first."),
        discussion: help(
            "--audit 2% trekt een steekproef voor kwaliteitsbewaking, met alle kritieke fouten en onzekere oordelen die nog niemand zag. --json geeft alle rijen, tenzij u een bladzijde vraagt.",
            "--audit 2% draws a sample for quality audit, with all critical faults and unsure verdicts that nobody saw yet. --json gives all rows, unless you ask for a page."
        ))

    enum Order: String, CaseIterable, ExpressibleByArgument {
        case newest, oldest, lowest, highest
    }

    @OptionGroup var filter: QueryOptions
    @Option(help: ArgumentHelp(help("newest, oldest, lowest of highest.", "newest, oldest, lowest or highest.")))
    var sort: Order = .newest
    @Option(help: ArgumentHelp(help("Welke bladzijde.", "Which page."), valueName: "n")) var page: Int?
    @Option(help: ArgumentHelp(help("Rijen op een bladzijde.", "Rows on a page."), valueName: "n")) var size: Int?
    @Option(help: ArgumentHelp(help("Een steekproef, zoals 2%.", "A sample, such as 2%."), valueName: "n%"))
    var audit: Percentage?
    @Option(
        help: ArgumentHelp(
            help("Welke steekproef; hetzelfde getal geeft dezelfde.", "Which sample; the same number gives the same."),
            valueName: "n"))
    var seed: Int = 1
    @Flag(help: ArgumentHelp(help("Als JSON-regels.", "As JSON lines."))) var json = false
    @OptionGroup var pack: PackOptions
    @OptionGroup var transcripts: ShelfOptions
    @OptionGroup var display: ScreenOptions

    func validate() throws {
        guard page ?? 1 >= 1, (1...1000).contains(size ?? 1) else {
            throw ValidationError(
                help(
                    "--page begint bij 1, en --size gaat van 1 tot 1000.",
                    "--page begins at 1, and --size goes from 1 to 1000."))
        }
        guard audit == nil || (page == nil && size == nil) else {
            throw ValidationError(help("--audit heeft geen bladzijden.", "--audit has no pages."))
        }
    }

    func perform() throws {
        let archivist = try transcripts.archivist(pack)
        var query = try filter.query(archivist.archive, in: pack.spoken)
        query.order = SessionQuery.Order(rawValue: sort.rawValue) ?? .newest
        query.page = page ?? 1
        query.pageSize = size ?? 20
        if let audit { return try draw(audit, query, archivist) }
        if json, page == nil, size == nil { return try writeAll(query, archivist) }
        let found = try archivist.find(query)
        if json { return found.sessions.forEach { write($0.json) } }
        show(found)
        if query.page == 1, !filter.isNarrow { try showUnreadable(archivist.archive) }
    }

    private func show(_ found: SessionPage) {
        let list = SessionList(found, language: pack.spoken)
        let lines = list.paragraphs(width: display.screen.rowWidth)
        display.screen.show(lines.isEmpty ? [Paragraph(StyledText(nothing, .aside))] : lines)
        guard found.hasMore else { return }
        let next = "--page \((page ?? 1) + 1)"
        let more = LocalText(nl: "Er zijn er meer: \(next)", en: "There are more: \(next)")
        display.screen.show(StyledText(more[pack.spoken], .aside))
    }

    private var nothing: String {
        filter.isNarrow || page ?? 1 > 1
            ? LocalText(nl: "Geen oefening past hierbij.", en: "No session fits this.")[pack.spoken]
            : LocalText(
                nl: "Er zijn nog geen oefeningen. 'oefenlijn play' begint er een.",
                en: "There are no sessions yet. 'oefenlijn play' begins one.")[pack.spoken]
    }

    private func showUnreadable(_ archive: SessionArchive) throws {
        for file in try archive.unreadable() {
            let text = LocalText(nl: "geen leesbaar verslag", en: "not a readable transcript")[pack.spoken]
            let row = StyledText(file.session.rawValue + ".jsonl", .heading) + StyledText("  \(text): ", .bad)
            display.screen.show([Paragraph(row + StyledText(file.reason[pack.spoken], .aside), indent: 4)])
        }
    }

    /// Every session that fits and, unless something was asked for in particular, every file that is none.
    private func writeAll(_ query: SessionQuery, _ archivist: Archivist) throws {
        try archivist.updateThoroughly()
        try archivist.archive.forEach(query) { write($0.json) }
        guard !filter.isNarrow else { return }
        for file in try archivist.archive.unreadable() { write(file.json) }
    }

    private func draw(_ share: Percentage, _ query: SessionQuery, _ archivist: Archivist) throws {
        try archivist.updateThoroughly()
        let sample = try AuditSample(of: query, in: archivist.archive, share: share.value / 100, seed: seed)
        if json { return sample.rows.forEach { write($0.json) } }
        display.screen.show(AuditText(sample, language: pack.spoken).paragraphs(width: display.screen.rowWidth))
    }

    private func write(_ row: JSONValue) { display.screen.write(row.text() + "\n") }
}

/// A share of a hundred, as `2%` or `2.5`.
struct Percentage: ExpressibleByArgument {
    let value: Double

    init?(argument: String) {
        let digits = argument.hasSuffix("%") ? String(argument.dropLast()) : argument
        guard let value = Double(digits), value > 0, value <= 100 else { return nil }
        self.value = value
    }
}
