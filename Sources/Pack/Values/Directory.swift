public import Diagnostics
public import JSON

/// The services to which an operator can refer, and the regions with their desks.
public struct ServiceDirectory: Sendable {
    /// The day on which the data was last checked, `YYYY-MM-DD`.
    public let asOf: String
    /// The services, in the order of the file.
    public let services: [Service]
    /// The regions, in the order of the file.
    public let regions: [Region]

    /// A directory with data checked on the day `asOf`, `YYYY-MM-DD`.
    public init(asOf: String, services: [Service], regions: [Region]) {
        self.asOf = asOf
        self.services = services
        self.regions = regions
    }

    /// The service with this id.
    public subscript(id: ServiceID) -> Service? { services.first { $0.id.value == id } }

    /// The regions with a desk of the line, in the order of the file.
    public var desks: [Region] { regions.filter(\.hasDesk) }

    /// The region with this id, when a desk of the line sits there.
    public func desk(of region: RegionID) -> Region? { desks.first { $0.id.value == region } }

    /// The region in which a postcode lies; the first that has it.
    public func region(of postcode: Int) -> Region? {
        regions.first { region in region.postcodes.contains { $0.contains(postcode) } }
    }
}

/// A region: its postcodes and the desk that answers for it.
public struct Region: Sendable {
    /// The name by which services and cases point at the region.
    public let id: Located<RegionID>
    /// What people call the region.
    public let name: LocalText
    /// Whether a desk of the line sits here; other regions are served by others.
    public let hasDesk: Bool
    /// The postcodes that lie in it, both ends of each range included.
    public let postcodes: [ClosedRange<Int>]
}

/// A service to which callers can be referred.
public struct Service: Sendable {
    /// The name by which calls, commands and scorecards point at the service.
    public let id: Located<ServiceID>
    /// What the service calls itself.
    public let name: LocalText
    /// What people call it, per language, lower case; a few words at most.
    public let aliases: Lines
    /// Regions that it serves; nil for all.
    public let regions: [Located<RegionID>]?
    /// When it can be reached.
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
    /// How fitting the service is for these cases.
    public let fit: Fit
    /// The cases that are meant.
    public let when: CaseCondition
    /// Why, for the trainee.
    public let why: LocalText

    /// How well a service fits a case.
    public enum Fit: String, CaseIterable, Sendable, JSONDecodable {
        case right, acceptable, wrong, harmful
    }
}
