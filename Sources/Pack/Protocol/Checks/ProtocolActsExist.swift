internal import Diagnostics
internal import JSON

extension PackCheck {
    /// G001: acts that a checkpoint names are in the catalogue.
    static let protocolActsExist = PackCheck(
        "G001",
        LocalText(
            nl: "Elke handeling die een aandachtspunt noemt, staat in acts/.\nWat niet bestaat, wordt nooit gehoord.",
            en: "Every act that a checkpoint names stands in acts/.\nWhat does not exist is never heard."),
        { parts, report in
            guard let gradingProtocol = parts.gradingProtocol, let catalogue = parts.catalogue else { return }
            report.unknown(
                gradingProtocol.patterns.flatMap(\.acts), amongst: catalogue.acts.map(\.id.value),
                LocalText(nl: "handeling", en: "act"))
        })
}
