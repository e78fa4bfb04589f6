internal import Archive
internal import Diagnostics
internal import Pack
internal import Report
internal import Transcript

/// What the pages of one report have in common: words, names, links.
struct PageFrame: Sendable {
    let cohort: Cohort
    let words: CohortWords
    let names: SiteNames
    /// Whether this page stands in a folder of its kind, so that links begin one level up.
    let isInFolder: Bool

    var language: Language { words.language }
    private var root: String { isInFolder ? "../" : "" }

    /// The frame of a page in a folder.
    var inFolder: PageFrame { PageFrame(cohort: cohort, words: words, names: names, isInFolder: true) }

    /// A link to a page of the report; nil when there is none.
    func link(_ page: String?, anchor: String? = nil) -> String? {
        page.map { root + $0 + (anchor.map { "#\($0)" } ?? "") }
    }

    func link(trainee: String) -> String? { link(names[trainee: trainee]) }
    func link(call: CallID) -> String? { link(names[call: call]) }
    func link(checkpoint: CheckpointID) -> String? { link(names[checkpoint: checkpoint]) }
    func link(session: SessionID, anchor: String? = nil) -> String? { link(names[session: session], anchor: anchor) }

    /// A page of a template, with what every page needs.
    func page(_ template: String, _ view: View) -> String {
        Templates.render(
            template,
            view.with([
                "w": PageWords(language: language), "lang": language.rawValue, "root": root, "home": true,
                "nav": nav, "few": words.fewNote, "needsNote": sentence(words.needsNote),
            ]))
    }

    private var nav: [View] {
        let sections = [
            ("needs", words.say("Hulp nodig", "Needs")), ("missed", words.say("Gemist", "Missed")),
            ("map", words.say("Iedereen", "Everybody")), ("calls", words.say("Oproepen", "Calls")),
            ("progress", words.say("Voortgang", "Progress")), ("understanding", words.say("Verstaan", "Understanding")),
        ]
        return cohort.counted.isEmpty
            ? [] : sections.map { View(["href": "\(root)index.html#\($0)", "text": $1, "current": nil]) }
    }

    /// A text with a capital and a full stop, to stand alone.
    func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }

    /// The word for a critical point; nil for another.
    func critical(_ isCritical: Bool) -> String? { isCritical ? words.say("kritiek", "critical") : nil }

    /// The class with which a share is coloured, from little to much; only what is enough to speak of has a colour.
    static func level(of share: Share) -> String? {
        guard let percent = share.percent else { return nil }
        guard share.whole >= Share.fewestSessions else { return "few" }
        return "h\(bands.lastIndex { $0 <= percent } ?? 0)"
    }

    /// Where the bands of colour begin, in per cent.
    static let bands = [0, 40, 60, 75, 90]
}
