internal import Diagnostics
internal import JSON

extension PackCheck {
    /// S006: every mood that is named is in `temperaments.json`.
    static let moodsExist = PackCheck(
        "S006",
        LocalText(
            nl:
                "Elke stemming die genoemd wordt, staat onder moods van temperaments.json.\nEen andere zou altijd op 50 blijven staan.",
            en:
                "Every mood that is named stands under moods of temperaments.json.\nAny other would stay at 50 for ever."
        ),
        { parts, report in
            guard let temperaments = parts.temperaments else { return }
            let known = temperaments.moods.map(\.id.value)
            let what = LocalText(nl: "stemming", en: "mood")
            for scenario in parts.truths { report.unknown(References(scenario).moods, amongst: known, what) }
            for kind in temperaments.kinds { report.unknown(References(kind).moods, amongst: known, what) }
        })
}
