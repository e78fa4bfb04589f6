internal import Diagnostics
internal import JSON

extension PackCheck {
    /// G002: dimensions and phases of checkpoints are those of the protocol.
    static let protocolDimensionsExist = PackCheck(
        "G002",
        LocalText(
            nl:
                "De dimensie en de fase van een aandachtspunt staan bovenaan in protocol.json.\nZonder dimensie telt het nergens mee.",
            en:
                "The dimension and phase of a checkpoint stand at the top of protocol.json.\nWithout a dimension it counts nowhere."
        ),
        { parts, report in
            guard let gradingProtocol = parts.gradingProtocol else { return }
            report.unknown(
                gradingProtocol.checkpoints.map(\.dimension), amongst: gradingProtocol.dimensions.map(\.id.value),
                LocalText(nl: "dimensie", en: "dimension"))
            report.unknown(
                gradingProtocol.checkpoints.compactMap(\.phase), amongst: gradingProtocol.phases.map(\.id.value),
                LocalText(nl: "fase", en: "phase"))
        })
}
