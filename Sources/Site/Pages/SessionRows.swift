internal import Archive
internal import Diagnostics
internal import Grading
internal import Pack
internal import Report
internal import Transcript

/// Sessions as the rows of a table, the newest first.
struct SessionRows {
    let frame: PageFrame
    let sessions: [ArchivedSession]
    var showsTrainee = true
    var showsCall = true

    private var words: CohortWords { frame.words }

    /// The view with the rows, and with the columns that they have.
    func add(to view: View) -> View {
        view.with(["showsTrainee": showsTrainee, "showsCall": showsCall]).with(markup: ["sessions": markup])
    }

    private var markup: Markup {
        Markup(sessions.sorted { ($0.started, $0.session) > ($1.started, $1.session) }.map(row))
    }

    private func row(_ session: ArchivedSession) -> Markup {
        let reason = LeftOut.Reason(of: session)
        let day = session.started.startMoment?.shortDay(in: frame.language) ?? session.started
        let score = reason == nil ? session.grade?.score.map(String.init) ?? "–" : "–"
        let outcome = reason.map(words.reason) ?? session.grade?.overall.title[frame.language] ?? "–"
        let style = reason == nil ? session.grade?.overall.rawValue ?? "" : "soft"
        let page = session.grade == nil ? nil : frame.link(session: session.session)
        let open = words.say("nalezen", "read")
        let link: Markup =
            page.map { #"<a href="\#($0)">\#(open)<span class="vh"> \#(session.session.rawValue)</span></a>"# } ?? "–"
        return #"""
            <tr><td>\#(day)</td>\#(showsTrainee, linked(session.trainee, frame.link(trainee: session.trainee)))\#(showsCall, linked(words.title(of: session.call), frame.link(call: session.call)))<td class="num">\#(score)</td><td class="outcome \#(style)">\#(outcome)</td><td>\#(words.mode(session.mode))</td><td>\#(link)</td></tr>

            """#
    }

    private func linked(_ text: String, _ link: String?) -> Markup {
        #"<td><a href="\#(link ?? "")">\#(text)</a></td>"#
    }
}
