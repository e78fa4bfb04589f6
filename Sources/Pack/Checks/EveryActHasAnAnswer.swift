internal import Diagnostics
internal import JSON

extension PackCheck {
    /// S019: whatever the operator does, every kind of caller has something to say.
    static let everyActHasAnAnswer = PackCheck(
        "S019",
        LocalText(
            nl:
                "Elk temperament (met waar het op voortbouwt) antwoordt op elke taalhandeling, en op wat niet begrepen is.\nEen beller die zwijgt, kost het vertrouwen van de cursist.",
            en:
                "Every temperament (with what it builds on) answers every act, and what was not understood.\nA caller who stays silent costs the trainee's trust."
        ),
        { parts, report in
            guard let catalogue = parts.catalogue, let temperaments = parts.temperaments else { return }
            for kind in temperaments.kinds {
                let lineage = temperaments.lineage(of: kind.id.value)
                let acts = Set(lineage.flatMap(\.acts).filter { $0.beat.says != nil }.map(\.act.value))
                let groups = Set(lineage.flatMap(\.groups).filter { $0.beat.says != nil }.map(\.group))
                let silent = catalogue.acts.filter { !acts.contains($0.id.value) && !groups.contains($0.group) }
                if !silent.isEmpty {
                    let names = silent.map(\.id.rawValue).joined(separator: ", ")
                    report.error(
                        kind.id.place,
                        LocalText(nl: "geen antwoord op \(names)", en: "no answer to \(names)"),
                        suggestion: LocalText(
                            nl: "voeg ze toe onder \"acts\" of \"groups\"", en: "add them under \"acts\" or \"groups\"")
                    )
                }
                if !lineage.contains(where: { $0.notUnderstood != nil }) {
                    report.error(
                        kind.id.place,
                        LocalText(
                            nl: "niets te zeggen wanneer iets niet begrepen is",
                            en: "nothing to say when something was not understood"),
                        suggestion: LocalText(nl: "voeg \"not_understood\" toe", en: "add \"not_understood\""))
                }
            }
        })
}
