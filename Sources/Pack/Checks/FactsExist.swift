internal import Diagnostics
internal import JSON

extension PackCheck {
    /// S004: Every fact that is named stands under facts of the same call.
    static let factsExist = PackCheck(
        "S004",
        LocalText(
            nl:
                "Elk feit dat ergens genoemd wordt, staat onder facts van dezelfde oproep.\nAnders zou een voorwaarde nooit waar worden.",
            en:
                "Every fact that is named stands under facts of the same call.\nOtherwise a condition would never come true."
        ),
        { parts, report in
            for scenario in parts.scenarios {
                // What one truth leaves out, another knows.
                let truths = scenario.truths
                report.unknown(
                    truths.flatMap { References($0).facts } + scenario.variants.flatMap(\.without),
                    amongst: truths.flatMap(\.facts).map(\.id.value), LocalText(nl: "feit", en: "fact"))
            }
        })
}
