public import Diagnostics
public import JSON

/// How much danger there is, from none to acute.
public enum Danger: String, CaseIterable, Sendable, Comparable, JSONDecodable {
    case none, concern, high, acute

    /// Whether there is less danger in `left`.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    /// The degree in a word or two, as people read it.
    public var title: LocalText {
        switch self {
        case .none: LocalText(nl: "geen", en: "none")
        case .concern: LocalText(nl: "bezorgdheid", en: "concern")
        case .high: LocalText(nl: "hoog", en: "high")
        case .acute: LocalText(nl: "acuut", en: "acute")
        }
    }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
