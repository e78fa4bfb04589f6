internal import Diagnostics
public import Disk
internal import JSON

/// The public keys by which supervisors are known here, since the first time each of them signed.
///
/// One line a key in `keys.jsonl` beside the reviews. Who can write in that folder can add a key: the keyring
/// shows that two reviews are by the same hand, not whose hand it is.
public struct Keyring: Sendable {
    private let path: String
    private var keys: [String: [String]] = [:]
    private static let newline = UInt8(ascii: "\n")

    /// The keyring in the folder of the reviews, which need not be there yet; lines that are none are passed over.
    public init(folder: String) throws(DiskError) {
        path = "\(folder)/keys.jsonl"
        guard fileExists(path) else { return }
        for line in try readFile(path).split(separator: Self.newline) {
            let file = SourceFile(name: path, bytes: Array(line))
            guard let node = try? parseJSON(file),
                let known = KnownKey.decode(node, in: DecodingContext(file: file, bag: DiagnosticBag()))
            else { continue }
            keys[known.reviewer, default: []].append(known.publicKey)
        }
    }

    /// Whether this reviewer is known by any key.
    public func knows(_ reviewer: String) -> Bool { keys[reviewer] != nil }

    /// Whether this reviewer is known by this key.
    public func knows(_ reviewer: String, by publicKey: String) -> Bool {
        keys[reviewer]?.contains(publicKey) ?? false
    }

    /// Remembers a key, after those by which the reviewer was known before.
    public mutating func add(_ publicKey: String, of reviewer: String, since: String) throws(DiskError) {
        let line = JSONValue.object([
            ("reviewer", .string(reviewer)), ("public_key", .string(publicKey)), ("since", .string(since)),
        ])
        // What broke off in the last line must not take the new one with it.
        let end = fileExists(path) ? try readFile(path).last : nil
        let isWhole = end == nil || end == Self.newline
        let file = try AppendOnlyFile(openingOrCreating: path)
        try file.append((isWhole ? [] : [Self.newline]) + Array(line.text().utf8) + [Self.newline])
        keys[reviewer, default: []].append(publicKey)
    }
}

private struct KnownKey: JSONDecodable {
    let reviewer: String
    let publicKey: String

    static func decode(_ node: JSONNode, in context: DecodingContext) -> KnownKey? {
        guard let object = ObjectReader(node, in: context), let reviewer: String = object.required("reviewer"),
            let publicKey: String = object.required("public_key")
        else { return nil }
        return KnownKey(reviewer: reviewer, publicKey: publicKey)
    }
}
