internal import Diagnostics
public import JSON

/// When a service can be reached.
public enum OpeningHours: Sendable, Hashable {
    case always
    /// Nothing certain is known; callers are told to look it up.
    case unknown
    case weekly([Window])

    /// Some hours on some days.
    public struct Window: Sendable, Hashable {
        /// The days on which these hours hold.
        public let days: [Weekday]
        /// Minutes since midnight at which it opens.
        public let opens: Int
        /// Minutes since midnight at which it closes; up to 1440.
        public let closes: Int
    }

    /// Whether it is open at `time`; nil when that is not known.
    public func isOpen(at time: CallTime) -> Bool? {
        switch self {
        case .always: true
        case .unknown: nil
        case .weekly(let windows):
            windows.contains {
                $0.days.contains(time.weekday) && $0.opens <= time.minuteOfDay && time.minuteOfDay < $0.closes
            }
        }
    }
}

/// Hours are `"always"`, `"unknown"` or a list of `{"days": [...], "from": "09:00", "to": "17:00"}`.
extension OpeningHours: JSONDecodable {
    /// Reads `"always"`, `"unknown"` or a list of hours on days.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> OpeningHours? {
        guard case .string(let text) = node.content else {
            return [Window].decode(node, in: context).map(OpeningHours.weekly)
        }
        switch text {
        case "always": return .always
        case "unknown": return .unknown
        default:
            context.reject(node, name: text, amongst: ["always", "unknown"])
            return nil
        }
    }
}

extension OpeningHours.Window: JSONDecodable {
    /// Reads some hours on some days; hours that go past midnight are reported.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Self? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let days: [Weekday]? = object.required("days")
        let from: ClockTime? = object.required("from")
        let to: ClockTime? = object.required("to")
        object.finish()
        guard let days, let from, let to else { return nil }
        if from.minutes >= to.minutes {
            context.reject(
                node, LocalText(nl: "sluit voor het opengaat", en: "closes before it opens"),
                suggestion: LocalText(
                    nl: "knip uren over middernacht in twee: tot 24:00 en vanaf 00:00",
                    en: "split hours past midnight in two: until 24:00 and from 00:00"))
        }
        return Self(days: days, opens: from.minutes, closes: to.minutes)
    }
}

/// A time of day as `HH:MM`, 00:00 to 24:00.
private struct ClockTime: JSONDecodable {
    let minutes: Int

    static func decode(_ node: JSONNode, in context: DecodingContext) -> ClockTime? {
        guard let text = String.decode(node, in: context) else { return nil }
        let parts = text.split(separator: ":").compactMap { Int($0) }
        if text.shape == "00:00", parts.count == 2, (0...59).contains(parts[1]),
            parts[0] * 60 + parts[1] <= 1440
        {
            return ClockTime(minutes: parts[0] * 60 + parts[1])
        }
        context.reject(
            node, LocalText(nl: "dit is geen uur", en: "this is not a time of day"),
            suggestion: LocalText(nl: "schrijf het als 09:00", en: "write it as 09:00"))
        return nil
    }
}
