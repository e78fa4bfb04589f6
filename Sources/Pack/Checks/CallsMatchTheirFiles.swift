internal import Diagnostics
internal import JSON

extension PackCheck {
    /// S001: a call bears the name of its file, and every file in `calls` is in the manifest.
    static let callsMatchTheirFiles = PackCheck(
        "S001",
        LocalText(
            nl:
                "Een oproep heet zoals zijn bestand, en elk bestand in calls staat in pack.json.\nZo vindt iedereen een oproep terug onder één naam.",
            en:
                "A call bears the name of its file, and every file in calls is named in pack.json.\nThus everybody finds a call under one name."
        ),
        { parts, report in
            for scenario in parts.scenarios {
                let file = "\(parts.path)/calls/\(scenario.id.value).json"
                if scenario.id.place.file != file {
                    report.error(
                        scenario.id.place,
                        LocalText(
                            nl: "de oproep heet '\(scenario.id.value)', haar bestand niet",
                            en: "the call is named '\(scenario.id.value)', its file is not"),
                        suggestion: LocalText(nl: "geef beide dezelfde naam", en: "give both the same name"))
                }
            }
            guard let manifest = parts.manifest else { return }
            let listed = Set(manifest.calls.map(\.rawValue))
            for name in parts.callNames where !listed.contains(name) {
                report.warning(
                    SourcePlace(startOf: "\(parts.path)/calls/\(name).json"),
                    LocalText(nl: "deze oproep staat niet in pack.json", en: "this call is not named in pack.json"),
                    suggestion: LocalText(nl: "voeg '\(name)' toe aan \"calls\"", en: "add '\(name)' to \"calls\""))
            }
        })
}
