internal import Crypto
public import Disk

/// The Ed25519 key with which a supervisor signs; it never leaves the folder of its owner.
public struct ReviewerKey: Sendable {
    private let key: Curve25519.Signing.PrivateKey

    /// Hexadecimal digits of a signature.
    static let signatureDigits = 128

    /// A key that was never there before.
    public init() { key = Curve25519.Signing.PrivateKey() }

    /// Reads the key of `reviewer` in `folder`; nil when there is none, or what stands there is no key.
    public init?(of reviewer: String, in folder: String) throws(DiskError) {
        let path = Self.path(of: reviewer, in: folder)
        guard fileExists(path) else { return nil }
        let text = String(decoding: try readFile(path, limit: 4096).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        guard let bytes = bytes(hexadecimal: text),
            let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes)
        else { return nil }
        self.key = key
    }

    /// Keeps the key in `folder`, readable by its owner only (mode 0600).
    public func keep(as reviewer: String, in folder: String) throws(DiskError) {
        try makePrivateFolder(folder)
        let text = hexadecimal(key.rawRepresentation) + "\n"
        try writeFile(Self.path(of: reviewer, in: folder), Array(text.utf8))
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
        guard let signature = Review.bytes(hexadecimal: signature) else { return false }
        return key.isValidSignature(signature, for: bytes)
    }
}

private func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}

private func bytes(hexadecimal text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: digits.count, by: 2) {
        let pair = String(decoding: digits[place..<place + 2], as: UTF8.self)
        guard let byte = UInt8(pair, radix: 16), pair.first != "+" else { return nil }
        bytes.append(byte)
    }
    return bytes
}
