/// The folder of the keys that seal transcripts: this machine's own, and those of other machines that somebody
/// brought here to check what they sealed.
///
/// Each is a file of 64 hexadecimal digits, `NAME.key`, that only its owner can read (mode 0600).
public struct SealKeys: Sendable {
    /// The path of the folder; nil where there is none, and nothing can be sealed with a key.
    public let folder: String?

    /// The keys in `folder`, which need not be there yet.
    public init(folder: String?) {
        self.folder = folder
    }

    /// Where this machine's own key stands.
    public var ownPath: String? { folder.map { "\($0)/own.key" } }

    /// This machine's own key, which is made the first time; nil where there is no folder.
    ///
    /// - Throws: what the disk said no to; `EBADMSG` when the file is there and holds no key.
    public func own() throws(DiskError) -> SealKey? {
        guard let folder, let path = ownPath else { return nil }
        if !fileExists(path) {
            try makePrivateFolder(folder)
            try writeNewFile(path, Array((SealKey().digits + "\n").utf8))
        }
        guard let key = try Self.key(path) else { throw DiskError(path: path, number: EBADMSG) }
        return key
    }

    /// Every key in the folder; files that hold none are passed over.
    public func all() throws(DiskError) -> [SealKey] {
        guard let folder, fileExists(folder) else { return [] }
        var keys: [SealKey] = []
        for name in try listFolder(folder) where name.hasSuffix(".key") {
            if let key = try Self.key("\(folder)/\(name)") { keys.append(key) }
        }
        return keys
    }

    private static func key(_ path: String) throws(DiskError) -> SealKey? {
        let text = try readFile(path, limit: 4096).prefix { $0 != UInt8(ascii: "\n") }
        return SealKey(String(decoding: text, as: UTF8.self))
    }
}
