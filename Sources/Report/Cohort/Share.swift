/// A part of a whole, with the size of the whole: a rate of 1 in 1 is not a finding.
public struct Share: Sendable, Hashable {
    /// How many of them.
    public let part: Int
    /// Of how many.
    public let whole: Int

    /// `part` of `whole`; the whole is at least the part, and at least 0.
    public init(_ part: Int, of whole: Int) {
        self.part = part
        self.whole = whole
    }

    /// Of fewer sessions than this no rate is told, only the numbers themselves.
    public static let fewestSessions = 3
    /// Of fewer utterances than this no rate is told.
    public static let fewestUtterances = 20

    /// The part in per cent, 0 to 100, rounded; nil of nothing.
    public var percent: Int? { whole > 0 ? Int((Double(part) * 100 / Double(whole)).rounded()) : nil }
    /// The part, 0 to 1; nil of nothing.
    public var ratio: Double? { whole > 0 ? Double(part) / Double(whole) : nil }
}
