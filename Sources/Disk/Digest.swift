internal import Crypto

/// The SHA-256 of bytes, as 64 lower-case hexadecimal digits.
public func sha256(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return hexadecimal(hash.finalize())
}

/// The SHA-256 of several contents, each with its length before it, so that none can pass for another.
public func sha256(of parts: [[UInt8]]) -> String {
    var hash = SHA256()
    for part in parts {
        withUnsafeBytes(of: UInt64(part.count).littleEndian) { hash.update(bufferPointer: $0) }
        part.withUnsafeBytes { hash.update(bufferPointer: $0) }
    }
    return hexadecimal(hash.finalize())
}
