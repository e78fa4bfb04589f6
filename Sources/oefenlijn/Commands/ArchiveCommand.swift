internal import Archive
internal import ArgumentParser
internal import Console
internal import Diagnostics
internal import Report

/// `oefenlijn archive`: the index over the transcripts.
struct ArchiveCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "archive",
        abstract: help("De index over alle verslagen.", "The index over all transcripts."),
        subcommands: [ArchiveRebuildCommand.self])

    func perform() throws { throw CleanExit.helpRequest(self) }
}

/// `oefenlijn archive rebuild`: makes the index anew.
struct ArchiveRebuildCommand: CommandOnPack {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: help("Maak de index opnieuw uit de verslagen.", "Make the index anew from the transcripts."))

    @OptionGroup var pack: PackOptions
    @OptionGroup var transcripts: ShelfOptions
    @OptionGroup var display: ScreenOptions

    func perform() throws {
        let count = try rebuilt().archive.count()
        let text = LocalText(
            nl: count == 1 ? "1 verslag staat in de index." : "\(count) verslagen staan in de index.",
            en: count == 1 ? "1 transcript is in the index." : "\(count) transcripts are in the index.")
        display.screen.show(StyledText(text[pack.spoken]))
    }

    private func rebuilt() throws -> Archivist {
        let archivist = try transcripts.archivist(pack)
        do {
            try archivist.rebuild()
            return archivist
        } catch let error as ArchiveError where error.isDamaged {
            // What is broken in the middle shows only when it is read, and cannot be emptied either.
            SessionArchive.discard(error.path)
            let archivist = try transcripts.archivist(pack)
            try archivist.update()
            return archivist
        }
    }
}
