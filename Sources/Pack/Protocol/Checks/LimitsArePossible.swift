internal import Diagnostics
internal import JSON

extension PackCheck {
    /// G007: limits and numbers of times can be kept.
    static let limitsArePossible = PackCheck(
        "G007",
        LocalText(
            nl:
                "Grenzen in beurten of seconden en aantallen keren zijn minstens 1 en horen bij het sjabloon.\nEen grens van 0 haalt niemand; bij 'end' betekent een grens niets.",
            en:
                "Limits in turns or seconds and numbers of times are at least 1 and belong to the template.\nNobody keeps a limit of 0; for 'end' a limit means nothing."
        ),
        { parts, report in
            for checkpoint in parts.gradingProtocol?.checkpoints ?? [] {
                let constraint = checkpoint.constraint.value
                let numbers = [constraint.count, constraint.within?.turns, constraint.within?.seconds]
                for number in numbers.compactMap(\.self) where !(1...10_000).contains(number.value) {
                    report.error(
                        number.place,
                        LocalText(
                            nl: "\(number.value) kan hier niet gehaald worden",
                            en: "\(number.value) cannot be kept here"),
                        suggestion: LocalText(
                            nl: "kies een getal van 1 tot 10000", en: "choose a number from 1 to 10000"))
                }
                if constraint.within != nil, !constraint.template.value.takesLimit {
                    report.error(
                        constraint.template.place,
                        LocalText(
                            nl: "'\(constraint.template.rawValue)' kan geen 'within' hebben",
                            en: "'\(constraint.template.rawValue)' cannot have 'within'"),
                        suggestion: LocalText(nl: "laat 'within' weg", en: "leave 'within' out"))
                }
                if let limit = constraint.within, limit.turns == nil, limit.seconds == nil {
                    report.error(
                        checkpoint.constraint.place,
                        LocalText(nl: "'within' noemt geen grens", en: "'within' names no limit"),
                        suggestion: LocalText(
                            nl: #"schrijf {"turns": n} of {"seconds": n}"#, en: #"write {"turns": n} or {"seconds": n}"#
                        ))
                }
            }
        })
}
