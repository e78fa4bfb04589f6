internal import Console
internal import Diagnostics
internal import Disk
internal import Grading
internal import Pack
internal import Report
internal import Review
internal import Site
internal import Transcript

/// Writes a report as pages, all of them or none.
struct SiteWriting {
    let reading: CohortReading
    let display: ScreenOptions
    /// Says whose folder it is, so that only a report is ever written over.
    private static let marker = ".oefenlijn-report"

    func write(_ cohort: Cohort, title: String, to path: String) throws {
        let language = reading.language
        let site = Site(cohort, scenarios: reading.grading.pack.scenarios, title: title, language: language)
        let progress = ProgressNotice(LocalText(nl: "Pagina's schrijven", en: "Writing pages"), in: language)
        do {
            var folder = try ReplaceableFolder(at: path, marker: Self.marker)
            do {
                var done = 0
                let (grading, count) = (reading.grading, site.fileCount)
                try site.forEachFile(
                    material: { try grading.material(of: $0, in: language) },
                    complain: { complain("\($0): \($1[language])".terminalSafe) }
                ) { name, text in
                    progress.show(done, of: count)
                    try folder.write(name, Array(text.utf8))
                    done += 1
                }
                try folder.commit()
                progress.finish()
                say(done, folder.path)
            } catch {
                folder.discard()
                throw error
            }
        } catch let refusal as FolderRefusal {
            throw Failure(.inputOutput, refusal.text, in: language)
        }
    }

    private func say(_ count: Int, _ folder: String) {
        let text = LocalText(
            nl: "\(count) bestanden geschreven. Open \(folder)/\(Site.index) in een browser.",
            en: "\(count) files written. Open \(folder)/\(Site.index) in a browser.")
        let care = LocalText(
            nl: "Er staat in wat cursisten typten: deel de map met niemand die dat niet hoort te lezen.",
            en: "What trainees typed stands in them: share the folder with nobody who should not read that.")
        display.screen.show([
            Paragraph(StyledText(text[reading.language])), Paragraph(StyledText(care[reading.language], .aside)),
        ])
    }
}

extension SessionGrading {
    /// What the page of a session tells; nil when it cannot be read or its call is no longer in the pack.
    func material(of session: SessionID, in language: Language) throws -> SessionMaterial? {
        try reading(of: session, in: language).map(material)
    }

    /// What the page of a session tells.
    func material(_ reading: SessionReading) -> SessionMaterial {
        SessionMaterial(
            reading.transcript, reading.scorecard, narrator: reading.narrator, phases: gradingProtocol.phases,
            reviews: reading.reviews)
    }
}
