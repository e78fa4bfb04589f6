internal import Diagnostics
internal import JSON

extension PackCheck {
    /// G003: themes and circumstances are those of the manifest.
    static let protocolVocabularyExists = PackCheck(
        "G003",
        LocalText(
            nl:
                "Elk thema en elke omstandigheid in het protocol staat in pack.json.\nAnders geldt het aandachtspunt voor geen enkele vraag.",
            en:
                "Every theme and every element in the protocol stands in pack.json.\nOtherwise the checkpoint applies to no case at all."
        ),
        { parts, report in
            guard let gradingProtocol = parts.gradingProtocol, let manifest = parts.manifest else { return }
            let conditions = gradingProtocol.conditions
            report.unknown(
                conditions.flatMap { ($0.themes ?? []) + ($0.notThemes ?? []) },
                amongst: manifest.themes.map(\.id.value), LocalText(nl: "thema", en: "theme"))
            let told = gradingProtocol.patterns.flatMap(\.factFilters).flatMap { $0.elements ?? [] }
            report.unknown(
                conditions.flatMap { $0.elements + ($0.anyElement ?? []) + $0.notElements } + told,
                amongst: manifest.elements.map(\.id.value), LocalText(nl: "omstandigheid", en: "element"))
        })
}
