internal import Diagnostics
internal import JSON

extension PackCheck {
    /// S013: the case knows who calls.
    static let theCallerIsAPerson = PackCheck(
        "S013",
        LocalText(
            nl:
                "Onder persons staat precies één beller: caller, caller-victim of caller-perpetrator.\nDe doorverwijzing hangt af van wie belt en hoe oud die is.",
            en:
                "Among persons stands exactly one caller: caller, caller-victim or caller-perpetrator.\nThe referral depends on who calls and how old they are."
        ),
        { parts, report in
            let callers: Set<CaseFile.Role> = [.caller, .callerVictim, .callerPerpetrator]
            for scenario in parts.truths {
                let count = scenario.caseFile.persons.filter { callers.contains($0.role) }.count
                guard count != 1 else { continue }
                report.error(
                    scenario.caseFile.theme.place,
                    LocalText(
                        nl: "deze zaak heeft \(count) bellers onder persons",
                        en: "this case has \(count) callers among persons"),
                    suggestion: LocalText(
                        nl: "geef precies één persoon de rol caller, caller-victim of caller-perpetrator",
                        en: "give exactly one person the role caller, caller-victim or caller-perpetrator"))
            }
        })
}
