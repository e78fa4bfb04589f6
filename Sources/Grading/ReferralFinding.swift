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
        /// While there is acute danger, nothing but emergency services is right.
        case notNow = "not-now"
        case otherRegion = "other-region"
        case closedNow = "closed-now"
        case secondChoice = "second-choice"
        case servesCase = "serves-case"
    }
}

extension ReferralFinding.Rule {
    /// A sentence or two for the trainee.
    ///
    /// - Parameter fits: whether the caller could turn to it, so that its hours matter.
    func explanation(service: Service?, fits: Bool, why: LocalText?, asOf: String) -> LocalText {
        guard let service else {
            return LocalText(
                nl: "Deze dienst staat niet in de sociale kaart.", en: "This service is not in the directory.")
        }
        func sentence(_ language: Language) -> String {
            let entry = "\(service.name[language]) [\(service.id.value), \(asOf)]"
            let hours = fits ? hours(service)?[language] : nil
            return [entry + ": " + verdict[language], hours, why?[language]].compactMap(\.self).joined(separator: " ")
        }
        return LocalText(nl: sentence(.nl), en: sentence(.en))
    }

    /// What must be said of the hours: when it is open, if it is closed now, and that nothing is known, if so.
    private func hours(_ service: Service) -> LocalText? {
        switch (self, service.hours) {
        case (.planB, _): nil
        case (.closedNow, let hours):
            hours.described.map { LocalText(nl: "Open: \($0[.nl]).", en: "Open: \($0[.en]).") }
        case (_, .unknown):
            LocalText(
                nl: "De uren zijn hier niet gekend: kijk na of er nu iemand is.",
                en: "Its hours are not known here: check whether somebody is there now.")
        default: nil
        }
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
        case .notNow:
            LocalText(
                nl: "past, maar niet nu er acuut gevaar is: eerst 101 of 112.",
                en: "fits, but not while there is acute danger: 101 or 112 first.")
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
