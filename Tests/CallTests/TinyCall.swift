import Diagnostics
import JSON
import Pack
import TestSupport

@testable import Call

/// A call of a few lines, of which a test replaces the part that it is about.
struct TinyCall {
    var facts = "[]"
    var nodes = #"[{"id": "start", "says": "Hallo?"}]"#
    var replies = "[]"
    var triggers = "[]"
    var endings = #"[{"id": "over", "outcome": "partial", "title": "Over", "text": "Over."}]"#
    var mood = "{}"
    /// Parts of the temperament beside its answers to acts.
    var temper = #""not_understood": "Wat?""#
    /// What the temperament answers to acts.
    var acts = #"{"greet": {"says": "Dag."}, "ask-when": {"says": "Gisteren."}, "blame": {"says": "Pardon?"}}"#

    /// A call with this engine, in Dutch.
    func play(seed: Int = 1) throws -> CallPlay { CallPlay(engine: try engine(), seed: seed) }

    func engine(_ language: Language = .nl) throws -> CallEngine {
        CallEngine(
            scenario: try scenario(), temperaments: try temperaments(), catalogue: try catalogue(), language: language)
    }

    func scenario() throws -> Scenario {
        try decoded(
            """
            {"id": "tiny", "title": "T", "summary": "S", "goals": [], "difficulty": 1, "minutes": 5,
             "caller": {"name": "An", "relation": "zus", "temperament": "calm", "mood": \(mood), "voice": "Een stem."},
             "case": {"theme": "other", "danger": "none", "persons": [], "desk": "antwerpen", "at": "2026-03-12T14:10",
               "place": {"municipality": "Mechelen", "postcode": 2800}},
             "facts": \(facts), "start": "start", "nodes": \(nodes), "replies": \(replies), "triggers": \(triggers),
             "endings": \(endings), "tests": []}
            """)
    }

    private func temperaments() throws -> Temperaments {
        try decoded(
            """
            {"moods": [{"id": "trust", "title": "t", "higher_is_better": true}], "temperaments": [
               {"id": "calm", "title": "calm", "based_on": "base", "acts": \(acts)},
               {"id": "base", "title": "base", \(temper)}]}
            """)
    }

    private func catalogue() throws -> ActCatalogue {
        let acts = [
            ("greet", "opening"), ("ask-facts", "exploring"), ("ask-when", "exploring"), ("ask-injury", "safety"),
            ("reflect", "listening"), ("refer", "referring"), ("close", "referring"), ("blame", "wrong"),
            ("judge", "wrong"), ("dismiss", "wrong"), ("offer-handover", "referring"), ("ask-consent", "referring"),
        ]
        let list = acts.map { #"{"id": "\#($0)", "group": "\#($1)", "title": "-", "definition": "-"}"# }
        return try decoded(#"{"acts": [\#(list.joined(separator: ","))]}"#)
    }
}
