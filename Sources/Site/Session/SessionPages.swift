internal import Archive
internal import Diagnostics
internal import Report
internal import Transcript

/// The pages of the sessions in a report.
struct SessionPages: Sendable {
    /// The frame of pages in a folder.
    let frame: PageFrame
    let material: @Sendable (SessionID) throws -> SessionMaterial?

    /// A page that is ready, and what its session tells the pages of the checkpoints.
    struct Page: Sendable {
        let path: String
        let text: String
        let failures: [TypicalLines.Failure]
        let complaints: [(path: String, text: LocalText)]
    }

    /// Nil for a session that cannot be read after all.
    @Sendable func page(of session: ArchivedSession) -> Result<Page?, any Error> {
        Result { try made(session) }
    }

    private func made(_ session: ArchivedSession) throws -> Page? {
        guard let path = frame.names[session: session.session], let material = try material(session.session) else {
            return nil
        }
        let reason = LeftOut.Reason(of: session)
        let links = SessionLinks(
            trainee: frame.link(trainee: session.trainee), call: frame.link(call: session.call),
            checkpoint: { frame.link(checkpoint: $0) })
        let notCounted = reason.map {
            frame.words.say("Telt niet mee: ", "Does not count: ") + frame.words.reason($0) + "."
        }
        let page = SessionPage(material: material, links: links, notCounted: notCounted)
        return Page(
            path: path, text: frame.page("session", page.view),
            failures: reason == nil ? TypicalLines.failures(session, material) : [],
            complaints: material.complaints)
    }
}
