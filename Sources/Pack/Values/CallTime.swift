internal import Diagnostics
public import JSON

/// A moment in local time, to the minute: `2026-03-12T14:10`.
public struct CallTime: Sendable, Hashable, Comparable {
    /// The year, in four digits.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int
    /// Minutes since midnight, 0 to 1439.
    public let minuteOfDay: Int

    /// The moment written as `YYYY-MM-DDTHH:MM`, or nil when that is no moment.
    public init?(_ text: String) {
        let parts = text.split(whereSeparator: { "-T:".contains($0) }).map { Int($0) }
        guard text.shape == "0000-00-00T00:00", parts.count == 5,
            let year = parts[0], let month = parts[1], let day = parts[2], let hour = parts[3], let minute = parts[4],
            (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day),
            (0...23).contains(hour), (0...59).contains(minute)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
        minuteOfDay = hour * 60 + minute
    }

    /// The day of the week.
    public var weekday: Weekday {
        // Zeller's congruence, with January and February counted to the year before.
        let shifted = month < 3 ? month + 12 : month
        let century = month < 3 ? year - 1 : year
        let index = (day + 13 * (shifted + 1) / 5 + century + century / 4 - century / 100 + century / 400) % 7
        return [.saturday, .sunday, .monday, .tuesday, .wednesday, .thursday, .friday][index]
    }

    /// The moment as `YYYY-MM-DDTHH:MM`.
    public var text: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
            + "T\(padded(minuteOfDay / 60, 2)):\(padded(minuteOfDay % 60, 2))"
    }

    /// Whether `left` is the earlier moment.
    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension String {
    /// The text with every digit as 0, to compare with how it should be written.
    var shape: String { String(map { $0.isASCII && $0.isNumber ? "0" : $0 }) }
}

/// A day of the week, from Monday.
public enum Weekday: String, CaseIterable, Sendable, JSONDecodable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}

extension CallTime: JSONDecodable {
    /// Reads a moment such as `2026-03-12T14:10`; anything else is reported.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> CallTime? {
        guard let text = String.decode(node, in: context) else { return nil }
        if let time = CallTime(text) { return time }
        context.reject(
            node, LocalText(nl: "dit is geen moment", en: "this is not a moment"),
            suggestion: LocalText(nl: "schrijf het als 2026-03-12T14:10", en: "write it as 2026-03-12T14:10"))
        return nil
    }
}
