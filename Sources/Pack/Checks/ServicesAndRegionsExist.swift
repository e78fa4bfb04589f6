internal import Diagnostics
internal import JSON

extension PackCheck {
    /// S008: every service and region that is named is in the directory.
    static let servicesAndRegionsExist = PackCheck(
        "S008",
        LocalText(
            nl:
                "Elke dienst en regio die genoemd wordt, staat in directory.json.\nAnders kan een doorverwijzing niet beoordeeld worden.",
            en:
                "Every service and region that is named stands in directory.json.\nOtherwise a referral cannot be judged."
        ),
        { parts, report in
            guard let directory = parts.directory else { return }
            let services = directory.services.map(\.id.value)
            let regions = directory.regions.map(\.id.value)
            let region = LocalText(nl: "regio", en: "region")
            for scenario in parts.truths {
                report.unknown(
                    References(scenario).services, amongst: services, LocalText(nl: "dienst", en: "service"))
            }
            report.unknown(parts.truths.map(\.caseFile.desk), amongst: regions, region)
            report.unknown(directory.services.flatMap { $0.regions ?? [] }, amongst: regions, region)
        })
}
