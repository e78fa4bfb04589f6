/// Where a text stops being UTF-8.
struct UTF8ValidationFault: Error {
    let offset: Int
}

/// Checks that `bytes` are UTF-8 as Unicode defines it: no overlong forms, no surrogates.
func validateUTF8(_ bytes: [UInt8]) throws(UTF8ValidationFault) {
    // The common case costs one fast pass; only a faulty text is searched.
    if String(validating: bytes, as: UTF8.self) != nil { return }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
        offset += UTF8.width(scalar)
    }
    throw UTF8ValidationFault(offset: min(offset, max(0, bytes.count - 1)))
}
