internal import Diagnostics
internal import JSON

extension PackCheck {
    /// S003: every act that is named is in the catalogue.
    static let actsExist = PackCheck(
        "S003",
        LocalText(
            nl:
                "Elke taalhandeling waarnaar een bestand verwijst, staat in acts/catalogue.json.\nEen tikfout zou een antwoord opleveren dat nooit komt.",
            en:
                "Every dialogue act that a file names is in acts/catalogue.json.\nA typing error would make an answer that never comes."
        ),
        { parts, report in
            guard let catalogue = parts.catalogue else { return }
            let known = catalogue.acts.map(\.id.value)
            let what = LocalText(nl: "taalhandeling", en: "dialogue act")
            report.unknown(catalogue.acts.compactMap(\.denial), amongst: known, what)
            for scenario in parts.truths { report.unknown(References(scenario).acts, amongst: known, what) }
            for kind in parts.temperaments?.kinds ?? [] { report.unknown(References(kind).acts, amongst: known, what) }
            for material in parts.material.sorted(by: { $0.key < $1.key }).map(\.value) {
                report.unknown(material.acts.map(\.id), amongst: known, what)
                for (_, entry) in material.acts {
                    report.unknown(entry.examples.flatMap(\.also), amongst: known, what)
                    report.unknown(entry.counterExamples.flatMap(\.acts), amongst: known, what)
                }
            }
        })
}
