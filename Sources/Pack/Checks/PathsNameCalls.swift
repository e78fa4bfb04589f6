internal import Diagnostics
internal import JSON

extension PackCheck {
    /// S021: learning paths lead along calls of the pack.
    static let pathsNameCalls = PackCheck(
        "S021",
        LocalText(
            nl:
                "Elk leerpad noemt gesprekken die in pack.json staan, en heeft een eigen naam.\nAnders blijft wie leert halverwege steken.",
            en:
                "Every learning path names calls that stand in pack.json, and has a name of its own.\nOtherwise whoever learns is stuck halfway."
        ),
        { parts, report in
            guard let manifest = parts.manifest else { return }
            report.unknown(
                manifest.paths.flatMap(\.calls), amongst: manifest.calls.map(\.value),
                LocalText(nl: "oproep", en: "call"))
            report.repeated(manifest.paths.map(\.id), LocalText(nl: "leerpad", en: "learning path"))
        })
}
