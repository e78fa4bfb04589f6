internal import Crypto

/// The SHA-256 of bytes, as 64 lower-case hexadecimal digits.
public func sha256(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return hash.finalize().hexadecimal
}

/// The SHA-256 of several contents, each with its length before it, so that none can pass for another.
public func sha256(of parts: [[UInt8]]) -> String {
    var hash = SHA256()
    for part in parts {
        withUnsafeBytes(of: UInt64(part.count).littleEndian) { hash.update(bufferPointer: $0) }
        part.withUnsafeBytes { hash.update(bufferPointer: $0) }
    }
    return hash.finalize().hexadecimal
}

extension SHA256Digest {
    fileprivate var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in self {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
