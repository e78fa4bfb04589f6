internal import Diagnostics
internal import JSON

extension PackCheck {
    /// G008: weights, pass mark and room lie within their scales.
    static let weightsArePossible = PackCheck(
        "G008",
        LocalText(
            nl:
                "Gewichten gaan van 1 tot 100, de slaaggrens van 1 tot 100, 'room' van 1 tot 100.\nWat niet mag meetellen, krijgt \"advisory\": true in plaats van gewicht 0.",
            en:
                "Weights go from 1 to 100, the pass mark from 1 to 100, 'room' from 1 to 100.\nWhat must not count gets \"advisory\": true instead of weight 0."
        ),
        { parts, report in
            guard let gradingProtocol = parts.gradingProtocol else { return }
            let numbers =
                [gradingProtocol.passMark, gradingProtocol.room] + gradingProtocol.dimensions.map(\.weight)
                + gradingProtocol.checkpoints.map(\.weight)
            for number in numbers where !(1...100).contains(number.value) {
                report.error(
                    number.place,
                    LocalText(nl: "\(number.value) kan hier niet", en: "\(number.value) is not possible here"),
                    suggestion: LocalText(nl: "kies een getal van 1 tot 100", en: "choose a number from 1 to 100"))
            }
            for checkpoint in gradingProtocol.checkpoints {
                guard checkpoint.critical, let advisory = checkpoint.advisory, advisory.value else { continue }
                report.error(
                    advisory.place,
                    LocalText(
                        nl: "'\(checkpoint.id.value)' is kritiek en telt niet mee",
                        en: "'\(checkpoint.id.value)' is critical and does not count"),
                    suggestion: LocalText(nl: "kies een van beide", en: "choose one of the two"))
            }
        })
}
