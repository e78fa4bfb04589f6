public import Diagnostics
internal import JSON
public import Pack

/// Tells the directory as an operator consults it: who, how to reach them, open at this moment or not.
public struct DirectoryText: Sendable {
    private let directory: ServiceDirectory
    private let file: CaseFile
    private let language: Language

    /// The directory at the hour of a case, in `language`.
    public init(_ directory: ServiceDirectory, _ file: CaseFile, _ language: Language) {
        self.directory = directory
        self.file = file
        self.language = language
    }

    /// A paragraph per service, emergency services first.
    public func paragraphs() -> [Paragraph] {
        let services = directory.services.filter(\.emergency) + directory.services.filter { !$0.emergency }
        let note = LocalText(
            nl: "Sociale kaart, nagekeken op \(directory.asOf).", en: "Directory, checked on \(directory.asOf).")
        return [Paragraph(StyledText(note[language], .aside), indent: 4)] + services.map(paragraph)
    }

    private func paragraph(_ service: Service) -> Paragraph {
        let contact = service.contact.map { "  \($0[language])" } ?? ""
        let open: (LocalText, TextRole)? =
            switch service.hours.isOpen(at: file.time) {
            case false?: (LocalText(nl: "  nu dicht", en: "  closed now"), .warning)
            case true?, nil: nil
            }
        var text = StyledText(service.name[language], .heading) + StyledText(contact)
        if let open { text = text + StyledText(open.0[language], open.1) }
        return Paragraph(
            text + StyledText("  " + service.expect[language], .aside), label: StyledText("    " + service.id.rawValue),
            indent: 24)
    }
}
