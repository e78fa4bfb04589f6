import Call
import Diagnostics
import JSON
import Pack
import Testing

@testable import Grading

/// The desk of the caller's own region is a right referral too, when the caller was told first.
@Suite struct `A transfer to another desk` {
    /// Who calls from Brussels and got the Antwerp desk.
    private var brussels: TinyGrading {
        var grading = TinyGrading()
        grading.postcode = 1000
        return grading
    }

    private func transfer(_ log: String, _ grading: TinyGrading) throws -> String {
        let finding = try #require(try grading.grade(log).referrals.transfer?.finding)
        return "\(finding.fit.rawValue) \(finding.rule.rawValue) \(finding.explanation[.en])"
    }

    @Test(arguments: [
        (
            "offer-handover to:brussel end",
            "right own-region Desk Brussel [brussel, 2026-01-31]: the desk of the caller's region, and the caller was told."
        ),
        (
            "ask-consent to:brussel end",
            "right own-region Desk Brussel [brussel, 2026-01-31]: the desk of the caller's region, and the caller was told."
        ),
        (
            "reflect to:brussel end",
            "partly unannounced Desk Brussel [brussel, 2026-01-31]: the right desk, but the caller was not told."
        ),
        (
            "reflect offer-handover back:2 to:brussel end",
            "partly unannounced Desk Brussel [brussel, 2026-01-31]: the right desk, but the caller was not told."
        ),
        (
            "offer-handover to:limburg end",
            "wrong other-region Desk Limburg [limburg, 2026-01-31]: not that of the caller's region."
        ),
        ("offer-handover to:wallonie end", "wrong unknown-desk That is no desk of this line."),
        ("offer-handover to:nergens end", "wrong unknown-desk That is no desk of this line."),
    ])
    func `is weighed by region and by warning, with its reason`(_ log: String, _ finding: String) throws {
        #expect(try transfer(log, brussels) == finding)
    }

    @Test func `is not needed from the caller's own desk, and no use where there is no desk`() throws {
        #expect(
            try transfer("offer-handover to:brussel end", TinyGrading())
                == "wrong needless Desk Brussel [brussel, 2026-01-31]: not needed, the caller had come to the right desk with you."
        )
        var wallonia = TinyGrading()
        wallonia.postcode = 4000
        #expect(
            try transfer("offer-handover to:brussel end", wallonia)
                == "wrong other-region Desk Brussel [brussel, 2026-01-31]: there is no desk where the caller lives; refer to a service there."
        )
    }

    @Test func `does not take the place of help in acute danger`() throws {
        var acute = brussels
        acute.danger = "acute"
        #expect(
            try transfer("offer-handover to:brussel end", acute)
                == "wrong acute-danger Desk Brussel [brussel, 2026-01-31]: in acute danger you stay on the line yourself."
        )
        #expect(try acute.grade("reflect end").referrals.rightDesk == nil)
    }

    @Test func `is named as right beside the services, where there is another desk`() throws {
        #expect(try brussels.grade("reflect end").referrals.rightDesk == "brussel")
        #expect(try brussels.grade("reflect end").referrals.transfer == nil)
        #expect(try TinyGrading().grade("reflect end").referrals.rightDesk == nil)
        var wallonia = TinyGrading()
        wallonia.postcode = 4000
        #expect(try wallonia.grade("reflect end").referrals.rightDesk == nil)
    }

    @Test(arguments: [
        ("offer-handover to:brussel end", "met", "met", "met"), ("reflect to:brussel end", "missed", "met", "met"),
        ("offer-handover to:limburg end", "missed", "missed", "violated"),
    ])
    func `counts as a referral of that fit`(_ log: String, _ right: String, _ usable: String, _ noWrong: String) throws
    {
        var grading = brussels
        grading.checkpoints = [
            TinyGrading.checkpoint(#"{"template": "existence", "a": {"refer_fit": "right"}}"#, id: "right"),
            TinyGrading.checkpoint(
                #"{"template": "existence", "a": {"refer_fit": ["right", "partly"]}}"#, id: "usable"),
            TinyGrading.checkpoint(
                #"{"template": "absence", "a": {"refer_fit": ["wrong", "harmful"]}}"#,
                #""chance": {"event": {"act": "refer"}}"#, id: "no-wrong"),
        ]
        #expect(try grading.grade(log).checkpoints.map(\.verdict.rawValue) == [right, usable, noWrong])
    }

    @Test func `stands in the scorecard for programs`() throws {
        let json = try brussels.grade("offer-handover to:brussel end").json.text()
        #expect(
            json.contains(
                #""right_desk":"brussel","transfer":{"desk":"brussel","fit":"right","rule":"own-region","explanation":{"nl":"Desk Brussel [brussel, 2026-01-31]: de desk van de streek van de beller, en die wist ervan.","en":"Desk Brussel [brussel, 2026-01-31]: the desk of the caller's region, and the caller was told."},"evidence":2}"#
            ))
    }
}
