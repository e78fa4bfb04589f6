internal import Diagnostics
internal import JSON

extension PackCheck {
    /// S007: every temperament that is named exists, and none builds on itself.
    static let temperamentsExist = PackCheck(
        "S007",
        LocalText(
            nl:
                "Elk temperament dat genoemd wordt, staat in temperaments.json, en geen enkel bouwt op zichzelf voort.\nEen beller zonder temperament zou op niets antwoorden.",
            en:
                "Every temperament that is named stands in temperaments.json, and none builds on itself.\nA caller without temperament would answer nothing."
        ),
        { parts, report in
            guard let temperaments = parts.temperaments else { return }
            let known = temperaments.kinds.map(\.id.value)
            let what = LocalText(nl: "temperament", en: "temperament")
            report.unknown(parts.truths.map(\.caller.temperament), amongst: known, what)
            report.unknown(temperaments.kinds.compactMap(\.basedOn), amongst: known, what)
            for kind in temperaments.kinds {
                let roots = temperaments.lineage(of: kind.id.value)
                guard let last = roots.last?.basedOn, roots.contains(where: { $0.id == last }) else { continue }
                report.error(
                    kind.id.place,
                    LocalText(
                        nl: "'\(kind.id.value)' bouwt uiteindelijk op zichzelf voort",
                        en: "'\(kind.id.value)' builds on itself in the end"),
                    suggestion: LocalText(nl: "verander \"based_on\"", en: "change \"based_on\""))
            }
        })
}
