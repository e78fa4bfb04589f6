internal import Diagnostics
internal import JSON
internal import Pack
internal import Recognition

/// The names under which the services of a directory are spoken of, in every language.
struct ServiceNames: Sendable {
    private struct Name: Sendable {
        let words: [String]
        let service: ServiceID
        let isEmergency: Bool
    }

    /// By their first word, the longest first: "lokale politie" before "politie".
    private let byFirst: [String: [Name]]

    init(_ directory: ServiceDirectory) {
        let names = directory.services.flatMap { service in
            service.everyName.map {
                Name(words: $0.typedWords().map(\.folded), service: service.id.value, isEmergency: service.emergency)
            }
        }
        byFirst = Dictionary(grouping: names.filter { !$0.words.isEmpty }, by: { $0.words[0] }).mapValues {
            $0.sorted { $0.words.count > $1.words.count }
        }
    }

    /// The emergency services, and whether others, that are named in the words of an act.
    func named(in text: String) -> (emergency: [ServiceID], others: Bool) {
        let said = text.typedWords().map(\.folded)
        var emergency: [ServiceID] = []
        var others = false
        var place = 0
        while place < said.count {
            guard let name = byFirst[said[place]]?.first(where: { said[place...].starts(with: $0.words) }) else {
                place += 1
                continue
            }
            if !name.isEmergency {
                others = true
            } else if !emergency.contains(name.service) {
                emergency.append(name.service)
            }
            place += name.words.count
        }
        return (emergency, others)
    }
}

extension Service {
    /// All by which it is spoken of, in every language.
    var everyName: [String] { aliases.all + Language.allCases.map { name[$0] } }
}

extension ActID {
    /// Whether it calls in help without naming a service beside it: that stands in the words.
    var callsInHelp: Bool { self == "advise-emergency-services" || self == "over-escalate" }
}
