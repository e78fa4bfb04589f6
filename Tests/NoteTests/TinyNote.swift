import Call
import Diagnostics
import JSON
import Pack
import Recognition
import TestSupport

@testable import Grading

/// A small case, a directory and a protocol on the note.
struct TinyNote {
    var danger = "concern"
    /// Checkpoints beside the three on the note, as a protocol has them.
    var checkpoints: [String] = []

    static let themes: [Manifest.Term<ThemeID>] =
        (try? decoded(
            """
            [{"id": "violence", "title": {"nl": "geweld", "en": "violence"}},
             {"id": "other", "title": {"nl": "iets anders", "en": "something else"}},
             {"id": "stalking", "title": "stalking"}]
            """
        )) ?? []

    func vocabulary() throws -> NoteVocabulary {
        NoteVocabulary(themes: Self.themes, directory: try directory())
    }

    /// A note from lines such as `danger high`.
    func note(_ lines: [String]) throws -> RegistrationNote {
        var draft = NoteDraft(try vocabulary())
        for line in lines { try draft.obey("/note " + line) }
        return draft.note
    }

    /// What is found in a field, each entry as `finding [evidence] reason`, with the words it is about.
    func found(_ field: NoteField, _ log: String, _ lines: [String]) throws -> [String] {
        let comparison = NoteComparison(
            log: CallLog(TinyLog(log).events), scenario: try scenario(), directory: try directory())
        return comparison.entries(for: try note(lines)).filter { $0.field == field }.map(\.shown)
    }

    func grade(_ log: String, _ lines: [String]?) throws -> Scorecard {
        var events = TinyLog(log).events
        if let lines { events.append(CallEvent(at: 3_600_000, .noteWritten(try note(lines)))) }
        return try grader().grade(events: events, scenario: try scenario())
    }

    func grader() throws -> Grader {
        Grader(protocol: try gradingProtocol(), directory: try directory(), catalogue: try catalogue())
    }

    private func gradingProtocol() throws -> GradingProtocol {
        let onNote = ["omitted", "invented", "unneeded"].map {
            Self.checkpoint($0, #"{"template": "absence", "a": {"note": {"finding": "\#($0)"}}}"#)
        }
        return try decoded(
            """
            {"name": "P", "pass_mark": 60, "room": 4, "phases": [],
             "dimensions": [{"id": "registration", "title": {"nl": "Registratie", "en": "Registration"}, "weight": 1}],
             "checkpoints": [\((onNote + checkpoints).joined(separator: ","))]}
            """)
    }

    static func checkpoint(_ id: String, _ constraint: String) -> String {
        """
        {"id": "\(id)", "dimension": "registration", "title": "\(id)", "constraint": \(constraint), "weight": 1,
         "why": "w", "source": "R1", "advice": "a", "model": "m"}
        """
    }

    func directory() throws -> ServiceDirectory {
        try decoded(
            """
            {"as_of": "2026-01-31", "services": [
               {"id": "caw", "name": "CAW", "aliases": ["caw", "welzijnswerk"], "hours": "always", "expect": "-", "serves": []},
               {"id": "veilig-huis", "name": "Veilig Huis", "aliases": ["veilig huis"], "hours": "always", "expect": "-",
                "contact": "02 553 75 00, hallo@veilighuis.be", "serves": []},
               {"id": "police", "name": "Politie (101)", "aliases": ["politie", "101"], "hours": "always", "expect": "-",
                "emergency": true, "serves": []}],
             "regions": [{"id": "antwerpen", "name": {"nl": "Antwerpen", "en": "Antwerp"}, "postcodes": [[2000, 2999]]},
                         {"id": "limburg", "name": "Limburg", "postcodes": [[3500, 3999]]}]}
            """)
    }

    private func catalogue() throws -> ActCatalogue {
        let acts = ["greet", "refer", "close"].map {
            #"{"id": "\#($0)", "group": "referring", "title": "-", "definition": "-"}"#
        }
        return try decoded(#"{"acts": [\#(acts.joined(separator: ","))]}"#)
    }

    func scenario() throws -> Scenario {
        try decoded(
            """
            {"id": "tiny", "title": "T", "summary": "S", "goals": [], "difficulty": 1, "minutes": 5,
             "caller": {"name": "Linda", "age": 54, "relation": "buurvrouw", "temperament": "calm", "voice": "-"},
             "case": {"theme": "violence", "also_themes": ["stalking"], "danger": "\(danger)", "desk": "antwerpen", "at": "2026-03-12T14:10",
               "persons": [{"id": "boy", "role": "victim", "age": 2, "description": "zoontje van de buren"},
                           {"id": "mother", "role": "other", "age": 26, "description": "jonge moeder"}],
               "place": {"municipality": "Sint-Niklaas", "postcode": 2800}},
             "facts": [\(Self.facts.map(\.json).joined(separator: ","))],
             "start": "start", "nodes": [{"id": "start"}], "tests": [],
             "endings": [{"id": "over", "outcome": "good", "title": "-", "text": "-"},
                         {"id": "gone", "outcome": "lost", "title": "-", "text": "-"}]}
            """)
    }

    struct TinyFact {
        let id: String
        let tell: String
        var more = ""

        var json: String {
            #"{"id": "\#(id)", "summary": "-", "tell": ["\#(tell)"]\#(more.isEmpty ? "" : ", " + more)}"#
        }
    }

    static let facts = [
        TinyFact(id: "shouting", tell: "Ze roepen.", more: #""signal": "concern""#),
        TinyFact(id: "bruise", tell: "Hij heeft een blauwe plek.", more: #""signal": "high""#),
        TinyFact(id: "age", tell: "Hij wordt drie in mei.", more: #""asked_by": ["ask-age"]"#),
        TinyFact(id: "where", tell: "In Sint-Niklaas. De straat zeg ik niet.", more: #""asked_by": ["ask-location"]"#),
        TinyFact(
            id: "who", tell: "Het is van Gert. Hij woont in Sint-Niklaas, in de Kerkstraat 12. Zijn Mama ook.",
            more: #""identifying": true"#),
    ]
}

/// A log from words, each an event or two, ten seconds after the one before.
///
/// `refer:caw` does an act, `~ask-consent` may be one, `?refer` is a guess, `tell:age` tells a fact, `"..."` is said by
/// the operator, `end` and `gone` end the call. The first event, at 0, is the start of the call.
struct TinyLog {
    private(set) var events = [CallEvent(at: 0, .callStarted(node: "start", mood: Mood([:])))]

    init(_ words: String) {
        for word in words.split(separator: " ").map(String.init) {
            for kind in Self.kinds(word) { events.append(CallEvent(at: events.count * 10_000, kind)) }
        }
    }

    private static func kinds(_ word: String) -> [CallEvent.Kind] {
        let parts = word.split(separator: ":").map(String.init)
        if word == "end" { return [.callEnded("over", by: .operator)] }
        if word == "gone" { return [.callEnded("gone", by: .caller)] }
        if parts[0] == "tell", let fact = TinyNote.facts.first(where: { $0.id == parts[1] }) {
            let id = FactID(rawValue: fact.id)
            return [.callerSaid(text: fact.tell, because: .fact(id)), .factTold(id)]
        }
        if parts[0] == "caller" {
            return [.callerSaid(text: parts[1].replacing("_", with: " "), because: .trigger)]
        }
        if parts[0] == "operator" {
            return [.operatorSaid(text: parts[1].replacing("_", with: " "), reading: Reading(acts: []))]
        }
        if word.hasPrefix("?") {
            let guess = ActID(rawValue: String(word.dropFirst()))
            return [.operatorSaid(text: "eh", reading: Reading(acts: [], unsure: true, guesses: [guess]))]
        }
        return [.operatorSaid(text: "eh", reading: Reading(acts: word.split(separator: "+").map { heard(String($0)) }))]
    }

    private static func heard(_ word: String) -> HeardAct {
        let isWeak = word.hasPrefix("~")
        let parts = word.drop { $0 == "~" }.split(separator: ":").map(String.init)
        return HeardAct(
            id: ActID(rawValue: parts[0]), service: parts.count > 1 ? ServiceID(rawValue: parts[1]) : nil,
            confidence: isWeak ? 0.3 : 1, witness: .example, words: word)
    }
}

extension NoteEntry {
    /// The entry in a line: `invented [3] That age was not told. (7)`.
    var shown: String {
        "\(finding.rawValue) \(evidence) \(reason[.en])" + (words.map { " (\($0))" } ?? "")
    }
}

extension Scorecard {
    /// The verdict on a checkpoint, with its evidence and its reason.
    func shown(_ checkpoint: CheckpointID) -> String {
        self[checkpoint].map { "\($0.verdict.rawValue) \($0.evidence) \($0.reason[.en])" } ?? "no such checkpoint"
    }
}
