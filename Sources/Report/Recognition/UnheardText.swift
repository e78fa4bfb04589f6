public import Diagnostics
public import JSON
public import Pack
public import Recognition

/// Tells what was not heard, group by group: how often, a few utterances, and the acts that are nearest.
public struct UnheardText: Sendable {
    private let catalogue: ActCatalogue
    private let language: Language

    /// So many utterances of a group are shown, and taught when the group is assigned.
    public static let shown = 3

    /// Tells in `language`, with the catalogue's names for the acts.
    public init(_ catalogue: ActCatalogue, _ language: Language) {
        self.catalogue = catalogue
        self.language = language
    }

    /// One group; its nearest acts are numbered from 1.
    public func paragraphs(_ group: UnheardGroup) -> [Paragraph] {
        let rest = group.utterances.count - Self.shown
        let more = say("… en nog \(rest)", "… and \(rest) more")
        return [Paragraph(StyledText("\(group.times)×", .heading) + StyledText("  " + why(group), .aside))]
            + group.utterances.prefix(Self.shown).map(utterance)
            + (rest > 0 ? [Paragraph(StyledText(more, .aside), indent: 4)] : [])
            + group.nearest.enumerated().map { near($1, number: $0 + 1) } + meant(group) + today(group)
    }

    /// How much was looked at and what came of it.
    public func summary(_ groups: [UnheardGroup], sessions: Int, left: Int) -> [Paragraph] {
        guard sessions > 0 else {
            let none = say("Er zijn geen oefeningen om in te luisteren.", "There are no sessions to listen to.")
            return [Paragraph(StyledText(none, .aside))]
        }
        let times = groups.reduce(0) { $0 + $1.times }
        let played = say(count(sessions, "oefening", "oefeningen"), count(sessions, "session", "sessions"))
        let unheard = say(
            "\(count(times, "zin", "zinnen")) niet of niet zeker verstaan, in \(count(groups.count, "groep", "groepen")).",
            "\(count(times, "utterance", "utterances")) not or not surely heard, in \(count(groups.count, "group", "groups"))."
        )
        let text = played + ": " + (groups.isEmpty ? say("alles is verstaan.", "everything was heard.") : unheard)
        let known = say(
            "\(count(left, "zin wordt", "zinnen worden")) intussen wel verstaan of \(left == 1 ? "staat" : "staan") al in het pakket.",
            "\(count(left, "utterance is", "utterances are")) heard by now, or in the pack already.")
        return [Paragraph(StyledText(text, .heading))] + (left > 0 ? [Paragraph(StyledText(known, .aside))] : [])
    }

    private func why(_ group: UnheardGroup) -> String {
        let doubts = Set(group.utterances.flatMap(\.doubts))
        return Doubt.allCases.filter(doubts.contains).map { $0.title[language] }.joined(separator: ", ")
    }

    private func utterance(_ member: UnheardGroup.Member) -> Paragraph {
        let times = member.times > 1 ? StyledText("  \(member.times)×", .aside) : ""
        return Paragraph(StyledText("“\(member.text)”", .operator) + times, indent: 4)
    }

    private func near(_ near: NearAct, number: Int) -> Paragraph {
        let percent = near.confidence > 0 ? ", \(Int((near.confidence * 100).rounded())) %" : ""
        let title = catalogue[near.act]?.title[language] ?? near.act.rawValue
        let example = near.nearest.map { say(", lijkt op ", ", resembles ") + "“\($0.text)”" } ?? ""
        return Paragraph(
            StyledText(title) + StyledText(" (\(near.act)\(percent))\(example)", .aside),
            label: StyledText("    \(number)", .heading), indent: 7)
    }

    private func meant(_ group: UnheardGroup) -> [Paragraph] {
        guard !group.meant.isEmpty else { return [] }
        let acts = group.meant.map { "\($0.act) \($0.times)×" }.joined(separator: ", ")
        return [aside(say("cursisten bedoelden: ", "trainees meant: ") + acts)]
    }

    private func today(_ group: UnheardGroup) -> [Paragraph] {
        guard group.reading.doubt == nil else { return [] }
        return [aside(say("vandaag verstaan als: ", "heard today as: ") + group.reading.labels.joined(separator: ", "))]
    }

    private func aside(_ text: String) -> Paragraph { Paragraph(StyledText(text, .aside), indent: 4) }

    private func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }

    private func say(_ nl: String, _ en: String) -> String { LocalText(nl: nl, en: en)[language] }
}

extension UnheardGroup {
    /// The group for programs; stable, others read it.
    public var json: JSONValue {
        .object([
            ("times", .integer(times)), ("utterances", .array(utterances.map(\.json))),
            ("nearest", .array(nearest.map(\.json))),
            ("meant", .object(meant.map { ($0.act.rawValue, .integer($0.times)) })),
            ("today", .strings(reading.labels)), ("unsure_today", .bool(reading.unsure)),
            ("calls", .strings(calls.map(\.rawValue))),
        ])
    }
}

extension UnheardGroup.Member {
    fileprivate var json: JSONValue {
        .object([
            ("text", .string(text)), ("times", .integer(times)),
            ("why", .strings(Doubt.allCases.filter(doubts.contains).map(\.rawValue))),
        ])
    }
}

extension NearAct {
    fileprivate var json: JSONValue {
        .object(present: [
            ("act", .string(act.rawValue)), ("confidence", .rounded(confidence)),
            ("example", nearest.map { .string($0.text) }), ("similarity", nearest.map { .rounded($0.similarity) }),
        ])
    }
}

extension JSONValue {
    /// A number to three decimals.
    fileprivate static func rounded(_ number: Double) -> JSONValue { .number((number * 1000).rounded() / 1000) }
}

extension Doubt {
    /// Why an utterance counts as not heard, in a few words.
    fileprivate var title: LocalText {
        switch self {
        case .notUnderstood: LocalText(nl: "niet verstaan", en: "not understood")
        case .unsure: LocalText(nl: "niet zeker", en: "unsure")
        case .weak: LocalText(nl: "zwak verstaan", en: "weakly heard")
        case .corrected: LocalText(nl: "verbeterd door de cursist", en: "corrected by the trainee")
        }
    }
}
