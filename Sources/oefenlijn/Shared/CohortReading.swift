internal import Archive
internal import Console
internal import Diagnostics
internal import Pack
internal import Transcript

/// The sessions on the shelf as a cohort counts them: the index knows them, transcripts are read for their pages.
struct CohortReading {
    let grading: SessionGrading
    let archivist: Archivist
    let shelf: SessionShelf
    let language: Language

    /// The sessions that are asked for; files that are no transcripts are said and passed over.
    func sessions(_ query: SessionQuery) throws -> [ArchivedSession] {
        try archivist.updateThoroughly()
        for file in try archivist.archive.unreadable() {
            let path = shelf.path(of: file.session)
            complain("oefenlijn: \(path): \(file.reason[language])".terminalSafe)
        }
        var sessions: [ArchivedSession] = []
        try archivist.archive.forEach(query) { sessions.append($0) }
        return sessions
    }
}
