internal import Pack

/// Ten weeks of working hours before a day, as one stretch of minutes.
struct WorkingDays: Sendable {
    /// Days since 1970, Monday to Friday, the earliest first.
    private let days: [Int]

    /// So many working days: ten weeks.
    static let count = 50
    /// From eight to four in UTC: a day's work in Flanders, in summer and in winter.
    static let minutesADay = 8 * 60

    /// The working days that lie before the day of `until`.
    init(before until: CallTime) {
        var days: [Int] = []
        var day = Self.daysSince1970(until) - 1
        while days.count < Self.count {
            // 1 January 1970 was a Thursday: from 0 for Monday, so was day 3 of its week.
            if ((day + 3) % 7 + 7) % 7 < 5 { days.append(day) }
            day -= 1
        }
        self.days = days.reversed()
    }

    /// Seconds since 1970 in UTC at so many minutes of work, each day beginning where the one before ended.
    func moment(atMinute minute: Double) -> Int {
        let whole = max(0, min(Self.count * Self.minutesADay - 1, Int(minute)))
        let seconds = Int((minute - minute.rounded(.down)) * 60)
        return days[whole / Self.minutesADay] * 86_400 + 8 * 3600 + whole % Self.minutesADay * 60 + seconds
    }

    /// Howard Hinnant's `days_from_civil`, with years that begin in March.
    private static func daysSince1970(_ time: CallTime) -> Int {
        let year = time.month <= 2 ? time.year - 1 : time.year
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (time.month + (time.month > 2 ? -3 : 9)) + 2) / 5 + time.day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}
