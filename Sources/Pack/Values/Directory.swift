public import Diagnostics
public import JSON

/// The services to which an operator can refer, and the regions with their desks.
public struct ServiceDirectory: Sendable {
    /// The day on which the data was last checked, `YYYY-MM-DD`.
    public let asOf: String
    public let services: [Service]
    public let regions: [Region]

    public init(asOf: String, services: [Service], regions: [Region]) {
        self.asOf = asOf
        self.services = services
        self.regions = regions
    }

    /// The service with this id.
    public subscript(id: ServiceID) -> Service? { services.first { $0.id.value == id } }

    /// The region in which a postcode lies; the first that has it.
    public func region(of postcode: Int) -> Region? {
        regions.first { region in region.postcodes.contains { $0.contains(postcode) } }
    }
}

/// A region: its postcodes and the desk that answers for it.
public struct Region: Sendable {
    public let id: Located<RegionID>
    public let name: LocalText
    /// Whether a desk of the line sits here; other regions are served by others.
    public let hasDesk: Bool
    public let postcodes: [ClosedRange<Int>]
}

/// A service to which callers can be referred.
public struct Service: Sendable {
    public let id: Located<ServiceID>
    public let name: LocalText
    /// What people call it, per language, lower case; a few words at most.
    public let aliases: Lines
    /// Regions that it serves; nil for all.
    public let regions: [Located<RegionID>]?
    public let hours: OpeningHours
    /// Number, chat or address as told to callers; nil where callers cannot turn to it themselves.
    public let contact: LocalText?
    /// What happens there, for callers.
    public let expect: LocalText
    /// For whom it is right, acceptable or harmful; the first rule that fits decides.
    public let serves: [ServiceRule]
    /// Whether it is an emergency service, to be called only in acute danger.
    public let emergency: Bool
    /// Where the data comes from.
    public let source: String?
}

/// For which cases a service is how fitting.
public struct ServiceRule: Sendable {
    public let fit: Fit
    public let when: CaseCondition
    /// Why, for the trainee.
    public let why: LocalText

    /// How well a service fits a case.
    public enum Fit: String, CaseIterable, Sendable, JSONDecodable {
        case right, acceptable, wrong, harmful
    }
}
