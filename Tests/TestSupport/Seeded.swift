/// A small generator, so that a seed always gives the same values.
public struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    /// The values of a seed.
    public init(_ seed: some BinaryInteger) { state = UInt64(seed) }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
