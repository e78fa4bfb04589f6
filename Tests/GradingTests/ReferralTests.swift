import Call
import Diagnostics
import JSON
import Pack
import Testing

@testable import Grading

/// How well a referral fits the case, computed from case and directory.
@Suite struct ReferralTests {
    private static let offices =
        #"[{"days": ["monday", "tuesday", "wednesday", "thursday", "friday"], "from": "09:00", "to": "17:00"}]"#
    private static let services = [
        TinyGrading.service("caw", serves: #"[{"fit": "right", "when": {}, "why": "Altijd."}]"#, hours: offices),
        TinyGrading.service("lijn", serves: #"[{"fit": "right", "when": {}, "why": "Altijd."}]"#, hours: #""unknown""#),
        TinyGrading.service(
            "tele",
            serves:
                #"[{"fit": "harmful", "when": {"elements": ["baby"]}, "why": "Baby."}, {"fit": "acceptable", "when": {}, "why": "Ook."}]"#
        ),
        TinyGrading.service(
            "huis", #""regions": ["brussel"]"#, serves: #"[{"fit": "right", "when": {}, "why": "Hier."}]"#),
        TinyGrading.service("klacht", serves: #"[{"fit": "wrong", "when": {}, "why": "Nee."}]"#),
        TinyGrading.service("leeg"),
        TinyGrading.service(
            "police", #""emergency": true"#, serves: #"[{"fit": "right", "when": {"danger": "acute"}, "why": "Nu."}]"#),
    ]

    @Test(arguments: [
        ("caw", "right serves-case CAW [caw, 2026-01-31]: the right service. Altijd."),
        (
            "lijn",
            "right serves-case LIJN [lijn, 2026-01-31]: the right service. Its hours are not known here: check whether somebody is there now. Altijd."
        ),
        ("tele", "partly second-choice TELE [tele, 2026-01-31]: is possible, but there is a better choice. Ook."),
        ("huis", "partly other-region HUIS [huis, 2026-01-31]: fits, but not in this region. Hier."),
        ("klacht", "wrong not-for-this-case KLACHT [klacht, 2026-01-31]: does not help with this question. Nee."),
        ("leeg", "wrong not-for-this-case LEEG [leeg, 2026-01-31]: does not help with this question."),
        ("police", "harmful over-escalation POLICE [police, 2026-01-31]: there is no acute danger; this is too heavy."),
        ("nergens", "wrong unknown-service This service is not in the directory."),
    ])
    func `each service is weighed, with its reason`(_ service: String, _ finding: String) throws {
        #expect(try found("refer:\(service)") == [finding])
    }

    @Test(arguments: [
        ("concern", "harmful over-escalation"), ("none", "harmful over-escalation"),
        ("high", "wrong not-for-this-case"), ("acute", "right serves-case"),
    ])
    func `emergency services fit acute danger`(_ danger: String, _ finding: String) throws {
        #expect(try found("refer:police", danger: danger)[0].hasPrefix(finding))
        #expect(
            try found("refer:police+plan-b", danger: danger) == [
                "right plan-b POLICE [police, 2026-01-31]: right as a plan B, should it become acute."
            ])
    }

    @Test(arguments: [
        ("2026-03-12T09:00", "right serves-case"), ("2026-03-12T16:59", "right serves-case"),
        ("2026-03-12T08:59", "partly closed-now"),
        ("2026-03-12T17:00", "partly closed-now"), ("2026-03-14T12:00", "partly closed-now"),
    ])
    func `a service that is closed now is partly right`(_ time: String, _ finding: String) throws {
        #expect(try found("refer:caw", time: time)[0].hasPrefix(finding))
    }

    @Test func `a service that is closed now tells its hours`() throws {
        let shop = #"[{"days": ["monday", "wednesday"], "from": "09:30", "to": "24:00"}]"#
        let grading = TinyGrading(
            services: [
                Self.services[0],
                TinyGrading.service(
                    "shop", serves: #"[{"fit": "right", "when": {}, "why": "Altijd."}]"#, hours: shop),
            ], time: "2026-03-14T12:00")
        #expect(
            try grading.grade("refer:caw+refer:shop").referrals.given.map(\.finding.explanation[.en]) == [
                "CAW [caw, 2026-01-31]: fits, but is closed now. Open: Monday to Friday 09:00-17:00. Altijd.",
                "SHOP [shop, 2026-01-31]: fits, but is closed now. Open: Monday, Wednesday 09:30-24:00. Altijd.",
            ])
    }

    @Test(arguments: [(1050, "right serves-case"), (2800, "partly other-region"), (9999, "partly other-region")])
    func `a service of another region is partly right`(_ postcode: Int, _ finding: String) throws {
        #expect(try found("refer:huis", postcode: postcode)[0].hasPrefix(finding))
    }

    @Test func `what can do harm here is harmful, whatever else`() throws {
        #expect(
            try found("refer:tele", elements: #"["baby"]"#) == [
                "harmful harmful TELE [tele, 2026-01-31]: this can do harm here. Baby."
            ])
        #expect(try found("refer:tele+plan-b", elements: #"["baby"]"#)[0].hasPrefix("harmful harmful"))
    }

    @Test func `the report holds each referral once, and what would have been right`() throws {
        let card = try TinyGrading(services: Self.services).grade(
            "refer:caw refer:police - refer:caw+plan-b+refer:police refer:police back:5 ~refer:lijn refer")
        #expect(
            card.referrals.given.map { "\($0.finding.service) \($0.evidence) \($0.isUnsure)" } == [
                "caw 1 false", "police 2 false", "police 4 false", "lijn 7 true",
            ])
        #expect(card.referrals.right == ["caw", "lijn"])
        #expect(card.referrals.partly == ["tele", "huis"])
    }

    private func found(
        _ log: String, danger: String = "concern", elements: String = "[]", time: String = "2026-03-12T14:10",
        postcode: Int = 2800
    ) throws -> [String] {
        let grading = TinyGrading(
            services: Self.services, danger: danger, elements: elements, time: time, postcode: postcode)
        return try grading.grade(log).referrals.given.map {
            "\($0.finding.fit) \($0.finding.rule.rawValue) \($0.finding.explanation[.en])"
        }
    }
}
