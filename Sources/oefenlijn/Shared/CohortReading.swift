internal import Archive
internal import Console
internal import Diagnostics
internal import Pack
internal import Report
internal import Transcript

/// The sessions on the shelf as a cohort counts them.
struct CohortReading {
    /// Which sessions are wanted; nil for all.
    struct Filter {
        var trainee: String?
        var call: CallID?
        /// From this day on, `YYYY-MM-DD`.
        var since: String?

        func takes(_ session: ArchivedSession) -> Bool {
            (trainee.map { $0 == session.trainee } ?? true) && (call.map { $0 == session.call } ?? true)
                && (since.map { $0 <= session.started } ?? true)
        }
    }

    let grading: SessionGrading
    let shelf: SessionShelf
    let language: Language

    /// The sessions that the filter takes; files that are no transcripts are said and passed over.
    func sessions(_ filter: Filter) throws -> [ArchivedSession] {
        let progress = ProgressNotice(LocalText(nl: "Nalezen", en: "Reading"), in: language)
        defer { progress.finish() }
        let indexer = try SessionIndexer(shelf, pack: grading.pack)
        let names = try shelf.sessions()
        return names.enumerated().compactMap { number, name in
            progress.show(number, of: names.count)
            guard case .session(let session, _) = indexer.index(name).content else {
                sayUnreadable(name)
                return nil
            }
            return filter.takes(session) ? session : nil
        }
    }

    private func sayUnreadable(_ name: SessionID) {
        let path = shelf.path(of: name)
        let text = LocalText(
            nl: "\(path): geen leesbaar verslag, overgeslagen", en: "\(path): not a readable transcript, passed over")
        complain("oefenlijn: \(text[language].terminalSafe)")
    }
}
