internal import Call

/// Chance that depends on nothing but its seed.
struct Lot {
    private var random: SplitMix64

    /// The lot of one thing among many, such as the seventh session of a seed.
    init(seed: Int, _ numbers: Int...) {
        var mixed = SplitMix64(seed: seed)
        for number in numbers {
            mixed = SplitMix64(seed: Int(truncatingIfNeeded: mixed.next()) &+ number)
        }
        random = mixed
    }

    /// A number of 0 up to but not including 1.
    mutating func share() -> Double { Double(random.next() >> 11) * 0x1p-53 }

    /// A number in a range, each as likely.
    mutating func number(in range: ClosedRange<Double>) -> Double {
        range.lowerBound + share() * (range.upperBound - range.lowerBound)
    }

    /// A whole number in a range, each as likely.
    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + min(range.count - 1, Int(share() * Double(range.count)))
    }

    /// Whether something happens that happens in such a share of the cases.
    mutating func holds(_ probability: Double) -> Bool { share() < probability }

    /// One of the values, each as likely; nil when there are none.
    mutating func one<Values: RandomAccessCollection>(of values: Values) -> Values.Element? {
        guard !values.isEmpty else { return nil }
        return values[values.index(values.startIndex, offsetBy: number(in: 0...(values.count - 1)))]
    }

    /// Puts values in any order.
    mutating func shuffle<Value>(_ values: inout [Value]) {
        for last in stride(from: values.count - 1, to: 0, by: -1) { values.swapAt(last, number(in: 0...last)) }
    }
}
