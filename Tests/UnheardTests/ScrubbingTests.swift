import Recognition
import Testing

@Suite struct `Scrubbing` {
    private let scrubber: Scrubber

    init() throws {
        let pack = try SmallPack()
        scrubber = try pack.scrubber(try pack.load())
    }

    private static let table: [(said: String, scrubbed: String)] = [
        // Telephone, register and account numbers.
        ("bel mij op 0471 39 71 51", "bel mij op ___"), ("mijn nummer is 0471/39.71.51.", "mijn nummer is ___."),
        ("op +32 (0)471 39 71 51 dan", "op ___ dan"), ("015-12.34.56", "___"), ("85.07.30-033.28", "___"),
        // E-mail addresses.
        ("mail naar jan.peeters+thuis@mail.example.be, gerust", "mail naar ___, gerust"),
        ("ik ben @jantje op het net", "ik ben ___ op het net"),
        // Dates.
        ("geboren op 12/03/1985?", "geboren op ___?"), ("zij is van 12 maart 1985", "zij is van ___"),
        ("op 2 mei dus", "op ___ dus"), ("in welk jaar geboren, 1985?", "in welk jaar geboren, ___?"),
        ("1985-03-12", "___"),
        // Addresses and places.
        ("u woont in de Kerkstraat 12 bus 3", "u woont in de ___"), ("aan kerkstraat nr. 7b", "aan ___"),
        ("op de Grote Markt 5 dus", "op de ___ dus"), ("het is 9160 Lokeren", "het is ___"),
        ("in Sint-Niklaas (9100)", "in ___"), ("2800 mechelen", "___"), ("postcode 9000?", "postcode ___?"),
        // Names: of the caller, of identifying facts, and others.
        ("An, is er iemand gewond?", "___, is er iemand gewond?"), ("woont gert daar", "woont ___ daar"),
        ("dat is in Oudekapel", "dat is in ___"), ("en Pieter-Jan De Smet dan?", "en ___ dan?"),
        ("dag mevrouw J. van den Berghe", "dag mevrouw ___"),
        ("u spreekt met sofie van 1712", "u spreekt met ___ van 1712"),
        ("mijn naam is karel", "mijn naam is ___"),
        ("Jan's zoon en Linda's dochter: is Tom gewond?", "Jan's zoon en ___ dochter: is ___ gewond?"),
        // What everybody knows, and what only looks like it.
        ("Bel 112 of 101, of gerust terug naar 1712.", "Bel 112 of 101, of gerust terug naar 1712."),
        ("van 9 tot 17 uur, 24/7, na 5 minuten", "van 9 tot 17 uur, 24/7, na 5 minuten"),
        (
            "een CAW is er voor u, ook op Facebook, in Vlaanderen",
            "een CAW is er voor u, ook op Facebook, in Vlaanderen"
        ),
        ("Goeiendag Mevrouw. Bel Gerust.", "Goeiendag Mevrouw. Bel Gerust."),
        ("en an dan", "en ___ dan"), ("typ J of N", "typ J of N"), ("  twee\n regels\t ", "twee regels"),
        ("dag ___, met ___", "dag ___, met ___"),
    ]

    @Test(arguments: table) func `takes out who somebody is, and no more`(_ said: String, _ scrubbed: String) {
        #expect(scrubber.scrub(said) == scrubbed)
        #expect(scrubber.scrub(scrubbed) == scrubbed)
    }

    @Test func `takes a trainee's pseudonym out, however it is written`() {
        #expect(scrubber.scrub("hier Heron-7, dag", pseudonyms: ["heron-7"]) == "hier ___, dag")
        #expect(scrubber.scrub("hier heron 7, en heron", pseudonyms: ["heron-7"]) == "hier ___, en heron")
        #expect(scrubber.scrub("gewond", pseudonyms: ["gewond"]) == "___")
    }

    @Test func `any text comes out on one line`() {
        for text in [
            "", "@", "___", "0", "\u{0}\u{1B}[2J", "1 2 3 4 5 6 7 8 9 0 1 2", String(repeating: "A ", count: 5000),
        ] {
            #expect(!scrubber.scrub(text).unicodeScalars.contains { $0.value < 32 })
        }
    }
}
