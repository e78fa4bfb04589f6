public import Diagnostics
internal import JSON
public import Pack

/// Tells the desks of the line as an operator consults them, with the regions that they serve.
public struct DeskText: Sendable {
    private let directory: ServiceDirectory
    private let own: RegionID
    private let language: Language

    /// The desks of a directory, in `language`; `own` is the one at which the trainee sits.
    public init(_ directory: ServiceDirectory, own: RegionID, _ language: Language) {
        self.directory = directory
        self.own = own
        self.language = language
    }

    /// A paragraph per desk, and how one puts a caller through.
    public func paragraphs() -> [Paragraph] {
        let note = LocalText(
            nl: "Desks van de lijn. Zeg het eerst aan de beller en vraag of het goed is; daarna: /transfer NAAM.",
            en: "Desks of the line. First tell the caller and ask whether that is all right; then: /transfer NAME.")
        return [Paragraph(StyledText(note[language], .aside), indent: 4)] + directory.desks.map(paragraph)
    }

    private func paragraph(_ desk: Region) -> Paragraph {
        let postcodes = desk.postcodes.map { "\($0.lowerBound)–\($0.upperBound)" }.joined(separator: ", ")
        var text = StyledText(desk.name[language], .heading) + StyledText("  " + postcodes, .aside)
        if desk.id.value == own {
            text = text + StyledText("  " + LocalText(nl: "hier zit u", en: "you are here")[language], .warning)
        }
        return Paragraph(text, label: StyledText("    " + desk.id.value.rawValue), indent: 24)
    }
}
