internal import Diagnostics
internal import JSON

extension PackCheck {
    /// S005: Every ending that is named stands under endings of the same call.
    static let endingsExist = PackCheck(
        "S005",
        LocalText(
            nl:
                "Elk einde dat genoemd wordt, staat onder endings van dezelfde oproep.\nAnders zou het gesprek nergens naartoe gaan.",
            en:
                "Every ending that is named stands under endings of the same call.\nOtherwise the call would lead nowhere."
        ),
        { parts, report in
            for scenario in parts.truths {
                report.unknown(
                    References(scenario).endings, amongst: scenario.endings.map(\.id.value),
                    LocalText(nl: "einde", en: "ending"))
            }
        })
}
