import Testing

@testable import Pack

@Suite struct `The moment of a call` {
    @Test(
        arguments: [
            ("1600-02-29T00:00", .tuesday), ("1900-03-01T12:00", .thursday), ("1970-01-01T00:00", .thursday),
            ("2000-01-01T00:00", .saturday), ("2000-02-29T00:00", .tuesday), ("2000-03-01T00:00", .wednesday),
            ("2023-12-31T23:59", .sunday), ("2024-02-29T10:00", .thursday), ("2026-01-01T09:00", .thursday),
            ("2026-03-12T14:10", .thursday), ("2026-11-24T08:00", .tuesday), ("2100-02-28T00:00", .sunday),
            ("2100-03-01T00:00", .monday),
        ] as [(String, Weekday)])
    func `falls on a day of the week`(text: String, weekday: Weekday) throws {
        let time = try #require(CallTime(text))
        #expect(time.weekday == weekday)
        #expect(time.text == text)
    }

    @Test(arguments: [(1996, 2922), (2096, 2921)])
    func `passes from day to day, with leap years where they belong`(first: Int, days: Int) {
        var weekdays: [Weekday] = []
        for year in first..<(first + 8) {
            for month in 1...12 {
                weekdays += (1...31).compactMap { CallTime("\(year)-\(two(month))-\(two($0))T12:00")?.weekday }
            }
        }
        #expect(weekdays.count == days)
        let week = Weekday.allCases
        #expect(
            zip(weekdays, weekdays.dropFirst()).allSatisfy { today, tomorrow in
                week.firstIndex(of: today).map { week[($0 + 1) % 7] } == tomorrow
            })
    }

    @Test(arguments: [
        "2026-02-29T10:00", "2100-02-29T10:00", "1900-02-29T10:00", "2026-04-31T10:00", "2026-00-10T10:00",
        "2026-13-10T10:00", "2026-01-00T10:00", "2026-01-32T10:00", "2026-01-01T24:00", "2026-01-01T23:60", "",
        "2026-03-12",
        "2026-03-12 14:10", "2026-03-12T14:10:00", "2026-3-12T14:010", "2026T03-12:14-10", "2026-03--12T4:10",
        "+026-03-12T14:10", "2026-03-12T14:1x",
    ])
    func `must exist and be written in full`(text: String) throws {
        #expect(CallTime(text) == nil)
        #expect(
            try decode(CallTime.self, "\"\(text)\"").told.dutch == [
                "f.json:1:1: error: [J014] dit is geen moment; schrijf het als 2026-03-12T14:10"
            ])
    }

    @Test func `comes before a later one`() throws {
        let times = [
            "2025-12-31T23:59", "2026-01-01T00:00", "2026-01-01T09:05", "2026-01-01T10:00", "2026-02-01T00:00",
        ]
        #expect(times.reversed().compactMap(CallTime.init).sorted().map(\.text) == times)
    }
}

@Suite struct `The hours of a service` {
    private static let office = #"[{"days": ["monday", "friday"], "from": "09:00", "to": "17:00"}]"#
    private static let night = """
        [{"days": ["friday"], "from": "22:00", "to": "24:00"}, {"days": ["saturday"], "from": "00:00", "to": "06:00"}]
        """

    @Test(arguments: [
        (office, "2026-03-13T08:59", false), (office, "2026-03-13T09:00", true), (office, "2026-03-13T16:59", true),
        (office, "2026-03-13T17:00", false), (office, "2026-03-12T12:00", false), (office, "2026-03-16T12:00", true),
        (night, "2026-03-13T21:59", false), (night, "2026-03-13T23:59", true), (night, "2026-03-14T00:00", true),
        (night, "2026-03-14T05:59", true), (night, "2026-03-14T06:00", false), (night, "2026-03-13T00:00", false),
        ("[]", "2026-03-13T12:00", false), (#""always""#, "2026-03-15T03:00", true),
        (#""unknown""#, "2026-03-13T12:00", nil),
    ])
    func `say whether it is open, or that nobody knows`(hours: String, moment: String, open: Bool?) throws {
        let (value, told) = try decode(OpeningHours.self, hours)
        #expect(told.english == [])
        #expect(try #require(value).isOpen(at: #require(CallTime(moment))) == open)
    }

    @Test(arguments: ["9:00", "+9:00", "9::00", "9:000", "09.00", "24:01", "25:00", "09:60", "-1:00", ""])
    func `are written in full, from 00:00 to 24:00`(time: String) throws {
        #expect(
            try decode(OpeningHours.self, #"[{"days": ["monday"], "from": "\#(time)", "to": "24:00"}]"#).told.english
                == [
                    "f.json:1:31: error: [J014] this is not a time of day; write it as 09:00"
                ])
    }

    @Test func `are told what else there is than times`() throws {
        #expect(
            try decode(OpeningHours.self, #""allways""#).told.english == [
                "f.json:1:1: error: [J014] 'allways' is not possible here; did you mean 'always'?"
            ])
    }
}

private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
