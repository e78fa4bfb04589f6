import Testing

@testable import Pack

@Suite struct `A postcode` {
    @Test(
        arguments: [
            (2000, "antwerpen"), (2070, "oost-vlaanderen"), (2800, "antwerpen"), (9000, "oost-vlaanderen"),
            (8000, "west-vlaanderen"), (3500, "limburg"), (3000, "vlaams-brabant"), (1000, "brussel"),
        ] as [(Int, RegionID)])
    func `of Flanders lies in its province`(postcode: Int, region: RegionID) throws {
        let directory = try #require(Pack1712.loaded.pack).directory
        #expect(directory.region(of: postcode)?.id.value == region)
    }

    @Test(
        arguments: [
            (2069, "north"), (2070, "south"), (2071, "north"), (2500, "north"), (2999, "north"), (3000, "south"),
            (1999, nil),
            (10_000, nil),
        ] as [(Int, RegionID?)])
    func `lies in the first region that has it, both ends included`(postcode: Int, region: RegionID?) throws {
        let directory = try #require(try TinyPack().load().pack).directory
        #expect(directory.region(of: postcode)?.id.value == region)
    }

    @Test func `lies in a region with or without a desk of the line`() throws {
        let directory = try #require(try TinyPack().load().pack).directory
        #expect(directory.regions.map(\.hasDesk) == [true, false])
        #expect(directory["caw"]?.regions?.map(\.value) == ["north"])
        #expect(directory["police"] == nil)
    }
}

@Suite struct `A condition on the case` {
    /// A neighbour of 40 calls about a child of 3 with an injury, and a grandmother whose age nobody knows.
    private static let file = """
        {
          "theme": "child-abuse", "danger": "high", "elements": ["injury", "night"],
          "persons": [
            {"id": "an", "role": "caller", "age": 40, "description": "An"},
            {"id": "boy", "role": "victim", "age": 3, "description": "a toddler"},
            {"id": "granny", "role": "child", "description": "unknown"},
            {"id": "dad", "role": "perpetrator", "age": 30, "description": "the father"}
          ],
          "place": {"municipality": "Mechelen", "postcode": 2800}, "at": "2026-03-12T14:10", "desk": "north"
        }
        """

    @Test(arguments: [
        ("{}", true),
        (#"{"theme": "child-abuse"}"#, true),
        (#"{"theme": ["elder-abuse", "child-abuse"]}"#, true),
        (#"{"theme": "elder-abuse"}"#, false),
        (#"{"not_theme": "child-abuse"}"#, false),
        (#"{"not_theme": ["elder-abuse"]}"#, true),
        (#"{"danger": "high"}"#, true),
        (#"{"danger": ["high", "acute"]}"#, true),
        (#"{"danger": ["none", "acute"]}"#, false),
        (#"{"elements": "injury"}"#, true),
        (#"{"elements": ["injury", "night"]}"#, true),
        (#"{"elements": ["injury", "weapon"]}"#, false),
        (#"{"any_element": ["weapon", "night"]}"#, true),
        (#"{"any_element": ["weapon"]}"#, false),
        (#"{"not_elements": "weapon"}"#, true),
        (#"{"not_elements": ["weapon", "night"]}"#, false),
        (#"{"caller_age": [18, 120]}"#, true),
        (#"{"caller_age": [40, 40]}"#, true),
        (#"{"caller_age": [0, 17]}"#, false),
        (#"{"victim_age": [0, 3]}"#, true),
        (#"{"victim_age": [4, 120]}"#, false),
        (#"{"theme": "child-abuse", "danger": "high", "not_elements": "weapon", "victim_age": [0, 17]}"#, true),
        (#"{"theme": "child-abuse", "danger": "acute"}"#, false),
        (#"{"danger": "high", "elements": "weapon"}"#, false),
    ])
    func `holds when every part of it does`(condition: String, holds: Bool) throws {
        let file = try #require(try decode(CaseFile.self, Self.file).value)
        let (value, told) = try decode(CaseCondition.self, condition)
        #expect(told.english == [])
        #expect(value?.holds(for: file) == holds)
    }

    @Test func `counts a caller as victim when it happens to the caller`() throws {
        let victim = try #require(
            try decode(
                CaseFile.self,
                Self.file.replacing(#""role": "caller", "age": 40"#, with: #""role": "caller-victim", "age": 16"#)
            ).value)
        #expect(try #require(try decode(CaseCondition.self, #"{"victim_age": [16, 16]}"#).value).holds(for: victim))
        #expect(try #require(try decode(CaseCondition.self, #"{"caller_age": [16, 16]}"#).value).holds(for: victim))
    }

    @Test func `ranks danger from none to acute`() {
        #expect(Danger.allCases.shuffled().sorted() == [.none, .concern, .high, .acute])
    }
}
