import Call
import Diagnostics
import JSON
import Pack
import Recognition
import TestSupport

@testable import Grading

/// A protocol of a few checkpoints, a case and a directory, of which a test replaces the part that it is about.
struct TinyGrading {
    /// Each as the file of a pack has it; see `checkpoint`.
    var checkpoints: [String] = []
    var services: [String] = []
    var danger = "concern"
    var elements = "[]"
    var time = "2026-03-12T14:10"
    var postcode = 2800

    /// One checkpoint; `more` holds keys beside those that every checkpoint has.
    static func checkpoint(
        _ constraint: String, _ more: String = "", id: String = "point", dimension: String = "safety", weight: Int = 1
    ) -> String {
        """
        {"id": "\(id)", "dimension": "\(dimension)", "title": "\(id)", "constraint": \(constraint), "weight": \(weight),
         "why": "w", "source": "R1", "advice": "a", "model": "m"\(more.isEmpty ? "" : ", " + more)}
        """
    }

    /// One service; `more` holds keys beside those that every service has.
    static func service(
        _ id: String, _ more: String = "", serves: String = "[]", hours: String = "\"always\""
    ) -> String {
        """
        {"id": "\(id)", "name": "\(id.uppercased())", "aliases": "\(id)", "hours": \(hours), "expect": "-",
         "serves": \(serves)\(more.isEmpty ? "" : ", " + more)}
        """
    }

    func grade(_ log: String, note: [NoteEntry]? = nil) throws -> Scorecard {
        try grade(TinyLog(log).events, note: note)
    }

    func grade(_ events: [CallEvent], note: [NoteEntry]? = nil) throws -> Scorecard {
        try Grader(protocol: gradingProtocol(), directory: directory(), catalogue: Self.catalogue())
            .grade(events: events, scenario: scenario(), note: note)
    }

    func gradingProtocol() throws -> GradingProtocol {
        try decoded(
            """
            {"name": "P", "pass_mark": 60, "room": 4, "phases": [{"id": "start", "title": "Start"}],
             "dimensions": [{"id": "safety", "title": "Safety", "weight": 1}, {"id": "contact", "title": "Contact", "weight": 3}],
             "checkpoints": [\(checkpoints.joined(separator: ","))]}
            """)
    }

    func directory() throws -> ServiceDirectory {
        try decoded(
            """
            {"as_of": "2026-01-31", "services": [\(services.joined(separator: ","))],
             "regions": [{"id": "antwerpen", "name": "Antwerpen", "postcodes": [[2000, 2999]]},
                         {"id": "brussel", "name": "Brussel", "postcodes": [[1000, 1299]]},
                         {"id": "limburg", "name": "Limburg", "postcodes": [[3500, 3999]]},
                         {"id": "wallonie", "name": "Wallonie", "desk": false, "postcodes": [[4000, 7999]]}]}
            """)
    }

    static func catalogue() throws -> ActCatalogue {
        let acts = [
            ("greet", "opening", ""), ("ask-open", "exploring", "open-question"),
            ("ask-facts", "exploring", "closed-question"),
            ("ask-injury", "safety", "closed-question"), ("reflect", "listening", "simple-reflection"),
            ("reflect-feeling", "listening", "complex-reflection"), ("refer", "referring", ""),
            ("plan-b", "referring", ""),
            ("advise-emergency-services", "safety", ""), ("over-escalate", "wrong", ""), ("blame", "wrong", ""),
            ("offer-handover", "referring", ""), ("ask-consent", "referring", ""),
        ]
        let list = acts.map { id, group, move in
            """
            {"id": "\(id)", "group": "\(group)", "title": "-", "definition": "-"\(move.isEmpty ? "" : ", \"move\": \"\(move)\"")}
            """
        }
        return try decoded(#"{"acts": [\#(list.joined(separator: ","))]}"#)
    }

    func scenario() throws -> Scenario {
        try decoded(
            """
            {"id": "tiny", "title": "T", "summary": "S", "goals": [], "difficulty": 1, "minutes": 5,
             "caller": {"name": "An", "relation": "zus", "temperament": "calm", "voice": "-"},
             "case": {"theme": "violence", "danger": "\(danger)", "elements": \(elements), "desk": "antwerpen", "at": "\(time)",
               "persons": [], "place": {"municipality": "Ergens", "postcode": \(postcode)}},
             "facts": [{"id": "bruise", "summary": "-", "tell": "Een plek.", "signal": "high", "elements": ["injury"]},
                       {"id": "name", "summary": "-", "tell": "An Peeters.", "identifying": true}],
             "start": "start", "nodes": [{"id": "start"}], "tests": [],
             "endings": [{"id": "over", "outcome": "good", "title": "-", "text": "-"},
                         {"id": "gone", "outcome": "lost", "title": "-", "text": "-"}]}
            """)
    }
}

/// A log from a line of words, each an event ten seconds after the one before.
///
/// | word | event |
/// |---|---|
/// | `greet+refer:caw` | the operator does these acts in one utterance |
/// | `-` | the operator says something in which nothing is heard |
/// | `huh:3` | so many words in which nothing is heard, and the caller says that they were not clear |
/// | `?blame` | one that may have been this act |
/// | `~blame` | one that the classifier heard with little confidence |
/// | `fact:bruise`, `cue`, `trust=20` | the caller tells a fact, a sound is heard, the mood moves |
/// | `12s` | so many seconds of silence |
/// | `to:limburg` | the operator puts the caller through to this desk |
/// | `end`, `gone` | the operator, the caller ends the call |
/// | `back:1` | the utterance with this number is taken back |
///
/// The first event, at 0, is the start of the call.
struct TinyLog {
    private(set) var events = [CallEvent(at: 0, .callStarted(node: "start", mood: Mood([:])))]

    init(_ words: String) {
        for word in words.split(separator: " ") {
            events.append(CallEvent(at: events.count * 10_000, Self.kind(String(word))))
            if word.hasPrefix("huh:") {
                events.append(
                    CallEvent(at: events.count * 10_000, .callerSaid(text: "Hoe bedoelt u?", because: .notUnderstood)))
            }
        }
    }

    private static func kind(_ word: String) -> CallEvent.Kind {
        let value = word.split(whereSeparator: { ":=".contains($0) }).last.map(String.init) ?? ""
        switch word {
        case _ where word.hasPrefix("huh:"):
            let text = Array(repeating: "eh", count: Int(value) ?? 0).joined(separator: " ")
            return .operatorSaid(text: text, reading: Reading(acts: []))
        case "-": return .operatorSaid(text: "eh", reading: Reading(acts: []))
        case "cue": return .cueHeard(text: "een deur")
        case "end": return .callEnded("over", by: .operator)
        case "gone": return .callEnded("gone", by: .caller)
        case _ where word.hasPrefix("fact:"): return .factTold(FactID(rawValue: value))
        case _ where word.hasPrefix("to:"): return .callTransferred(to: RegionID(rawValue: value))
        case _ where word.hasPrefix("back:"): return .turnTakenBack(turn: Int(value) ?? 0)
        case _ where word.contains("="): return .moodMoved(Mood(["trust": Int(value) ?? 0]))
        case _ where word.hasSuffix("s") && Int(word.dropLast()) != nil:
            return .silencePassed(seconds: Int(word.dropLast()) ?? 0)
        case _ where word.hasPrefix("?"):
            let guess = ActID(rawValue: String(word.dropFirst()))
            return .operatorSaid(text: word, reading: Reading(acts: [], unsure: true, guesses: [guess]))
        default:
            return .operatorSaid(
                text: word, reading: Reading(acts: word.split(separator: "+").map { heard(String($0)) }))
        }
    }

    private static func heard(_ word: String) -> HeardAct {
        let isWeak = word.hasPrefix("~")
        let parts = word.drop { $0 == "~" }.split(separator: ":").map(String.init)
        return HeardAct(
            id: ActID(rawValue: parts[0]), service: parts.count > 1 ? ServiceID(rawValue: parts[1]) : nil,
            confidence: isWeak ? 0.3 : 1, witness: .example, words: word)
    }
}

extension Scorecard {
    /// The only checkpoint as `verdict [evidence] reason`.
    var point: String { checkpoints.first?.shown ?? "no checkpoint" }
}

extension CheckpointResult {
    var shown: String { "\(verdict.rawValue) \(evidence) \(reason[.en])" }
}
