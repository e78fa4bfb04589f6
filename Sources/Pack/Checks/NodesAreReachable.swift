internal import Diagnostics
internal import JSON

extension PackCheck {
    /// S015: something leads to every node.
    static let nodesAreReachable = PackCheck(
        "S015",
        LocalText(
            nl:
                "Naar elke scène leidt een \"go\", of ze is de start.\nEen scène waar niets naartoe leidt, hoort niemand.",
            en: "Some \"go\" leads to every node, or it is the start.\nNobody hears a node to which nothing leads."),
        { parts, report in
            for scenario in parts.scenarios {
                // In one truth a node may lie idle that another truth needs.
                let truths = scenario.truths
                let reached = Set(truths.flatMap { References($0).goes }.map(\.value))
                for node in truths.flatMap(\.nodes) where !reached.contains(node.id.value) {
                    report.warning(
                        node.id.place,
                        LocalText(
                            nl: "niets leidt naar de scène '\(node.id.value)'",
                            en: "nothing leads to the node '\(node.id.value)'"),
                        suggestion: LocalText(
                            nl: "voeg ergens \"go\": \"\(node.id.value)\" toe",
                            en: "add \"go\": \"\(node.id.value)\" somewhere"))
                }
            }
        })
}
