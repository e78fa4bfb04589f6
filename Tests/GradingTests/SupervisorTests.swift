import Call
import Diagnostics
import JSON
import Pack
import Recognition
import Testing

@testable import Grading

/// What a supervisor must be able to defend: who was sent where, when, and what the trainee could still do.
@Suite struct `A grade that can be defended` {
    private static let services = [
        TinyGrading.service(
            "police", #""emergency": true"#,
            serves: #"[{"fit": "right", "when": {"danger": "acute"}, "why": "Nu."}]"#),
        TinyGrading.service(
            "local-police", serves: #"[{"fit": "wrong", "when": {"danger": "acute"}, "why": "Te laat."}]"#),
        TinyGrading.service("caw", serves: #"[{"fit": "right", "when": {}, "why": "Altijd."}]"#),
        TinyGrading.service("vk", serves: #"[{"fit": "right", "when": {}, "why": "Altijd."}]"#),
    ]

    private func grade(
        _ constraint: String, _ log: String, _ more: String = "", danger: String = "concern"
    ) throws -> Scorecard {
        try TinyGrading(
            checkpoints: [TinyGrading.checkpoint(constraint, more)], services: Self.services, danger: danger
        ).grade(log)
    }

    private func said(_ text: String, _ acts: [(ActID, ServiceID?, String)]) -> [CallEvent] {
        let heard = acts.map {
            HeardAct(id: $0.0, service: $0.1, confidence: 1, witness: $0.1 == nil ? .phrase : .alias, words: $0.2)
        }
        return [
            CallEvent(at: 0, .callStarted(node: "start", mood: Mood([:]))),
            CallEvent(at: 10, .operatorSaid(text: text, reading: Reading(acts: heard))),
            CallEvent(at: 20, .callEnded("over", by: .operator)),
        ]
    }

    // MARK: Emergency services

    @Test(arguments: [("refer:police", "met"), ("refer:local-police", "missed"), ("refer:caw", "missed")])
    func `only an emergency service is emergency help`(_ act: String, _ verdict: String) throws {
        let card = try grade(
            #"{"template": "existence", "a": {"emergency": true}}"#, "\(act) end", danger: "acute")
        #expect(card.checkpoints.map(\.verdict.rawValue) == [verdict])
    }

    @Test(arguments: [
        ("Ik laat 101 komen, police", "met"), ("Ik stuur de local-police", "missed"), ("Ik laat iemand komen", "met"),
    ])
    func `whoever is sent by name is the one who comes`(_ text: String, _ verdict: String) throws {
        let grading = TinyGrading(
            checkpoints: [TinyGrading.checkpoint(#"{"template": "existence", "a": {"emergency": true}}"#)],
            services: Self.services, danger: "acute")
        let card = try grading.grade(said(text, [("over-escalate", nil, text)]))
        #expect(card.checkpoints.map(\.verdict.rawValue) == [verdict])
    }

    @Test func `help that is called in by name stands among the referrals`() throws {
        let text = "Bel nu de police"
        let grading = TinyGrading(services: Self.services, danger: "acute")
        let given = try grading.grade(said(text, [("advise-emergency-services", nil, text)])).referrals.given
        #expect(given.map { "\($0.finding.service) \($0.finding.fit) \($0.evidence)" } == ["police right 1"])
    }

    @Test func `a service heard with little confidence is unsure, like any act`() throws {
        let heard = HeardAct(id: "refer", service: "caw", confidence: 0.38, witness: .alias, words: "caw")
        let events = [CallEvent(at: 0, .operatorSaid(text: "caw", reading: Reading(acts: [heard])))]
        let card = try TinyGrading(
            checkpoints: [TinyGrading.checkpoint(#"{"template": "existence", "a": {"refer_fit": "right"}}"#)],
            services: Self.services
        ).grade(events)
        #expect(card.toConfirm == ["point"])
        #expect(card.referrals.given.map(\.isUnsure) == [true])
    }

    @Test(arguments: [
        "refer:police", "advise-emergency-services", "over-escalate",
    ])
    func `an over-escalating call for help does nothing that was asked`(_ act: String) throws {
        let asks =
            #"{"template": "existence", "a": {"any": [{"act": "ask-injury"}, {"emergency": true}, {"group": "safety"}]}}"#
        #expect(try grade(asks, "\(act) end").checkpoints.map(\.verdict.rawValue) == ["missed"])
        let forbids = #"{"template": "absence", "a": {"over_escalation": true}}"#
        #expect(try grade(forbids, "\(act) end").checkpoints.map(\.verdict.rawValue) == ["violated"])
    }

    @Test func `in acute danger no other service is right, however well it fits`() throws {
        let grading = TinyGrading(services: Self.services, danger: "acute")
        #expect(
            try grading.grade("refer:caw").referrals.given.map(\.finding.explanation[.en]) == [
                "CAW [caw, 2026-01-31]: fits, but not while there is acute danger: 101 or 112 first. Altijd."
            ])
        #expect(try grading.grade("refer:caw").referrals.right == ["police"])
    }

    @Test func `a critical checkpoint that is late is no fault, and no call to pass`() throws {
        let soon = #"{"template": "existence", "a": {"act": "greet"}, "within": {"turns": 1}}"#
        let card = try TinyGrading(checkpoints: [
            TinyGrading.checkpoint(soon, #""critical": true"#),
            TinyGrading.checkpoint(#"{"template": "existence", "a": {"act": "ask-open"}}"#, id: "open", weight: 9),
        ]).grade("ask-open greet end")
        #expect(card.score == 95)
        #expect(card.criticalFaults == [])
        #expect(card.overall == .needsPractice)
    }

    @Test(arguments: [
        ("advise-emergency-services - - - fact:bruise end", "met [1, 5] Heard in turn 1."),
        ("- fact:bruise advise-emergency-services end", "met [2, 3] Heard in turn 2."),
        ("- fact:bruise - - - advise-emergency-services", "late [2, 6] Only in turn 5; better within 2 turns."),
    ])
    func `a limit can hold only for what comes after`(_ log: String, _ point: String) throws {
        let constraint = """
            {"template": "responded-existence", "a": {"fact": "bruise"}, "b": {"emergency": true},
             "within": {"turns": 2, "after_only": true}}
            """
        #expect(try grade(constraint, log, danger: "high").point == point)
    }

    // MARK: Conditions

    @Test(arguments: [
        ("Loopt het mis, bel dan de police.", "de police", "Loopt het mis", "right plan-b"),
        (
            "Ga naar de police. Loopt het mis, bel 112.", "Ga naar de police.", "Loopt het mis, bel 112.",
            "harmful over-escalation"
        ),
        (
            "Ga naar de police, en als het misgaat, bel 112.", "Ga naar de police,", "als het misgaat",
            "harmful over-escalation"
        ),
        (
            "Go to the police, but if it goes wrong, call 112.", "Go to the police,", "if it goes wrong",
            "harmful over-escalation"
        ),
        (
            "Als het misgaat, bel 112. Ga naar de police.", "Ga naar de police.", "Als het misgaat, bel 112.",
            "harmful over-escalation"
        ),
    ])
    func `a condition reaches as far as its own sentence`(
        _ text: String, _ referral: String, _ condition: String, _ finding: String
    ) throws {
        let events = said(text, [("refer", "police", referral), ("plan-b", nil, condition)])
        let given = try TinyGrading(services: Self.services).grade(events).referrals.given
        #expect(given.map { "\($0.finding.fit) \($0.finding.rule.rawValue)" } == [finding])
    }

    @Test func `a plan B is no referral`() throws {
        let usable = #"{"template": "existence", "a": {"refer_fit": ["right", "partly"]}}"#
        #expect(try grade(usable, "refer:police+plan-b end").point == "missed [1] Not heard in the only turn.")
        #expect(
            try grade(#"{"template": "existence", "a": {"refer": "police"}}"#, "refer:police+plan-b end").point
                == "missed [1] Not heard in the only turn.")
    }

    // MARK: Referrals

    @Test(arguments: [
        ("refer:caw ask-open - - - refer:caw end", "met [1, 2] Heard in turn 2."),
        ("refer:caw ask-open - - - refer:vk end", "missed [6] You ended the call right after turn 6."),
        ("refer:caw - - - refer:caw ask-open", "late [1, 6] Only in turn 6; better within 2 turns."),
    ])
    func `a service named again asks for nothing anew`(_ log: String, _ point: String) throws {
        let constraint = """
            {"template": "response", "a": {"refer_fit": "right"}, "b": {"act": "ask-open"}, "within": {"turns": 2}}
            """
        #expect(try grade(constraint, log).point == point)
    }

    @Test func `what came long before is not called late`() throws {
        let constraint = """
            {"template": "precedence", "a": {"act": "ask-open"}, "b": {"act": "refer"}, "within": {"turns": 2}}
            """
        #expect(
            try grade(constraint, "ask-open - - - refer:caw").point
                == "late [1, 5] In turn 1, long before turn 5; better within 2 turns.")
    }

    @Test func `an act that is no referral has no service`() throws {
        let constraint = #"{"template": "existence", "a": {"any": [{"refer": "caw"}, {"refer_fit": "right"}]}}"#
        #expect(try grade(constraint, "greet:caw end").point == "missed [1] Not heard in the only turn.")
    }

    // MARK: The end of a call

    @Test func `hanging up on a danger signal is a miss, a goodbye that the caller answers with one is not`() throws {
        let answers =
            #"{"template": "response", "a": {"fact": "bruise"}, "b": {"group": "safety"}, "within": {"turns": 2}}"#
        #expect(
            try grade(answers, "- fact:bruise end").point == "missed [1, 2] You ended the call right after turn 1.")
        let atOnce = [
            CallEvent(at: 10, .operatorSaid(text: "-", reading: Reading(acts: []))),
            CallEvent(at: 10, .factTold("bruise")), CallEvent(at: 10, .callEnded("over", by: .operator)),
        ]
        let card = try TinyGrading(checkpoints: [TinyGrading.checkpoint(answers)]).grade(atOnce)
        #expect(card.point == "not-applicable [] Did not come up in this call.")
    }

    @Test(arguments: [
        // Rightly, and announced: what could come later is for the other desk, what was due is not.
        ("offer-handover to:brussel end", "not-applicable not-applicable"),
        ("- - - offer-handover to:brussel end", "not-applicable missed"),
        ("greet - offer-handover to:brussel end", "not-applicable met"),
        // Unannounced, or to a desk that is not theirs, also when the caller hangs up on it.
        ("- to:brussel end", "missed missed"), ("- to:brussel gone", "missed missed"),
        ("offer-handover to:limburg end", "missed missed"),
    ])
    func `a right transfer is the right end of a call`(_ log: String, _ verdicts: String) throws {
        var grading = TinyGrading(checkpoints: [
            TinyGrading.checkpoint(#"{"template": "existence", "a": {"act": "ask-open"}}"#, id: "open"),
            TinyGrading.checkpoint(
                #"{"template": "existence", "a": {"act": "greet"}, "within": {"turns": 2}}"#, id: "soon"),
        ])
        grading.postcode = 1000
        #expect(
            try grading.grade(log).checkpoints.map(\.verdict.rawValue).joined(separator: " ") == verdicts)
    }

    // MARK: Counting and neighbours

    @Test func `what was heard too seldom says how often, and cites it`() throws {
        let twice = #"{"template": "existence", "a": {"act": "reflect"}, "n": 2}"#
        #expect(try grade(twice, "- reflect - end").point == "missed [2] Heard once; 2 times are needed.")
        let thrice = #"{"template": "existence", "a": {"act": "reflect"}, "n": 3}"#
        #expect(try grade(thrice, "reflect - reflect end").point == "missed [1, 3] Heard 2 times; 3 are needed.")
    }

    @Test(arguments: [
        (#"{"template": "init", "a": {"act": "ask-open"}}"#, "cue greet+ask-open -", "met [2] Heard in turn 1."),
        (#"{"template": "init", "a": {"act": "ask-open"}}"#, "- ask-open", "late [2] Only in turn 2."),
        (#"{"template": "init", "a": {"cue": true}}"#, "cue greet", "met [1] Right at the start."),
        (
            #"{"template": "end", "a": {"act": "greet"}}"#, "- greet+ask-open fact:bruise end",
            "met [2] Heard in turn 2."
        ),
        (
            #"{"template": "chain-response", "a": {"fact": "bruise"}, "b": {"act": "ask-open"}}"#,
            "- fact:bruise cue fact:name reflect+ask-open", "met [2, 5] Heard in turn 2."
        ),
        (
            #"{"template": "chain-response", "a": {"act": "greet"}, "b": {"act": "ask-open"}}"#,
            "greet fact:bruise cue ask-open", "met [1, 4] Heard in turn 2."
        ),
        (
            #"{"template": "chain-response", "a": {"fact": "bruise"}, "b": {"act": "ask-open"}}"#,
            "- fact:bruise - ask-open end", "missed [2, 4] Did not follow after turn 1."
        ),
    ])
    func `in a call one utterance is one moment, and sounds stand between none`(
        _ constraint: String, _ log: String, _ point: String
    ) throws {
        #expect(try grade(constraint, log).point == point)
    }
}
