internal import Diagnostics
internal import JSON

extension PackCheck {
    /// S020: steps of silence come one after the other.
    static let silenceAscends = PackCheck(
        "S020",
        LocalText(
            nl:
                "Stappen van stilte staan in volgorde, met minstens één seconde voor de eerste.\nAnders zou een latere stap een vroegere inhalen.",
            en:
                "Steps of silence stand in order, with at least one second before the first.\nOtherwise a later step would overtake an earlier one."
        ),
        { parts, report in
            func check(_ steps: [SilenceStep], _ place: SourcePlace) {
                let seconds = steps.map(\.after)
                if seconds.allSatisfy({ $0 > 0 }), zip(seconds, seconds.dropFirst()).allSatisfy({ $0 <= $1 }) { return }
                report.error(
                    place,
                    LocalText(
                        nl: "de stappen van stilte staan niet in volgorde", en: "the steps of silence are not in order"),
                    suggestion: LocalText(
                        nl: "zet \"after\" van klein naar groot, vanaf 1",
                        en: "put \"after\" from small to large, from 1"))
            }
            for node in parts.truths.flatMap(\.nodes) { check(node.silence, node.id.place) }
            for kind in parts.temperaments?.kinds ?? [] { check(kind.silence, kind.id.place) }
        })
}
