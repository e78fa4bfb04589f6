internal import Diagnostics
internal import JSON

extension PackCheck {
    /// S022: a played test plays a truth that the call has.
    static let variantsExist = PackCheck(
        "S022",
        LocalText(
            nl:
                "De variant waarin een gesprek gespeeld wordt, staat onder variants van dezelfde oproep.\nAnders zou dat gesprek nooit gespeeld worden.",
            en:
                "The variant in which a conversation is played stands under variants of the same call.\nOtherwise that conversation would never be played."
        ),
        { parts, report in
            for scenario in parts.scenarios {
                report.unknown(
                    scenario.tests.compactMap(\.variant), amongst: scenario.variants.map(\.id.value),
                    LocalText(nl: "variant", en: "variant"))
            }
        })
}
