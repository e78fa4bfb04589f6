internal import Diagnostics
internal import JSON

extension PackCheck {
    /// G005: services and moods that a checkpoint names exist.
    static let protocolReferencesExist = PackCheck(
        "G005",
        LocalText(
            nl:
                "Elke dienst in het protocol staat in directory.json, elke stemming in temperaments.json.\nAnders kan er nooit aan voldaan worden.",
            en:
                "Every service in the protocol stands in directory.json, every mood in temperaments.json.\nOtherwise it can never be met."
        ),
        { parts, report in
            guard let gradingProtocol = parts.gradingProtocol else { return }
            if let directory = parts.directory {
                report.unknown(
                    gradingProtocol.patterns.flatMap(\.services), amongst: directory.services.map(\.id.value),
                    LocalText(nl: "dienst", en: "service"))
            }
            if let temperaments = parts.temperaments {
                report.unknown(
                    gradingProtocol.patterns.flatMap(\.moods), amongst: temperaments.moods.map(\.id.value),
                    LocalText(nl: "stemming", en: "mood"))
            }
        })
}
