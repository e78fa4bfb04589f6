internal import Diagnostics
internal import JSON
internal import Pack

/// Weighs services against one case: remit, region, opening hours and urgency.
struct CaseReferrals {
    let directory: ServiceDirectory
    let file: CaseFile

    /// How well a service fits the case, and by which rule.
    ///
    /// A conditional referral, such as "if it gets out of hand, call 101", is judged as a plan B.
    func assess(_ id: ServiceID, isConditional: Bool) -> ReferralFinding {
        guard let service = directory[id] else { return finding(id, nil, .wrong, .unknownService) }
        if service.emergency, isConditional { return finding(id, service, .right, .planB) }
        let rule = service.serves.first { $0.when.holds(for: file) }
        let fit = rule?.fit ?? .wrong
        switch fit {
        case .harmful: return finding(id, service, .harmful, .harmful, rule)
        case .wrong where service.emergency && file.danger <= .concern:
            return finding(id, service, .harmful, .overEscalation, rule)
        case .wrong: return finding(id, service, .wrong, .notForThisCase, rule)
        case .right, .acceptable: break
        }
        if !serves(service) { return finding(id, service, .partly, .otherRegion, rule) }
        if service.hours.isOpen(at: file.time) == false { return finding(id, service, .partly, .closedNow, rule) }
        return fit == .right
            ? finding(id, service, .right, .servesCase, rule)
            : finding(id, service, .partly, .secondChoice, rule)
    }

    /// The services that are this fitting for the case, in the order of the directory.
    func services(_ fit: ReferralFit) -> [ServiceID] {
        directory.services.map(\.id.value).filter { assess($0, isConditional: false).fit == fit }
    }

    /// Whether an act calls in emergency services, unconditionally.
    func callsEmergency(_ act: ActID, _ finding: ReferralFinding?) -> Bool {
        if act == "advise-emergency-services" || act == "over-escalate" { return true }
        guard act == "refer", let finding, finding.rule != .planB else { return false }
        return directory[finding.service]?.emergency == true
    }

    /// Whether an act calls in emergency services where the case gives no reason.
    func overEscalates(_ act: ActID, _ finding: ReferralFinding?) -> Bool {
        guard file.danger <= .concern, callsEmergency(act, finding) else { return false }
        return finding.map { $0.fit == .wrong || $0.fit == .harmful } ?? true
    }

    private func serves(_ service: Service) -> Bool {
        guard let regions = service.regions else { return true }
        guard let region = directory.region(of: file.place.postcode) else { return false }
        return regions.contains { $0.value == region.id.value }
    }

    private func finding(
        _ id: ServiceID, _ service: Service?, _ fit: ReferralFit, _ rule: ReferralFinding.Rule,
        _ entry: ServiceRule? = nil
    ) -> ReferralFinding {
        ReferralFinding(
            service: id, name: service?.name, fit: fit, rule: rule,
            explanation: rule.explanation(service: service, why: entry?.why, asOf: directory.asOf))
    }
}
