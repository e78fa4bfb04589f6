internal import Diagnostics
internal import JSON
internal import Pack

extension OpeningHours {
    /// The hours in words, such as "Monday to Saturday 16:00-22:00"; nil when there is nothing to tell.
    var described: LocalText? {
        guard case .weekly(let windows) = self, !windows.isEmpty else { return nil }
        return LocalText(
            nl: windows.map { $0.described(.nl) }.joined(separator: ", "),
            en: windows.map { $0.described(.en) }.joined(separator: ", "))
    }
}

extension OpeningHours.Window {
    fileprivate func described(_ language: Language) -> String {
        "\(days(language)) \(Self.clock(opens))-\(Self.clock(closes))"
    }

    /// Three days or more in a row are told by the first and the last.
    private func days(_ language: Language) -> String {
        let week = Weekday.allCases
        let places = days.compactMap(week.firstIndex).sorted()
        let names = places.map { week[$0].name[language] }
        guard let first = places.first, let last = places.last, places.count > 2, last - first == places.count - 1
        else { return names.joined(separator: ", ") }
        return "\(names[0]) \(language == .nl ? "tot" : "to") \(names[names.count - 1])"
    }

    private static func clock(_ minutes: Int) -> String {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return "\(padded(minutes / 60)):\(padded(minutes % 60))"
    }
}

extension Weekday {
    fileprivate var name: LocalText {
        switch self {
        case .monday: LocalText(nl: "maandag", en: "Monday")
        case .tuesday: LocalText(nl: "dinsdag", en: "Tuesday")
        case .wednesday: LocalText(nl: "woensdag", en: "Wednesday")
        case .thursday: LocalText(nl: "donderdag", en: "Thursday")
        case .friday: LocalText(nl: "vrijdag", en: "Friday")
        case .saturday: LocalText(nl: "zaterdag", en: "Saturday")
        case .sunday: LocalText(nl: "zondag", en: "Sunday")
        }
    }
}
