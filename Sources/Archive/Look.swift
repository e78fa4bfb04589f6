internal import GRDB

/// How far the names in the folder of transcripts are known to the index.
struct Look: Equatable {
    /// Which index this is; one that is begun anew is another.
    private let edition: String?
    /// When the folder had last changed as all of its names were known, in nanoseconds since 1970; nil when they never
    /// were.
    let modified: Int?

    /// The setting under which `modified` is kept.
    static let setting = "shelf"

    init(_ database: Database) throws {
        edition = try database.setting("edition")
        modified = try database.setting(Self.setting).flatMap { Int($0) }
    }
}
