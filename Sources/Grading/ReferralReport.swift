internal import Call
internal import Diagnostics
internal import Pack
internal import Recognition

extension ReferralReport {
    init(log: CallLog, referrals: CaseReferrals) {
        var given: [Given] = []
        var seen: Set<ReferralFinding> = []
        var isAnnounced = false
        var transfer: (finding: TransferFinding, evidence: Int)?
        for (index, event) in log.events {
            if case .callTransferred(let desk) = event.kind {
                transfer = (referrals.assess(transferTo: desk, isAnnounced: isAnnounced), index)
            }
            guard case .operatorSaid(_, let reading) = event.kind else { continue }
            if reading.acts.contains(where: { Transfer.announcements.contains($0.id) }) { isAnnounced = true }
            let isConditional = reading.acts.contains { $0.id == "plan-b" }
            for heard in reading.acts where heard.id == "refer" {
                guard let service = heard.service else { continue }
                let finding = referrals.assess(service, isConditional: isConditional)
                guard seen.insert(finding).inserted else { continue }
                let isUnsure = heard.witness == .example && heard.confidence < TraceBuilder.weakBelow
                given.append(Given(finding: finding, evidence: index, isUnsure: isUnsure))
            }
        }
        let fitting = referrals.fittingServices()
        self.init(
            given: given, right: fitting.right, partly: fitting.partly,
            transfer: transfer, rightDesk: referrals.otherDesk)
    }
}
