/// A running 64-bit hash of bytes (FNV-1a with a final mix), the same on every machine and in every run.
struct FeatureHash {
    private var state: UInt64

    /// A hash for one kind of feature, so that a word and the same letters inside a word differ.
    init(kind: FeatureKind) {
        state = 0xCBF2_9CE4_8422_2325
        add(kind.rawValue)
    }

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    @inline(__always)
    mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte) }
    }

    /// The hash so far; never 0, which marks an empty place in a table.
    var value: UInt64 {
        var mixed = state
        mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        mixed = (mixed ^ (mixed >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        mixed ^= mixed >> 33
        return mixed == 0 ? 1 : mixed
    }
}

/// How many features there are of each kind.
struct KindCounts: Sendable, Hashable {
    var words: Int32 = 0
    var letters: Int32 = 0
    var stance: Int32 = 0

    @inline(__always)
    mutating func count(_ kind: FeatureKind) {
        switch kind {
        case .words: words += 1
        case .letters: letters += 1
        case .stance: stance += 1
        }
    }
}

/// What a feature is made of.
enum FeatureKind: UInt8, Sendable {
    /// One word or two neighbours.
    case words
    /// Two to five letters inside a word.
    case letters
    /// How something is said: asked or stated, by whom, denied or not.
    case stance
}
