internal import Diagnostics
internal import JSON

extension PackCheck {
    /// G004: checkpoints, dimensions and phases have names of their own.
    static let protocolNamesAreUnique = PackCheck(
        "G004",
        LocalText(
            nl:
                "Elk aandachtspunt, elke dimensie en elke fase heeft een eigen naam.\nEen oordeel moet naar één ding verwijzen.",
            en: "Every checkpoint, dimension and phase has a name of its own.\nA verdict must point at one thing."),
        { parts, report in
            guard let gradingProtocol = parts.gradingProtocol else { return }
            report.repeated(
                gradingProtocol.checkpoints.map(\.id), LocalText(nl: "aandachtspunt", en: "checkpoint"))
            report.repeated(gradingProtocol.dimensions.map(\.id), LocalText(nl: "dimensie", en: "dimension"))
            report.repeated(gradingProtocol.phases.map(\.id), LocalText(nl: "fase", en: "phase"))
        })
}
