internal import Diagnostics
internal import JSON

extension PackCheck {
    /// S023: a variant has another truth than its call.
    static let variantsDiffer = PackCheck(
        "S023",
        LocalText(
            nl:
                "Een variant verandert iets aan de waarheid: de zaak, of wat de beller weet.\nVoor een andere zin alleen volstaan meer formuleringen.",
            en:
                "A variant changes something of the truth: the case, or what the caller knows.\nFor another line only, more phrasings will do."
        ),
        { parts, report in
            for variant in parts.scenarios.flatMap(\.variants)
            where variant.change.isEmpty && variant.without.isEmpty && variant.facts.isEmpty {
                report.warning(
                    variant.id.place,
                    LocalText(
                        nl: "de variant '\(variant.id.value)' heeft dezelfde waarheid als de oproep",
                        en: "the variant '\(variant.id.value)' has the same truth as the call"),
                    suggestion: LocalText(
                        nl: "verander iets onder \"case\", \"facts\" of \"without\"",
                        en: "change something under \"case\", \"facts\" or \"without\""))
            }
        })
}
