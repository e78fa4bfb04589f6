internal import Diagnostics
internal import Disk
internal import GRDB
public import Pack
public import Transcript

/// The index over all transcripts: what one can ask of many sessions without reading them.
///
/// Everything in it comes from the transcripts and can be made from them again. Many consoles and supervisors may
/// use it at once (SQLite in WAL mode; who must wait is tried again for half a minute). SQLite shows nowhere in this
/// interface: several desks together can put another database behind it.
public final class SessionArchive: Sendable {
    let database: DatabaseQueue
    let coding: VerdictCoding
    private let gradingDigest: String
    /// How long others are waited for, in seconds.
    private static let patience = 30.0
    /// Whether nothing stands in it yet: the index is new, of another version, or was graded under another pack.
    public let isNew: Bool

    /// Under what sessions are graded.
    public struct Grading {
        /// Stands for the pack; under another the index begins anew.
        public let digest: String
        /// The checkpoints of the protocol, in its order; asked for only when the index begins anew.
        public let checkpoints: () throws -> [CheckpointID]

        /// The grading of a pack.
        public init(digest: String, checkpoints: @escaping () throws -> [CheckpointID]) {
            self.digest = digest
            self.checkpoints = checkpoints
        }
    }

    /// Opens the index at `path`, and makes it when it is not there; without a path it is kept in memory.
    ///
    /// - Throws: `ArchiveError` when the file cannot be used even after beginning anew, and what `checkpoints` throws.
    public init(path: String?, grading: Grading) throws {
        gradingDigest = grading.digest
        do {
            (database, coding, isNew) = try Self.open(path, grading)
        } catch let error as DatabaseError {
            // Damaged, or a database of somebody else, whose tables are other ones.
            guard let path, [.SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_ERROR].contains(error.resultCode) else {
                throw ArchiveError(path: path ?? "", error)
            }
            Self.discard(path)
            do {
                (database, coding, isNew) = try Self.open(path, grading)
            } catch let error as DatabaseError {
                throw ArchiveError(path: path, error)
            }
        }
    }

    /// Throws the file of an index away, which holds nothing that the transcripts do not.
    public static func discard(_ path: String) {
        removeFiles(["", "-wal", "-shm"].map { path + $0 })
    }

    private static func open(_ path: String?, _ grading: Grading) throws -> (DatabaseQueue, VerdictCoding, Bool) {
        let queue = try waitingForOthers { try makeQueue(path) }
        let isNew = try queue.write { database in
            let version = try Int.fetchOne(database, sql: "PRAGMA user_version")
            guard try version != Schema.version || database.setting("grading") != grading.digest else { return false }
            try Schema.make(database)
            try database.set("grading", to: grading.digest)
            try database.set("checkpoints", to: grading.checkpoints().map(\.rawValue).joined(separator: "\n"))
            return true
        }
        let names = try queue.read { try $0.setting("checkpoints") } ?? ""
        let checkpoints = names.split(separator: "\n").map { CheckpointID(rawValue: String($0)) }
        return (queue, VerdictCoding(checkpoints: checkpoints), isNew)
    }

    /// Tries again while others make the same file.
    ///
    /// SQLite waits for nobody while a file goes over to WAL: two would block each other for ever, so one is told at
    /// once that the file is busy, whatever its patience.
    private static func waitingForOthers<Value>(_ work: () throws -> Value) throws -> Value {
        let end = ContinuousClock.now + .seconds(patience)
        while true {
            do {
                return try work()
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < end {
                usleep(.random(in: 1_000...20_000))
            }
        }
    }

    private static func makeQueue(_ path: String?) throws -> DatabaseQueue {
        guard let path else { return try DatabaseQueue() }
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { database in
            // Losing the last sessions to a power cut loses nothing: they are read again.
            try database.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000")
        }
        do {
            try makePrivateFile(path)
        } catch {
            throw ArchiveError(path: path, error)
        }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// The checkpoints of the protocol under which sessions are graded, in its order.
    public var checkpoints: [CheckpointID] { coding.checkpoints }

    /// Forgets every session, so that the transcripts are read again.
    public func clear() throws(ArchiveError) {
        try run { database in
            let settings = try ["grading", "checkpoints"].map { ($0, try database.setting($0) ?? "") }
            try Schema.make(database)
            for (name, value) in settings { try database.set(name, to: value) }
        }
    }

    /// Changes something in one transaction, unless somebody began the index anew under another pack: what was
    /// graded under this one has no place in it.
    func run<Value>(_ work: (Database) throws -> Value) throws(ArchiveError) -> Value {
        do {
            return try database.write { database in
                guard try database.setting("grading") == gradingDigest else { throw ArchiveError.OtherGrading() }
                return try work(database)
            }
        } catch {
            throw ArchiveError(path: database.path, error)
        }
    }

    /// Reads something; whoever writes meanwhile is not waited for.
    func look<Value>(_ work: (Database) throws -> Value) throws(ArchiveError) -> Value {
        do {
            return try database.read(work)
        } catch {
            throw ArchiveError(path: database.path, error)
        }
    }
}

extension Database {
    func setting(_ name: String) throws -> String? {
        try String.fetchOne(self, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
    }

    func set(_ name: String, to value: String) throws {
        try execute(sql: "INSERT OR REPLACE INTO setting VALUES (?, ?)", arguments: [name, value])
    }
}
