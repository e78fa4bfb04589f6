internal import Diagnostics
public import Disk
internal import JSON
internal import Pack

/// The folder in which transcripts stand.
public struct SessionShelf: Sendable {
    /// The path of the folder.
    public let folder: String
    /// The keys with which the seals of its transcripts are checked.
    public let sealKeys: SealKeys

    /// A shelf at `folder`, which need not exist yet.
    public init(folder: String, sealKeys: SealKeys = SealKeys(folder: nil)) {
        self.folder = folder
        self.sealKeys = sealKeys
    }

    /// Names of the sessions there are, oldest first; none when the folder does not exist.
    public func sessions() throws(DiskError) -> [SessionID] {
        var sessions: [SessionID] = []
        try forEachSession { sessions.append($0) }
        return sessions.sorted()
    }

    /// Hands over the sessions there are, in no order.
    public func forEachSession(_ body: (SessionID) -> Void) throws(DiskError) {
        guard fileExists(folder) else { return }
        try forEachName(in: folder) { name in
            if let session = session(ofFile: name) { body(session) }
        }
    }

    /// The session that a file of this name in the folder holds; nil when it is none's.
    public func session(ofFile name: String) -> SessionID? {
        guard name.hasSuffix(".jsonl"), !name.hasPrefix(".") else { return nil }
        return SessionID(rawValue: String(name.dropLast(6)))
    }

    /// The file of a session.
    public func path(of session: SessionID) -> String { "\(folder)/\(session.fileName)" }

    /// The session whose file is at `path`.
    public func session(at path: String) -> SessionID {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return SessionID(rawValue: name.hasSuffix(".jsonl") ? String(name.dropLast(6)) : name)
    }

    /// Finds a session by its name, the beginning of it, or the path of its file; `last` is the newest: of those
    /// begun in the same second the one whose file was written last.
    public func find(_ text: String) throws(DiskError) -> String? {
        if text.hasSuffix(".jsonl"), fileExists(text) { return text }
        if text == "last" || text == "laatste" { return try newest().map(path) }
        guard !text.isEmpty, !text.contains("/"), !text.hasPrefix(".") else { return nil }
        if fileExists(path(of: SessionID(rawValue: text))) { return path(of: SessionID(rawValue: text)) }
        var beginning: [SessionID] = []
        try forEachSession { if $0.rawValue.hasPrefix(text) { beginning.append($0) } }
        return beginning.count == 1 ? path(of: beginning[0]) : nil
    }

    /// Names begin with the second in which a session began, and end by chance.
    private func newest() throws(DiskError) -> SessionID? {
        var second: Substring = ""
        var newest: [SessionID] = []
        try forEachSession { session in
            let its = session.rawValue.prefix(Self.secondLength)
            guard its >= second else { return }
            if its > second { (second, newest) = (its, []) }
            newest.append(session)
        }
        return newest.sorted().max {
            (FileStamp(of: path(of: $0))?.modified ?? 0) < (FileStamp(of: path(of: $1))?.modified ?? 0)
        }
    }

    /// As in `20261101-142359`.
    private static let secondLength = 15

    /// Whether sessions can be written here; makes the folder when it is not there.
    public func checkWritable() throws(DiskError) {
        try makePrivateFolder(folder)
        guard access(folder, W_OK | X_OK) == 0 else { throw DiskError(path: folder, number: errno) }
    }
}

extension SessionID {
    /// The name of its file in the folder.
    public var fileName: String { "\(rawValue).jsonl" }
}
