internal import Archive
public import Diagnostics
internal import Disk
public import Pack
public import Report
public import Transcript

/// A report as pages: an index, a page per trainee, per call, per checkpoint and per session, and a style sheet.
///
/// Pure but for asking for sessions one by one: the same sessions and pack give the same bytes.
public struct Site {
    private let cohort: Cohort
    private let scenarios: [Scenario]
    private let frame: PageFrame
    private let title: String
    /// Of every checkpoint that came up, what became of it in each session that counts.
    private let results: [CheckpointID: [CheckpointPage.Result]]

    /// So many pages are made before they are written: few enough that progress shows, enough for every core.
    private static let window = 128

    /// The page to open first.
    public static let index = "index.html"

    /// A report on a cohort, told in `language`.
    public init(_ cohort: Cohort, scenarios: [Scenario], title: String, language: Language) {
        let titles = Dictionary(scenarios.map { ($0.id.value, $0.title) }, uniquingKeysWith: { first, _ in first })
        self.cohort = cohort
        self.scenarios = scenarios
        self.title = title
        results = Self.results(cohort)
        frame = PageFrame(
            cohort: cohort, words: CohortWords(language, calls: titles),
            names: SiteNames(cohort, checkpoints: Set(results.keys)), isInFolder: false)
    }

    /// How many files there will be.
    public var fileCount: Int {
        let sessions = cohort.counted.count + cohort.leftOut.count { $0.session.grade != nil }
        return 2 + cohort.trainees.count + cohort.calls.count + results.count + sessions
    }

    /// Makes every file, the sessions first, on every core; they are handed over one by one, in order.
    ///
    /// - Parameters:
    ///   - material: what the page of a session tells; nil when its file cannot be read after all.
    ///   - complain: takes a review that does not count: its file, and why.
    ///   - write: takes a file: its path in the folder of the report, and its text.
    public func forEachFile(
        material: @escaping @Sendable (SessionID) throws -> SessionMaterial?,
        complain: (_ path: String, _ text: LocalText) -> Void = { _, _ in },
        write: (_ path: String, _ text: String) throws -> Void
    ) throws {
        var typical = TypicalLines()
        let pages = SessionPages(frame: frame.inFolder, material: material)
        try onEveryCore(cohort.all.filter { $0.grade != nil }, window: Self.window, pages.page) { _, result in
            guard let page = try result.get() else { return }
            typical.add(page.failures)
            page.complaints.forEach(complain)
            try write(page.path, page.text)
        }
        try onEveryCore(others(typical), window: Self.window) {
            ($0.path, $0.render())
        } handing: { _, page in
            try write(page.0, page.1)
        }
        try write("style.css", Templates.style.html)
        try write(Self.index, IndexPage(frame: frame, title: title).render())
    }

    /// A page that is still to be made.
    private struct Draft: Sendable {
        let path: String
        let render: @Sendable () -> String
    }

    /// The pages of trainees, calls and checkpoints.
    private func others(_ typical: TypicalLines) -> [Draft] {
        let inFolder = frame.inFolder
        let trainees = cohort.trainees.compactMap { trainee in
            frame.names[trainee: trainee].map {
                Draft(path: $0, render: TraineePage(frame: inFolder, name: trainee).render)
            }
        }
        let calls = cohort.calls.compactMap { call in
            let scenario = scenarios.first { $0.id.value == call }
            return frame.names[call: call].map {
                Draft(path: $0, render: CallPage(frame: inFolder, call: call, scenario: scenario).render)
            }
        }
        let checkpoints = cohort.gradingProtocol.checkpoints.compactMap { checkpoint -> Draft? in
            let id = checkpoint.id.value
            guard let own = results[id], let path = frame.names[checkpoint: id] else { return nil }
            let lines = typical.lines(of: id, limit: CheckpointPage.mostLines)
            let page = CheckpointPage(frame: inFolder, checkpoint: checkpoint, results: own, typical: lines)
            return Draft(path: path, render: page.render)
        }
        return trainees + calls + checkpoints
    }

    private static func results(_ cohort: Cohort) -> [CheckpointID: [CheckpointPage.Result]] {
        var results: [CheckpointID: [CheckpointPage.Result]] = [:]
        for session in cohort.counted {
            for verdict in session.grade?.verdicts ?? [] where verdict.verdict != .notApplicable {
                results[verdict.checkpoint, default: []].append(.init(session: session, verdict: verdict))
            }
        }
        return results
    }

    /// The page of one session on its own, with its style inside and no links out of it.
    public static func page(of material: SessionMaterial) -> String {
        let language = material.narrator.language
        let page = SessionPage(material: material, links: SessionLinks(), notCounted: nil)
        return Templates.render(
            "session",
            page.view.with([
                "w": PageWords(language: language), "lang": language.rawValue, "root": "", "home": false,
            ]).with(markup: ["style": Templates.style]))
    }
}
