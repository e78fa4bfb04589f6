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
            guard let gradingProtocol = parts.gradingProtocol else { return }
            for (number, later) in gradingProtocol.checkpoints.enumerated() {
                for earlier in gradingProtocol.checkpoints.prefix(number)
                where earlier.applies == later.applies && contradict(earlier.constraint.value, later.constraint.value) {
                    report.error(
                        later.constraint.place,
                        LocalText(
                            nl: "'\(later.id.value)' spreekt '\(earlier.id.value)' tegen",
                            en: "'\(later.id.value)' contradicts '\(earlier.id.value)'"),
                        suggestion: LocalText(
                            nl: "geef ze een verschillende 'applies' of laat er een weg",
                            en: "give them different 'applies' or leave one out"),
                        notes: [
                            .init(
                                place: earlier.constraint.place,
                                message: LocalText(nl: "hier staat het andere", en: "the other is here"))
                        ])
                }
            }
        })

    /// Whether no call can satisfy both.
    private static func contradict(_ one: DeclareConstraint, _ other: DeclareConstraint) -> Bool {
        if let least = one.atLeast, let most = other.atMost, one.a == other.a, least > most { return true }
        if let least = other.atLeast, let most = one.atMost, one.a == other.a, least > most { return true }
        return excludes(one, other) || excludes(other, one)
    }

    /// Whether one asks for both of what the other does not allow together.
    private static func excludes(_ one: DeclareConstraint, _ other: DeclareConstraint) -> Bool {
        guard one.a == other.a, one.b == other.b, one.within == nil, other.within == nil else { return false }
        switch (one.template.value, other.template.value) {
        case (.response, .notSuccession), (.alternateResponse, .notSuccession), (.succession, .notSuccession),
            (.chainResponse, .notSuccession), (.chainResponse, .notChainSuccession),
            (.chainSuccession, .notChainSuccession), (.respondedExistence, .notCoExistence),
            (.response, .notCoExistence), (.coExistence, .notCoExistence), (.coExistence, .exclusiveChoice):
            return true
        default: return false
        }
    }
}

extension DeclareConstraint {
    /// How often `a` must happen at least; nil when it need not.
    fileprivate var atLeast: Int? {
        switch template.value {
        case .existence, .exactly: count?.value ?? 1
        case .initial, .end: 1
        default: nil
        }
    }

    /// How often `a` may happen at most; nil when as often as one likes, or only for a while.
    fileprivate var atMost: Int? {
        guard within == nil else { return nil }
        return switch template.value {
        case .absence: (count?.value ?? 1) - 1
        case .exactly: count?.value ?? 1
        default: nil
        }
    }
}
