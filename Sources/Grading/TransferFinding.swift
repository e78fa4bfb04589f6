public import Diagnostics
internal import JSON
public import Pack

/// How well it fits the case to put the caller through to a desk, and why.
public struct TransferFinding: Sendable, Hashable {
    /// The region whose desk it is.
    public let desk: RegionID
    /// What people call the region; nil when the directory does not have it.
    public let name: LocalText?
    /// Right is the desk of the caller's own region, with a warning first; without one it is partly right.
    public let fit: ReferralFit
    /// The rule that decided.
    public let rule: Rule
    /// Names the rule and the desk.
    public let explanation: LocalText

    /// The rules by which a transfer is judged, from the first that decides.
    public enum Rule: String, CaseIterable, Sendable {
        case unknownDesk = "unknown-desk"
        /// The caller was with the right desk already.
        case needless
        case otherRegion = "other-region"
        /// Who is in danger now is not put through but helped.
        case acuteDanger = "acute-danger"
        /// A cold transfer: the caller was not asked.
        case unannounced
        case ownRegion = "own-region"
    }
}

extension CaseReferrals {
    /// How well it fits the case to put the caller through to the desk of `region`.
    ///
    /// - Parameter isAnnounced: whether the caller was asked or told before.
    func assess(transferTo region: RegionID, isAnnounced: Bool) -> TransferFinding {
        let desk = directory.desk(of: region)
        let rule: TransferFinding.Rule =
            if desk == nil {
                .unknownDesk
            } else if home?.id.value == file.desk.value {
                .needless
            } else if region != home?.id.value {
                .otherRegion
            } else if file.danger == .acute {
                .acuteDanger
            } else if !isAnnounced {
                .unannounced
            } else {
                .ownRegion
            }
        let fit: ReferralFit =
            switch rule {
            case .unknownDesk, .needless, .otherRegion, .acuteDanger: .wrong
            case .unannounced: .partly
            case .ownRegion: .right
            }
        return TransferFinding(
            desk: region, name: desk?.name, fit: fit, rule: rule, explanation: explanation(rule, desk))
    }

    /// The desk to which the caller could rightly be put through; nil when this is it, or there is none.
    var otherDesk: RegionID? {
        guard let home, home.hasDesk, home.id.value != file.desk.value, file.danger != .acute else { return nil }
        return home.id.value
    }

    private var home: Region? { directory.region(of: file.place.postcode) }

    private func explanation(_ rule: TransferFinding.Rule, _ desk: Region?) -> LocalText {
        guard let desk else {
            return LocalText(
                nl: "Dat is geen desk van deze lijn.", en: "That is no desk of this line.")
        }
        func sentence(_ language: Language) -> String {
            "Desk \(desk.name[language]) [\(desk.id.value), \(directory.asOf)]: \(verdict(rule)[language])"
        }
        return LocalText(nl: sentence(.nl), en: sentence(.en))
    }

    private func verdict(_ rule: TransferFinding.Rule) -> LocalText {
        switch rule {
        case .unknownDesk, .needless:
            LocalText(
                nl: "niet nodig, de beller was bij u aan het juiste adres.",
                en: "not needed, the caller had come to the right desk with you.")
        case .otherRegion where home?.hasDesk ?? false:
            LocalText(
                nl: "niet die van de streek van de beller.", en: "not that of the caller's region.")
        case .otherRegion:
            LocalText(
                nl: "waar de beller woont, is geen desk; verwijs naar een dienst daar.",
                en: "there is no desk where the caller lives; refer to a service there.")
        case .acuteDanger:
            LocalText(
                nl: "bij acuut gevaar blijft u zelf aan de lijn.", en: "in acute danger you stay on the line yourself.")
        case .unannounced:
            LocalText(
                nl: "de juiste desk, maar de beller wist van niets.",
                en: "the right desk, but the caller was not told.")
        case .ownRegion:
            LocalText(
                nl: "de desk van de streek van de beller, en die wist ervan.",
                en: "the desk of the caller's region, and the caller was told.")
        }
    }
}
