import Pack
import Testing

@testable import Grading

/// What says who somebody is, and nobody needs.
@Suite struct `Identifying data` {
    static let texts: [(text: String, found: [String])] = [
        ("Linda, 54, belt", ["unneeded [1] Nobody needs the caller's name. (Linda)"]),
        ("linda's buurjongen", ["unneeded [1] Nobody needs the caller's name. (linda)"]),
        ("de vriend, Gert", ["unneeded [4] A name; what somebody is in the story will do. (Gert)"]),
        ("een gert", []),
        ("woont Kerkstraat 12", ["unneeded [4] An address; the municipality will do. (Kerkstraat 12)"]),
        ("in de kerkstraat", ["unneeded [4] An address; the municipality will do. (kerkstraat)"]),
        ("woont 5 Mill Lane", ["unneeded [] An address; the municipality will do. (5 Mill Lane)"]),
        ("al onderweg 2 dagen", []),
        // Told or not: a name right behind what somebody is.
        (
            "mama Nele Peeters en vriend Koen",
            ["unneeded [] A name; what somebody is in the story will do. (Nele, Peeters, Koen)"]
        ),
        ("mevr. Claes belde", ["unneeded [] A name; what somebody is in the story will do. (Claes)"]),
        ("moeder CAW, kind Antwerpen, vader Frans", []),
        ("kind 2, geb. 12/05/2023", ["unneeded [] A date of birth; the age will do. (12/05/2023)"]),
        ("boy, born on 12 May 2023", ["unneeded [] A date of birth; the age will do. (12 May 2023)"]),
        // Told with the name, and wanted.
        ("in Sint-Niklaas, regio Antwerpen", []),
        ("de mama ook, Mama", []),
        (
            "haar nummer is 0470/12.34.56",
            ["unneeded [] A telephone number, or another number of somebody. (0470/12.34.56)"]
        ),
        (
            "+32 3 123 45 67, thuis",
            ["unneeded [] A telephone number, or another number of somebody. (32 3 123 45 67)"]
        ),
        (
            "85.07.30-033.28",
            ["unneeded [] A telephone number, or another number of somebody. (85.07.30-033.28)"]
        ),
        ("sinds 12/03/2026 14.10 tot 2026-04-01", []),
        ("Veilig Huis, 02 553 75 00, hallo@veilighuis.be", []),
        (
            "schrijft Gert.x@voorbeeld.be.",
            [
                "unneeded [4] A name; what somebody is in the story will do. (Gert)",
                "unneeded [] Somebody's e-mail address. (gert.x@voorbeeld.be)",
            ]
        ),
        ("e@f, a @ b.c", []),
    ]

    private static let log = "caller:Met_Linda operator:Dag_Linda tell:who end"

    @Test(arguments: texts.map(\.text))
    func `is found in every field with free text`(_ text: String) throws {
        let expected = Self.texts.first { $0.text == text }?.found ?? []
        for field in [NoteField.persons, .place, .agreedStep, .followUp] {
            let found = try TinyNote().found(field, Self.log, ["\(field.rawValue) \(text)"])
            #expect(found.filter { $0.hasPrefix("unneeded") } == expected)
        }
    }

    @Test func `a name that was not told is no name to grading`() throws {
        let found = try TinyNote().found(.persons, "greet end", ["persons jongen, Gert"])
        #expect(found == ["unchecked [] Role and age agree; the rest was not checked."])
    }

    @Test func `a choice can hold none`() throws {
        let entries = try NoteField.allCases.flatMap { field in
            try TinyNote().found(field, Self.log, ["theme other", "danger acute", "referral caw", "consent given"])
        }
        #expect(!entries.contains { $0.hasPrefix("unneeded") })
    }
}
