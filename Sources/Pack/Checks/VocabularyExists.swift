internal import Diagnostics
internal import JSON

extension PackCheck {
    /// S009: themes and circumstances are those of the manifest.
    static let vocabularyExists = PackCheck(
        "S009",
        LocalText(
            nl:
                "Elk thema en elke omstandigheid staat in pack.json.\nHet protocol en de sociale kaart rekenen met die namen.",
            en:
                "Every theme and every element stands in pack.json.\nThe protocol and the directory reckon with these names."
        ),
        { parts, report in
            guard let manifest = parts.manifest else { return }
            let conditions = (parts.directory?.services ?? []).flatMap(\.serves).map(\.when)
            let themes =
                parts.truths.flatMap { [$0.caseFile.theme] + $0.caseFile.alsoThemes }
                + conditions.flatMap { ($0.themes ?? []) + ($0.notThemes ?? []) }
            report.unknown(themes, amongst: manifest.themes.map(\.id.value), LocalText(nl: "thema", en: "theme"))
            var elements = parts.truths.flatMap(\.caseFile.elements)
            elements += parts.truths.flatMap(\.facts).flatMap(\.elements)
            for condition in conditions {
                elements += condition.elements + (condition.anyElement ?? []) + condition.notElements
            }
            report.unknown(
                elements, amongst: manifest.elements.map(\.id.value), LocalText(nl: "omstandigheid", en: "element"))
        })
}
