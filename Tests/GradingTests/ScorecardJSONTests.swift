import Call
import Diagnostics
import JSON
import Pack
import Testing

@testable import Grading

/// Others read the scorecard as JSON: its keys stay.
@Suite struct ScorecardJSONTests {
    @Test func `a scorecard has these keys, in this order`() throws {
        let grading = TinyGrading(
            checkpoints: [
                TinyGrading.checkpoint(
                    #"{"template": "absence", "a": {"act": "blame"}}"#, #""phase": "start", "critical": true"#)
            ], services: [TinyGrading.service("caw")])
        let card = try grading.grade("~blame refer:caw end")
        let expected = """
            call overall score pass_mark critical_faults to_confirm practise_next
            dimensions dimensions.id dimensions.title dimensions.title.nl dimensions.title.en dimensions.score
            dimensions.earned dimensions.possible
            checkpoints checkpoints.id checkpoints.dimension checkpoints.phase
            checkpoints.title checkpoints.title.nl checkpoints.title.en checkpoints.verdict
            checkpoints.reason checkpoints.reason.nl checkpoints.reason.en checkpoints.evidence checkpoints.activations
            checkpoints.fulfilled checkpoints.weight checkpoints.counts checkpoints.critical checkpoints.advisory
            checkpoints.unsure checkpoints.unsure_lines checkpoints.why checkpoints.why.nl checkpoints.why.en
            checkpoints.source checkpoints.advice checkpoints.advice.nl checkpoints.advice.en
            checkpoints.model checkpoints.model.nl checkpoints.model.en
            referrals referrals.given referrals.given.service referrals.given.fit referrals.given.rule
            referrals.given.explanation referrals.given.explanation.nl referrals.given.explanation.en
            referrals.given.evidence referrals.given.unsure referrals.right referrals.partly
            figures figures.turns figures.open_questions figures.closed_questions figures.simple_reflections
            figures.complex_reflections
            figures.reflections_per_question figures.reflections_per_question.value figures.reflections_per_question.fair figures.reflections_per_question.good figures.reflections_per_question.source
            figures.complex_reflection_share figures.complex_reflection_share.value figures.complex_reflection_share.fair figures.complex_reflection_share.good figures.complex_reflection_share.source
            figures.open_question_share figures.open_question_share.value figures.open_question_share.fair figures.open_question_share.good figures.open_question_share.source
            figures.talk_share figures.talk_share.value figures.talk_share.fair figures.talk_share.good figures.talk_share.source
            figures.longest_run_of_questions figures.longest_run_of_questions.value figures.longest_run_of_questions.fair figures.longest_run_of_questions.good figures.longest_run_of_questions.source
            """
        #expect(keys(card.json) == expected.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    @Test func `a small scorecard reads so`() throws {
        let greets = TinyGrading.checkpoint(#"{"template": "existence", "a": {"act": "greet"}}"#)
        let text = try TinyGrading(checkpoints: [greets]).grade("greet end").json.text()
        #expect(
            text.hasPrefix(
                """
                {"call":"tiny","overall":"competent","score":100,"pass_mark":60,"critical_faults":[],"to_confirm":[],"practise_next":null,\
                "dimensions":[{"id":"safety","title":{"nl":"Safety","en":"Safety"},"score":100,"earned":1.0,"possible":1},\
                {"id":"contact","title":{"nl":"Contact","en":"Contact"},"score":null,"earned":0.0,"possible":0}],\
                "checkpoints":[{"id":"point","dimension":"safety","title":{"nl":"point","en":"point"},"verdict":"met",\
                "reason":{"nl":"Gehoord in beurt 1.","en":"Heard in turn 1."},"evidence":[1],"activations":1,"fulfilled":1,"weight":1,\
                "counts":true,"critical":false,"advisory":false,"unsure":false,
                """))
    }

    @Test func `verdicts and judgements are called so`() {
        #expect(Verdict.allCases.map(\.rawValue) == ["met", "late", "missed", "violated", "not-applicable"])
        #expect(
            Overall.allCases.map(\.rawValue) == ["competent", "needs-practice", "critical-fault", "nothing-to-grade"])
        #expect(ReferralFit.allCases.map(\.rawValue) == ["right", "partly", "wrong", "harmful"])
    }

    /// Every key with those above it, each once, in the order in which they come.
    private func keys(_ value: JSONValue, under path: String = "") -> [String] {
        var found: [String] = []
        switch value {
        case .object(let members):
            for (key, value) in members {
                found.append(path + key)
                found += keys(value, under: "\(path)\(key).")
            }
        case .array(let values): for value in values { found += keys(value, under: path) }
        default: break
        }
        var seen: Set<String> = []
        return found.filter { seen.insert($0).inserted }
    }
}
