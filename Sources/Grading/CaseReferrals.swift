internal import Diagnostics
internal import JSON
internal import Pack
internal import Recognition

/// Weighs services against one case: remit, region, opening hours and urgency.
struct CaseReferrals {
    let directory: ServiceDirectory
    let file: CaseFile
    private let names: ServiceNames

    /// - Parameter names: those of the directory; worth keeping for many calls.
    init(directory: ServiceDirectory, file: CaseFile, names: ServiceNames? = nil) {
        self.directory = directory
        self.file = file
        self.names = names ?? ServiceNames(directory)
    }

    /// The services that an act sends the caller to: a referral's own, and those that are called in by name or number.
    func services(of heard: HeardAct) -> [ServiceID] {
        if heard.id == "refer" { return heard.service.map { [$0] } ?? [] }
        return heard.id.callsInHelp ? names.named(in: heard.words).emergency : []
    }

    /// How well a service fits the case, and by which rule.
    ///
    /// A conditional referral, such as "if it gets out of hand, call 101", is judged as a plan B.
    func assess(_ id: ServiceID, isConditional: Bool) -> ReferralFinding {
        let service = directory[id]
        let weight = service.map { weigh($0, isConditional: isConditional) }
        let rule = weight?.rule ?? .unknownService
        return ReferralFinding(
            service: id, name: service?.name, fit: weight?.fit ?? .wrong, rule: rule,
            explanation: rule.explanation(
                service: service, fits: weight?.fit == .right || weight?.fit == .partly, why: weight?.entry?.why,
                asOf: directory.asOf))
    }

    /// The services that are right for the case, and those that are partly right, in the order of the directory.
    func fittingServices() -> (right: [ServiceID], partly: [ServiceID]) {
        var fitting: (right: [ServiceID], partly: [ServiceID]) = ([], [])
        for service in directory.services {
            switch weigh(service, isConditional: false).fit {
            case .right: fitting.right.append(service.id.value)
            case .partly: fitting.partly.append(service.id.value)
            case .wrong, .harmful: break
            }
        }
        return fitting
    }

    private typealias Weight = (fit: ReferralFit, rule: ReferralFinding.Rule, entry: ServiceRule?)

    /// The same as `assess`, without the words: those take longer than the weighing.
    private func weigh(_ service: Service, isConditional: Bool) -> Weight {
        if service.emergency, isConditional { return (.right, .planB, nil) }
        let entry = service.serves.first { $0.when.holds(for: file) }
        let fit = entry?.fit ?? .wrong
        switch fit {
        case .harmful: return (.harmful, .harmful, entry)
        case .wrong where service.emergency && file.danger <= .concern: return (.harmful, .overEscalation, entry)
        case .wrong: return (.wrong, .notForThisCase, entry)
        case .right, .acceptable: break
        }
        if file.danger == .acute, !service.emergency { return (.partly, .notNow, entry) }
        if !serves(service) { return (.partly, .otherRegion, entry) }
        if service.hours.isOpen(at: file.time) == false { return (.partly, .closedNow, entry) }
        return fit == .right ? (.right, .servesCase, entry) : (.partly, .secondChoice, entry)
    }

    /// Whether an act calls in emergency services, unconditionally.
    ///
    /// - Parameter words: those it rests on; who only sends a service that is none by them does not.
    func callsEmergency(_ act: ActID, _ finding: ReferralFinding?, words: String) -> Bool {
        if act.callsInHelp {
            let named = names.named(in: words)
            return !named.emergency.isEmpty || !named.others
        }
        guard act == "refer", let finding, finding.rule != .planB else { return false }
        return directory[finding.service]?.emergency == true
    }

    /// Whether an act calls in the police or another heavy hand where the case gives no reason.
    func overEscalates(_ act: ActID, _ finding: ReferralFinding?, words: String) -> Bool {
        guard file.danger <= .concern else { return false }
        guard act == "over-escalate" || callsEmergency(act, finding, words: words) else { return false }
        return finding.map { $0.fit == .wrong || $0.fit == .harmful } ?? true
    }

    private func serves(_ service: Service) -> Bool {
        guard let regions = service.regions else { return true }
        guard let region = directory.region(of: file.place.postcode) else { return false }
        return regions.contains { $0.value == region.id.value }
    }
}
