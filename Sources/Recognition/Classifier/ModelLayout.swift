/// Where everything stands in the bytes of a model: flat arrays, little-endian, each aligned to 64 bytes.
///
/// | part | content |
/// |---|---|
/// | 0 | magic, 8 bytes |
/// | 8 | checksum of all that follows it |
/// | 16 | header: twelve 32-bit numbers |
/// | ... | table keys, table columns, feature kinds, idf^p, weights as 16-bit numbers, biases and what one of these is worth per label, calibrations, stance ratios, labels, words |
struct ModelLayout: Equatable {
    static let magic: UInt64 = 0x4C44_4F4D_4E4C_464F  // "OFLNMODL"
    static let version: UInt32 = 6
    static let headerOffset = 16

    var labelCount: Int
    var featureCount: Int
    var slotCount: Int
    var labelBytes: Int
    var wordBytes: Int

    /// Numbers in a row of weights: one per label, rounded up to whole vectors.
    var stride: Int { (labelCount + 7) / 8 * 8 }
    var keys: Int { 64 }
    var columns: Int { aligned(keys + slotCount * 8) }
    var kinds: Int { aligned(columns + slotCount * 4) }
    var idf: Int { aligned(kinds + featureCount) }
    var weights: Int { aligned(idf + featureCount * 4) }
    var biases: Int { aligned(weights + featureCount * stride * 2) }
    /// Per label, the weight for which a 1 stands.
    var units: Int { aligned(biases + stride * 4) }
    var calibrations: Int { aligned(units + stride * 4) }
    var ratios: Int { aligned(calibrations + labelCount * 12) }
    var labels: Int { aligned(ratios + labelCount * Stance.count * 8) }
    var words: Int { aligned(labels + labelBytes) }
    var total: Int { aligned(words + wordBytes) }

    private func aligned(_ offset: Int) -> Int { (offset + 63) / 64 * 64 }
}

/// A fast checksum over whole 8-byte words; it finds damage, it does not withstand malice.
func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var lanes = SIMD4<UInt64>(1, 2, 3, 4)
    let step = 32
    var offset = 0
    while offset + step <= bytes.count {
        let words = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
        lanes = (lanes ^ words) &* SIMD4(repeating: 0x9E37_79B9_7F4A_7C15)
        lanes ^= lanes &>> 29
        offset += step
    }
    var sum = UInt64(bytes.count)
    for index in 0..<4 { sum = (sum ^ lanes[index]) &* 0xFF51_AFD7_ED55_8CCD }
    while offset < bytes.count {
        sum = (sum ^ UInt64(bytes[offset])) &* 0x0000_0100_0000_01B3
        offset += 1
    }
    return sum ^ (sum >> 31)
}
