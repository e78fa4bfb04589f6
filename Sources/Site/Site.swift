public import Archive
public import Diagnostics
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
        2 + cohort.trainees.count + cohort.calls.count + results.count + cohort.all.count { $0.grade != nil }
    }

    /// Makes every file in turn, the sessions first.
    ///
    /// - Parameters:
    ///   - material: what the page of a session tells; nil when its file cannot be read after all.
    ///   - write: takes a file: its path in the folder of the report, and its text.
    public func forEachFile(
        material: (SessionID) throws -> SessionMaterial?, write: (_ path: String, _ text: String) throws -> Void
    ) throws {
        let typical = try writeSessions(material, write)
        let inFolder = frame.inFolder
        for trainee in cohort.trainees {
            try frame.names[trainee: trainee].map {
                try write($0, TraineePage(frame: inFolder, name: trainee).render())
            }
        }
        for call in cohort.calls {
            let scenario = scenarios.first { $0.id.value == call }
            try frame.names[call: call].map {
                try write($0, CallPage(frame: inFolder, call: call, scenario: scenario).render())
            }
        }
        for checkpoint in cohort.gradingProtocol.checkpoints {
            guard let own = results[checkpoint.id.value], let name = frame.names[checkpoint: checkpoint.id.value] else {
                continue
            }
            let lines = typical.lines(of: checkpoint.id.value, limit: CheckpointPage.mostLines)
            let page = CheckpointPage(frame: inFolder, checkpoint: checkpoint, results: own, typical: lines)
            try write(name, page.render())
        }
        try write("style.css", Templates.style)
        try write(Self.index, IndexPage(frame: frame, title: title).render())
    }

    private func writeSessions(
        _ material: (SessionID) throws -> SessionMaterial?, _ write: (String, String) throws -> Void
    ) throws -> TypicalLines {
        var typical = TypicalLines()
        let reasons = Dictionary(
            cohort.leftOut.map { ($0.session.session, $0.reason) }, uniquingKeysWith: { first, _ in first })
        let inFolder = frame.inFolder
        for session in cohort.all where session.grade != nil {
            guard let name = frame.names[session: session.session], let material = try material(session.session) else {
                continue
            }
            let reason = reasons[session.session]
            if reason == nil { typical.add(session, material) }
            let links = SessionLinks(
                trainee: inFolder.link(trainee: session.trainee), call: inFolder.link(call: session.call),
                checkpoint: { inFolder.link(checkpoint: $0) })
            let notCounted = reason.map {
                frame.words.say("Telt niet mee: ", "Does not count: ") + frame.words.reason($0) + "."
            }
            let page = SessionPage(material: material, links: links, notCounted: notCounted)
            try write(name, inFolder.page("session", page.view))
        }
        return typical
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
                "style": Templates.style,
            ]))
    }
}
