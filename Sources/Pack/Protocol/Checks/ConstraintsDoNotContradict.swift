internal import Diagnostics
internal import JSON

extension PackCheck {
    /// G006: no two checkpoints ask the opposite of each other in the same cases.
    static let constraintsDoNotContradict = PackCheck(
        "G006",
        LocalText(
            nl:
                "Geen twee aandachtspunten vragen het tegenovergestelde voor dezelfde vragen.\nWie het ene haalt, zou het andere altijd missen.",
            en:
                "No two checkpoints ask the opposite of each other in the same cases.\nWho meets one would always fail the other."
        ),
        { parts, report in
            guard let checkpoints = parts.gradingProtocol?.checkpoints else { return }
            for numbers in Contradictions(checkpoints).found {
                guard let last = numbers.last else { continue }
                let later = checkpoints[last]
                let others = numbers.dropLast().map { checkpoints[$0] }
                let names = others.map { "'\($0.id.value)'" }
                report.error(
                    later.constraint.place,
                    LocalText(
                        nl: "'\(later.id.value)' spreekt \(names.joined(separator: " en ")) tegen",
                        en: "'\(later.id.value)' contradicts \(names.joined(separator: " and "))"),
                    suggestion: LocalText(
                        nl: "geef ze een verschillende 'applies' of laat er een weg",
                        en: "give them different 'applies' or leave one out"),
                    notes: others.map {
                        .init(
                            place: $0.constraint.place,
                            message: LocalText(nl: "hier staat het andere", en: "the other is here"))
                    })
            }
        })
}
