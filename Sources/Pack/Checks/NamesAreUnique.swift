internal import Diagnostics
internal import JSON

extension PackCheck {
    /// S002: a name means one thing.
    static let namesAreUnique = PackCheck(
        "S002",
        LocalText(
            nl:
                "Binnen één bestand heeft elk feit, elke scène, elk einde een eigen naam.\nEen tweede met dezelfde naam zou nooit gevonden worden.",
            en:
                "Within a file every fact, node and ending has a name of its own.\nA second one of the same name would never be found."
        ),
        { parts, report in
            for scenario in parts.truths {
                report.repeated(scenario.facts.map(\.id), LocalText(nl: "feit", en: "fact"))
                report.repeated(scenario.nodes.map(\.id), LocalText(nl: "scène", en: "node"))
                report.repeated(scenario.endings.map(\.id), LocalText(nl: "einde", en: "ending"))
                report.repeated(scenario.caseFile.persons.map(\.id), LocalText(nl: "persoon", en: "person"))
            }
            for scenario in parts.scenarios {
                report.repeated(scenario.variants.map(\.id), LocalText(nl: "variant", en: "variant"))
                for variant in scenario.variants {
                    report.repeated(variant.facts.map(\.id), LocalText(nl: "feit", en: "fact"))
                    report.repeated(variant.nodes.map(\.id), LocalText(nl: "scène", en: "node"))
                    report.repeated(variant.endings.map(\.id), LocalText(nl: "einde", en: "ending"))
                }
            }
            report.repeated(parts.manifest?.calls ?? [], LocalText(nl: "oproep", en: "call"))
            report.repeated(parts.manifest?.themes.map(\.id) ?? [], LocalText(nl: "thema", en: "theme"))
            report.repeated(parts.manifest?.elements.map(\.id) ?? [], LocalText(nl: "omstandigheid", en: "element"))
            report.repeated(parts.catalogue?.acts.map(\.id) ?? [], LocalText(nl: "taalhandeling", en: "act"))
            report.repeated(parts.directory?.services.map(\.id) ?? [], LocalText(nl: "dienst", en: "service"))
            report.repeated(parts.directory?.regions.map(\.id) ?? [], LocalText(nl: "regio", en: "region"))
            report.repeated(parts.temperaments?.moods.map(\.id) ?? [], LocalText(nl: "stemming", en: "mood"))
            report.repeated(parts.temperaments?.kinds.map(\.id) ?? [], LocalText(nl: "temperament", en: "temperament"))
        })
}
