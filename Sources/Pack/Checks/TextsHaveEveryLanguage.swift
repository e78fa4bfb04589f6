internal import Diagnostics
internal import JSON

extension PackCheck {
    /// S011: what people hear or read in a call is there in every language of the pack.
    static let textsHaveEveryLanguage = PackCheck(
        "S011",
        LocalText(
            nl:
                "Elke zin van een beller bestaat in elke taal van het pakket.\nAnders valt een beller halverwege in een andere taal.",
            en:
                "Every line of a caller exists in every language of the pack.\nOtherwise a caller falls into another language halfway."
        ),
        { parts, report in
            for language in parts.manifest?.languages ?? [] {
                func missing(_ place: SourcePlace) {
                    report.warning(
                        place,
                        LocalText(
                            nl: "hier ontbreekt een tekst in het \(language.name[.nl])",
                            en: "a text in \(language.name[.en]) is missing here"),
                        suggestion: LocalText(
                            nl: "voeg \"\(language.rawValue)\" toe", en: "add \"\(language.rawValue)\""))
                }
                for scenario in parts.truths {
                    for (place, lines) in scenario.spokenLines where !lines.has(language) { missing(place()) }
                    for ending in scenario.endings where !ending.text.has(language) || !ending.title.has(language) {
                        missing(ending.id.place)
                    }
                }
                for kind in parts.temperaments?.kinds ?? [] {
                    for (place, lines) in kind.spokenLines where !lines.has(language) { missing(place()) }
                }
            }
        })
}

/// Lines with the nearest place that has a name; finding a place costs, so only a fault asks for it.
private typealias PlacedLines = (place: () -> SourcePlace, lines: Lines)

extension Scenario {
    fileprivate var spokenLines: [PlacedLines] {
        let ofFacts = facts.flatMap { fact in
            [fact.tell, fact.holdBack, fact.again].compactMap { $0 }.map { ({ fact.id.place }, $0) }
        }
        let ofNodes = nodes.flatMap { node in
            ([node.says, node.cue, node.notUnderstood] + node.silence.flatMap { [$0.beat.says, $0.beat.cue] })
                .compactMap { $0 }.map { ({ node.id.place }, $0) }
        }
        let ofReplies = (nodes.flatMap(\.replies) + replies).flatMap { reply in
            [reply.beat.says, reply.beat.cue].compactMap { $0 }.map { ({ reply.to.first?.place ?? id.place }, $0) }
        }
        let ofTriggers = triggers.flatMap { [$0.beat.says, $0.beat.cue] }.compactMap { $0 }.map { ({ id.place }, $0) }
        return ofFacts + ofNodes + ofReplies + ofTriggers
    }
}

extension Temperament {
    fileprivate var spokenLines: [PlacedLines] {
        let ofActs = acts.flatMap { act, beat in
            [beat.says, beat.cue].compactMap { $0 }.map { ({ act.place }, $0) }
        }
        let beats = groups.map(\.beat) + silence.map(\.beat) + triggers.map(\.beat)
        let others = beats.flatMap { [$0.says, $0.cue] } + [notUnderstood, alreadyTold, holdBack]
        return ofActs + others.compactMap { $0 }.map { ({ id.place }, $0) }
    }
}
