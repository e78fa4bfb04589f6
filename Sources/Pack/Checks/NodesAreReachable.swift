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
            for scenario in parts.truths {
                let reached = Set(References(scenario).goes.map(\.value))
                for node in scenario.nodes where !reached.contains(node.id.value) {
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
