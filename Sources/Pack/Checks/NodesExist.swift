internal import Diagnostics
internal import JSON

extension PackCheck {
    /// S012: Every node to which a call leads stands under nodes of the same call.
    static let nodesExist = PackCheck(
        "S012",
        LocalText(
            nl:
                "Elke scène waarnaar een oproep verwijst, staat onder nodes van dezelfde oproep.\nAnders zou het verhaal er stilvallen.",
            en:
                "Every node to which a call leads stands under nodes of the same call.\nOtherwise the story would stop there."
        ),
        { parts, report in
            for scenario in parts.truths {
                report.unknown(
                    References(scenario).nodes, amongst: scenario.nodes.map(\.id.value),
                    LocalText(nl: "scène", en: "node"))
            }
        })
}
