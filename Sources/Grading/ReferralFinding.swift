public import Diagnostics
internal import JSON
public import Pack

/// How well a service fits the case, and why.
public struct ReferralFinding: Sendable, Hashable {
    /// The entry of the directory.
    public let service: ServiceID
    /// Nil when the directory does not have it.
    public let name: LocalText?
    /// How well the service fits.
    public let fit: ReferralFit
    /// The rule that decided.
    public let rule: Rule
    /// Names the rule and the entry of the directory.
    public let explanation: LocalText

    /// The rules by which a referral is judged, from the first that decides.
    public enum Rule: String, CaseIterable, Sendable {
        case unknownService = "unknown-service"
        /// Emergency services, should it become acute.
        case planB = "plan-b"
        case harmful
        case overEscalation = "over-escalation"
        case notForThisCase = "not-for-this-case"
        case otherRegion = "other-region"
        case closedNow = "closed-now"
        case secondChoice = "second-choice"
        case servesCase = "serves-case"
    }
}

extension ReferralFinding.Rule {
    /// A sentence or two for the trainee.
    func explanation(service: Service?, why: LocalText?, asOf: String) -> LocalText {
        guard let service else {
            return LocalText(
                nl: "Deze dienst staat niet in de sociale kaart.", en: "This service is not in the directory.")
        }
        func sentence(_ language: Language) -> String {
            let entry = "\(service.name[language]) [\(service.id.value), \(asOf)]"
            return [entry + ": " + verdict[language], why?[language]].compactMap(\.self).joined(separator: " ")
        }
        return LocalText(nl: sentence(.nl), en: sentence(.en))
    }

    private var verdict: LocalText {
        switch self {
        case .unknownService: LocalText(nl: "staat niet in de sociale kaart.", en: "is not in the directory.")
        case .planB:
            LocalText(nl: "juist als plan B, mocht het acuut worden.", en: "right as a plan B, should it become acute.")
        case .harmful: LocalText(nl: "dit kan hier schaden.", en: "this can do harm here.")
        case .overEscalation:
            LocalText(
                nl: "er is geen acuut gevaar; dit is te zwaar.", en: "there is no acute danger; this is too heavy.")
        case .notForThisCase: LocalText(nl: "helpt niet bij deze vraag.", en: "does not help with this question.")
        case .otherRegion:
            LocalText(nl: "past, maar niet in deze regio.", en: "fits, but not in this region.")
        case .closedNow: LocalText(nl: "past, maar is nu dicht.", en: "fits, but is closed now.")
        case .secondChoice:
            LocalText(nl: "kan, maar er is een betere keuze.", en: "is possible, but there is a better choice.")
        case .servesCase: LocalText(nl: "de juiste dienst.", en: "the right service.")
        }
    }
}

/// The referrals of a call, and what the directory offers for the case.
public struct ReferralReport: Sendable {
    /// Each referral once, at its first place.
    public let given: [Given]
    /// What is right for this case at this hour; several may be right together.
    public let right: [ServiceID]
    /// What is possible, but closed now, elsewhere or a second choice.
    public let partly: [ServiceID]
    /// To which desk the caller was put through, if to any, and in which event.
    public let transfer: (finding: TransferFinding, evidence: Int)?
    /// The desk to which the caller could rightly be put through; nil when there is no other.
    public let rightDesk: RegionID?

    /// A referral that was made.
    public struct Given: Sendable {
        /// How well it fits the case, and why.
        public let finding: ReferralFinding
        /// The event in which it was made.
        public let evidence: Int
        /// Whether it was read with little confidence.
        public let isUnsure: Bool
    }
}
