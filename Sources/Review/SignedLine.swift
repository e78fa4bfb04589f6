internal import JSON

/// A line of JSON that ends in the signature over all that stands before it.
///
/// What is signed are the bytes of the line with that last member taken out, so that nobody needs to agree on
/// how JSON is written again.
struct SignedLine {
    static let member = "sig"
    private static let opening = Array(",\"\(member)\":\"".utf8)
    private static let closing = Array("\"}".utf8)

    /// The bytes of the whole line, without a newline.
    let bytes: [UInt8]

    init(_ members: [(String, JSONValue)], key: ReviewerKey) {
        let unsigned = Array(JSONValue.object(members).text().utf8)
        bytes = unsigned.dropLast() + Self.opening + Array(key.signature(of: unsigned).utf8) + Self.closing
    }

    init(read bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether the owner of `publicKey` signed this very line.
    func isSigned(by publicKey: ReviewerPublicKey?) -> Bool {
        guard let publicKey, bytes.count > Self.opening.count + ReviewerKey.signatureDigits + Self.closing.count,
            bytes.suffix(Self.closing.count).elementsEqual(Self.closing)
        else { return false }
        let withoutClosing = bytes.dropLast(Self.closing.count)
        let signature = String(decoding: withoutClosing.suffix(ReviewerKey.signatureDigits), as: UTF8.self)
        let rest = withoutClosing.dropLast(ReviewerKey.signatureDigits)
        guard rest.suffix(Self.opening.count).elementsEqual(Self.opening) else { return false }
        return publicKey.verifies(signature, of: rest.dropLast(Self.opening.count) + [UInt8(ascii: "}")])
    }
}
