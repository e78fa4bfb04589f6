public import Diagnostics
public import Pack

/// A week from Monday to Sunday, by the day on which it begins.
public struct Week: Sendable, Hashable, Comparable {
    /// The Monday, in days since 1 January 1970.
    let monday: Int

    /// The week of a moment.
    public init(of moment: CallTime) {
        let weekday = Weekday.allCases.firstIndex(of: moment.weekday) ?? 0
        monday = Self.days(moment.year, moment.month, moment.day) - weekday
    }

    /// Whether `left` is the earlier week.
    public static func < (left: Week, right: Week) -> Bool { left.monday < right.monday }

    /// The Monday as `YYYY-MM-DD`.
    public var text: String {
        let (year, month, day) = Self.date(monday)
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    /// The Monday as people write it.
    public func title(in language: Language) -> String {
        CallTime("\(text)T00:00")?.shortDay(in: language) ?? text
    }

    // Howard Hinnant's days_from_civil and civil_from_days, for the Gregorian calendar.

    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let calendarMonth = month < 10 ? month + 3 : month - 9
        return (
            yearOfEra + era * 400 + (calendarMonth <= 2 ? 1 : 0), calendarMonth, dayOfYear - (153 * month + 2) / 5 + 1
        )
    }
}

extension CallTime {
    /// The day as a list shows it, with the month cut short.
    public func shortDay(in language: Language) -> String {
        let months =
            switch language {
            case .nl:
                ["jan.", "feb.", "mrt.", "apr.", "mei", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec."]
            case .en: ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"]
            }
        return "\(day) \(months[month - 1]) \(year)"
    }
}

/// The moment at which a session began, when its header has one that can be read.
extension String {
    /// A moment written as `YYYY-MM-DDTHH:MM:SSZ`, to the minute; nil when it is none.
    public var startMoment: CallTime? { CallTime(String(prefix(16))) }
}
