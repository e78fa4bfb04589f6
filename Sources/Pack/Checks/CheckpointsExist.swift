internal import Diagnostics
internal import JSON

extension PackCheck {
    /// S010: every checkpoint that a test names is in the protocol.
    static let checkpointsExist = PackCheck(
        "S010",
        LocalText(
            nl:
                "Elk aandachtspunt dat een test noemt, staat in protocol.json.\nEen test op iets dat niet bestaat, bewijst niets.",
            en:
                "Every checkpoint that a test names stands in protocol.json.\nA test of something that does not exist proves nothing."
        ),
        { parts, report in
            guard let gradingProtocol = parts.gradingProtocol else { return }
            for scenario in parts.truths {
                report.unknown(
                    scenario.tests.flatMap(\.expect.verdicts).map(\.checkpoint),
                    amongst: gradingProtocol.checkpoints.map(\.id.value),
                    LocalText(nl: "aandachtspunt", en: "checkpoint"))
            }
        })
}
