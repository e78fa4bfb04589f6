internal import Crypto
public import Disk

/// The Ed25519 key with which a supervisor signs; it never leaves the folder of its owner.
public struct ReviewerKey: Sendable {
    private let key: Curve25519.Signing.PrivateKey

    /// Hexadecimal digits of a signature.
    static let signatureDigits = 128

    /// A key that was never there before.
    public init() { key = Curve25519.Signing.PrivateKey() }

    /// Reads the key of `reviewer` in `folder`; nil when there is none.
    ///
    /// - Throws: what the disk said no to; `EBADMSG` when the file is there and holds no key.
    public init?(of reviewer: String, in folder: String) throws(DiskError) {
        let path = Self.path(of: reviewer, in: folder)
        guard fileExists(path) else { return nil }
        let text = String(decoding: try readFile(path, limit: 4096).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        guard let bytes = bytes(hexadecimal: text),
            let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes)
        else { throw DiskError(path: path, number: EBADMSG) }
        self.key = key
    }

    /// Makes a key for `reviewer` and keeps it in `folder`, readable by its owner only (mode 0600).
    ///
    /// - Returns: the key that stands there: when another process was first, its key.
    public static func make(for reviewer: String, in folder: String) throws(DiskError) -> ReviewerKey {
        try makePrivateFolder(folder)
        let made = ReviewerKey()
        let text = hexadecimal(made.key.rawRepresentation) + "\n"
        try writeNewFile(path(of: reviewer, in: folder), Array(text.utf8))
        return try ReviewerKey(of: reviewer, in: folder) ?? made
    }

    /// Where the key of a reviewer stands.
    public static func path(of reviewer: String, in folder: String) -> String {
        "\(folder)/\(fileSafe(reviewer)).ed25519"
    }

    /// With what others check the signatures, 64 hexadecimal digits.
    public var publicKey: String { hexadecimal(key.publicKey.rawRepresentation) }

    /// The signature over bytes, as hexadecimal digits.
    func signature(of bytes: [UInt8]) -> String {
        // Ed25519 over bytes in memory has nothing that can fail.
        (try? key.signature(for: bytes)).map(hexadecimal) ?? ""
    }
}

/// The public half of a reviewer's key.
struct ReviewerPublicKey {
    private let key: Curve25519.Signing.PublicKey

    /// Nil when the digits are no key.
    init?(_ digits: String) {
        guard let bytes = bytes(hexadecimal: digits),
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
        else { return nil }
        self.key = key
    }

    func verifies(_ signature: String, of bytes: [UInt8]) -> Bool {
        // Digits that only look alike, such as capitals, are not what was written.
        guard let code = Disk.bytes(hexadecimal: signature), hexadecimal(code) == signature else { return false }
        return key.isValidSignature(code, for: bytes)
    }
}
