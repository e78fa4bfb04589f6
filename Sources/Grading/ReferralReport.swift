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
            guard case .operatorSaid(let text, let reading) = event.kind else { continue }
            if reading.acts.contains(where: { Transfer.announcements.contains($0.id) }) { isAnnounced = true }
            let conditions = Conditions(in: reading, of: text)
            for heard in reading.acts {
                for service in referrals.services(of: heard) {
                    let finding = referrals.assess(service, isConditional: conditions.cover(heard))
                    guard seen.insert(finding).inserted else { continue }
                    given.append(Given(finding: finding, evidence: index, isUnsure: heard.isWeak))
                }
            }
        }
        let fitting = referrals.fittingServices()
        self.init(
            given: given, right: fitting.right, partly: fitting.partly,
            transfer: transfer, rightDesk: referrals.otherDesk)
    }
}
