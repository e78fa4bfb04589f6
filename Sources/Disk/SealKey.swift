internal import Crypto

/// A secret key with which this machine vouches for what it wrote (HMAC-SHA256).
///
/// Who has the key can make any seal; who has not can neither make one nor tell whether one is right.
public struct SealKey: Sendable {
    private let key: SymmetricKey

    /// The name of the key, 16 hexadecimal digits; it gives nothing of the key away.
    public let id: String

    /// A key that was never there before.
    public init() { self.init(SymmetricKey(size: .bits256)) }

    /// The key that 64 hexadecimal digits stand for; nil when they are something else.
    public init?(_ digits: String) {
        guard let bytes = bytes(hexadecimal: digits), bytes.count == 32 else { return nil }
        self.init(SymmetricKey(data: bytes))
    }

    private init(_ key: SymmetricKey) {
        self.key = key
        let name = HMAC<SHA256>.authenticationCode(for: Array("oefenlijn seal key".utf8), using: key)
        id = hexadecimal(name.prefix(8))
    }

    /// The key itself as 64 hexadecimal digits; for its own file, and nothing else.
    var digits: String { key.withUnsafeBytes { hexadecimal($0) } }

    /// The seal over a text, 64 hexadecimal digits.
    public func seal(_ text: String) -> String {
        hexadecimal(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key))
    }

    /// Whether a seal over a text was made with this key; takes as long for a wrong one as for a right one.
    public func made(_ seal: String, over text: String) -> Bool {
        guard let code = bytes(hexadecimal: seal) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: Array(text.utf8), using: key)
    }
}
