internal import Diagnostics
internal import JSON

extension PackCheck {
    /// S014: whenever the operator rounds off, some ending fits; and all that temperaments end with is there.
    static let everyCallCanBeClosed = PackCheck(
        "S014",
        LocalText(
            nl:
                "Het laatste einde met at_close geldt altijd: \"at_close\": {}; en er is een einde voor een beller die ophangt.\nZo heeft elk gesprek een einde, wat er ook gezegd is.",
            en:
                "The last ending with at_close always holds: \"at_close\": {}; and there is an ending for a caller who hangs up.\nThus every call has an ending, whatever was said."
        ),
        { parts, report in
            for scenario in parts.truths {
                let always = scenario.endings.contains { ending in
                    if case .all(let conditions)? = ending.atClose { conditions.isEmpty } else { false }
                }
                if !always {
                    report.error(
                        scenario.endings.first?.id.place ?? scenario.id.place,
                        LocalText(
                            nl: "geen enkel einde past altijd wanneer de operator afrondt",
                            en: "no ending always fits when the operator rounds off"),
                        suggestion: LocalText(
                            nl: "geef het laatste einde \"at_close\": {}", en: "give the last ending \"at_close\": {}"))
                }
                let lineage = parts.temperaments?.lineage(of: scenario.caller.temperament.value) ?? []
                let known = Set(scenario.endings.map(\.id.value))
                for ending in Set(lineage.flatMap { References($0).endings.map(\.value) }).subtracting(known).sorted() {
                    report.error(
                        scenario.caller.temperament.place,
                        LocalText(
                            nl: "dit temperament kan eindigen met '\(ending)', en dat einde is er niet",
                            en: "this temperament can end with '\(ending)', and there is no such ending"),
                        suggestion: LocalText(
                            nl: "voeg een einde '\(ending)' toe", en: "add an ending '\(ending)'"))
                }
            }
        })
}
