internal import Diagnostics
internal import JSON

extension PackCheck {
    /// S016: every fact can be asked for or is given away by some beat.
    static let factsCanBeTold = PackCheck(
        "S016",
        LocalText(
            nl:
                "Elk feit heeft een taalhandeling in asked_by, of een antwoord dat het verklapt met tells.\nAnders krijgt geen enkele operator het te horen.",
            en:
                "Every fact has an act in asked_by, or a beat that gives it away with tells.\nOtherwise no operator ever hears it."
        ),
        { parts, report in
            for scenario in parts.truths {
                let told = Set(References(scenario).tells.map(\.value))
                for fact in scenario.facts where fact.askedBy.isEmpty && !told.contains(fact.id.value) {
                    report.error(
                        fact.id.place,
                        LocalText(
                            nl: "het feit '\(fact.id.value)' wordt nooit verteld",
                            en: "the fact '\(fact.id.value)' is never told"),
                        suggestion: LocalText(
                            nl: "geef het \"asked_by\", of een antwoord \"tells\"",
                            en: "give it \"asked_by\", or a beat \"tells\""))
                }
            }
        })
}
