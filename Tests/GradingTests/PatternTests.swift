import Call
import Diagnostics
import JSON
import Pack
import TestSupport
import Testing

@testable import Grading

/// Which events of a call a pattern means.
@Suite struct PatternTests {
    @Test(
        arguments: [
            (#"{"act": "greet"}"#, "greet blame -", "1"), (#"{"acts": ["greet", "blame"]}"#, "greet blame -", "1 2"),
            (#"{"act": "unknown"}"#, "unknown greet", ""),
            (#"{"group": "exploring"}"#, "greet ask-open ask-facts+greet", "2 3"),
            (#"{"group": ["opening", "wrong"]}"#, "greet ask-open blame", "1 3"),
            (#"{"fact": "bruise"}"#, "- fact:bruise fact:name", "2"),
            (#"{"facts": {"signal": ["high", "acute"]}}"#, "- fact:bruise fact:name", "2"),
            (#"{"facts": {"identifying": true}}"#, "- fact:bruise fact:name", "3"),
            (#"{"facts": {"elements": "injury", "signal": "none"}}"#, "- fact:bruise fact:name", ""),
            (#"{"facts": {}}"#, "- fact:bruise fact:name", "2 3"),
            (#"{"refer": "caw"}"#, "refer:caw refer:police refer", "1"),
            (#"{"refer": ["caw", "police"]}"#, "refer:caw refer:police refer", "1 2"),
            (#"{"refer_fit": "right"}"#, "refer:caw refer:police refer:nowhere", "1"),
            (#"{"refer_fit": ["wrong", "harmful"]}"#, "refer:caw refer:police refer:nowhere", "2 3"),
            (
                #"{"emergency": true}"#,
                "advise-emergency-services over-escalate refer:police refer:police+plan-b refer:caw", "1 2 3"
            ),
            (
                #"{"over_escalation": true}"#,
                "advise-emergency-services over-escalate refer:police refer:police+plan-b refer:caw", "1 2 3"
            ),
            (#"{"cue": true}"#, "cue - cue", "1 3"), (#"{"silence": {"at_least": 10}}"#, "9s 10s 11s", "2 3"),
            (#"{"ended": true}"#, "- end", "2"), (#"{"ended": {"by": "caller"}}"#, "- end", ""),
            (#"{"ended": {"by": "operator", "outcome": "good"}}"#, "- end", "2"),
            (#"{"ended": {"outcome": ["lost", "danger"]}}"#, "- gone", "2"),
            (#"{"any": [{"cue": true}, {"act": "greet"}]}"#, "cue greet -", "1 2"),
            (#"{"act": "greet", "mood": {"trust": {"at_most": 40}}}"#, "greet trust=40 greet trust=41 greet", "3"),
            (
                #"{"any": [{"act": "greet", "mood": {"trust": {"at_least": 60}}}, {"cue": true}]}"#,
                "greet trust=60 greet cue", "3 4"
            ),
        ] as [(String, String, String)])
    func `a pattern means these events`(_ pattern: String, _ log: String, _ places: String) throws {
        let grading = TinyGrading(services: [
            TinyGrading.service("caw", serves: #"[{"fit": "right", "when": {}, "why": "-"}]"#),
            TinyGrading.service("police", #""emergency": true"#),
        ])
        let catalogue = try TinyGrading.catalogue()
        let numbers = Dictionary(uniqueKeysWithValues: catalogue.acts.enumerated().map { ($1.id.value, $0) })
        let scenario = try grading.scenario()
        let builder = TraceBuilder(
            scenario: scenario, referrals: CaseReferrals(directory: try grading.directory(), file: scenario.caseFile),
            catalogue: catalogue, numbers: numbers)
        let trace = TraceBuilder.trace(of: CallLog(TinyLog(log).events), note: nil, builder: builder)
        let matcher = PatternMatcher(try decoded(pattern), numbers: numbers)
        let found = matcher.positions(in: trace).map { String(trace.events[$0].index) }
        #expect(found.joined(separator: " ") == places)
    }
}
