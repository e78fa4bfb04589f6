/// A name that can stand as a file's name on any system, and that no other text shares.
///
/// Small letters, digits and `-` stay; every other byte becomes `_` and two hexadecimal digits, so that `../x` is
/// only a name, and `An` and `an` stay two where the disk takes capitals for small letters. A name too long for a
/// file ends in its SHA-256.
public func fileSafe(_ name: String) -> String {
    if isFileSafe(name) { return name }
    var safe = ""
    for byte in name.utf8 {
        if stays(byte) {
            safe.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
            safe += "_" + hexadecimal([byte])
        }
    }
    guard safe.utf8.count > 120 else { return safe.isEmpty ? "_" : safe }
    return safe.prefix(50) + "__" + sha256(Array(name.utf8))
}

/// The text that `fileSafe` made a name of; nil when it was too long to stand in it, or when no text is called so.
public func text(ofFileSafe name: String) -> String? {
    if isFileSafe(name) { return name }
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "_") else {
            bytes.append(byte)
            continue
        }
        guard let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else { break }
        bytes.append(code)
        rest = rest.dropFirst(2)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return fileSafe(text) == name ? text : nil
}

/// Whether a name stands for itself, as those of sessions do.
private func isFileSafe(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 120 && name.utf8.allSatisfy(stays)
}

private func stays(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
}
