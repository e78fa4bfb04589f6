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
                for problem in Self.impossible(checkpoint) {
                    report.error(problem.place, problem.text, suggestion: problem.suggestion)
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

    private typealias Problem = (place: SourcePlace, text: LocalText, suggestion: LocalText)

    /// What can never be so in a checkpoint, beyond the numbers of its constraint.
    private static func impossible(_ checkpoint: Checkpoint) -> [Problem] {
        let patterns = [
            checkpoint.constraint.value.a, checkpoint.constraint.value.b, checkpoint.chance.event,
            checkpoint.chance.unless,
        ].compactMap(\.self)
        var problems: [Problem] = []
        if !(0...10_000).contains(checkpoint.chance.turns) {
            problems.append(
                number(checkpoint.chance.turns, 0, of: "chance.turns", checkpoint))
        }
        for case .silence(let seconds) in patterns.flatMap(\.parts).map(\.kind) where !(1...10_000).contains(seconds) {
            problems.append(number(seconds, 1, of: "silence.at_least", checkpoint))
        }
        if patterns.contains(where: \.isEmptySomewhere) {
            problems.append(
                (
                    checkpoint.constraint.place,
                    LocalText(
                        nl: "'\(checkpoint.id.value)' noemt ergens een lege lijst, en die gebeurt nooit",
                        en: "'\(checkpoint.id.value)' names an empty list somewhere, and that never happens"),
                    LocalText(nl: "zet er iets in, of laat hem weg", en: "put something in it, or leave it out")
                ))
        }
        if let applies = checkpoint.applies, !applies.value.canHold(with: applies.value) {
            problems.append(
                (
                    applies.place,
                    LocalText(
                        nl: "'\(checkpoint.id.value)' geldt zo voor geen enkele vraag",
                        en: "'\(checkpoint.id.value)' applies to no case at all like this"),
                    LocalText(
                        nl: "neem weg wat elkaar uitsluit, of wat leeg is",
                        en: "take away what excludes each other, or what is empty")
                ))
        }
        return problems
    }

    private static func number(_ number: Int, _ least: Int, of key: String, _ checkpoint: Checkpoint) -> Problem {
        (
            checkpoint.id.place,
            LocalText(
                nl: "'\(key)' van '\(checkpoint.id.value)' kan geen \(number) zijn",
                en: "'\(key)' of '\(checkpoint.id.value)' cannot be \(number)"),
            LocalText(nl: "kies een getal van \(least) tot 10000", en: "choose a number from \(least) to 10000")
        )
    }
}
