import Pack
import Testing

@testable import Grading

/// Each field of the note against what was told and done.
@Suite struct `A field of the note` {
    /// The log, the lines of the note, and what is found in the field.
    typealias Row = (log: String, note: [String], found: [String])

    private func expect(_ field: NoteField, _ row: Row, danger: String = "concern") throws {
        let found = try TinyNote(danger: danger).found(field, row.log, row.note)
        #expect(found == row.found, "\(field.rawValue): \(row.log) | \(row.note)")
    }

    @Test(
        arguments: [
            ("greet tell:shouting end", ["theme violence"], ["right [3] Agrees with the call."]),
            ("greet tell:shouting end", ["theme stalking"], ["right [3] Agrees with the call."]),
            ("greet tell:shouting end", ["theme other"], ["invented [3] That is not what this call was about."]),
            ("greet tell:shouting end", [], ["omitted [3] What it was about is not in it."]),
            ("greet end", [], ["right [] Empty, and nothing was told about it."]),
        ] as [Row])
    func `theme: that of the case`(_ row: Row) throws { try expect(.theme, row) }

    @Test(
        arguments: [
            ("tell:bruise tell:shouting end", ["danger high"], ["right [2] Agrees with the call."]),
            // The case itself says concern: who weighs it so is right too.
            ("tell:bruise end", ["danger concern"], ["right [2] Agrees with the call."]),
            ("tell:bruise end", ["danger none"], ["omitted [2] More danger was told: high."]),
            ("tell:bruise end", ["danger acute"], ["invented [2] So much danger was not told; the highest was: high."]),
            ("tell:bruise end", [], ["omitted [2] Danger was told (high), and nothing stands here."]),
            ("greet end", [], ["right [] Empty, and nothing was told about it."]),
            ("greet end", ["danger high"], ["invented [] So much danger was not told; the highest was: none."]),
        ] as [Row])
    func `danger: the highest that was told, or that of the case`(_ row: Row) throws { try expect(.danger, row) }

    @Test func `danger: what the case holds beyond what was told is no invention`() throws {
        try expect(.danger, ("tell:shouting end", ["danger high"], ["right [2] Agrees with the call."]), danger: "high")
    }

    @Test(
        arguments: [
            ("tell:where end", ["place Sint-Niklaas"], ["right [2] Agrees with the call."]),
            ("tell:where end", ["place regio sint niklaas, bij haar thuis"], ["right [2] Agrees with the call."]),
            ("tell:where end", ["place 2800"], ["right [2] Agrees with the call."]),
            ("tell:where end", ["place regio Antwerpen"], ["omitted [2] The municipality was told."]),
            ("tell:where end", [], ["omitted [2] The municipality was told."]),
            ("tell:where end", ["place niet gekend"], ["omitted [2] The municipality was told."]),
            ("tell:where end", ["place Hasselt"], ["invented [2] That place was not told. (Hasselt)"]),
            ("tell:where end", ["place hasselt"], ["invented [2] That place was not told. (hasselt)"]),
            (
                "tell:where end", ["place Sint-Niklaas, werkt in Temse"],
                ["invented [2] That place was not told. (Temse)"]
            ),
            ("tell:where end", ["place 3500 Sint-Niklaas"], ["invented [2] That place was not told. (3500)"]),
            ("caller:Ik_bel_uit_Sint-Niklaas end", ["place Sint-Niklaas"], ["right [1] Agrees with the call."]),
            ("operator:In_Sint-Niklaas_dus end", ["place Sint-Niklaas"], ["right [] Agrees with the call."]),
            ("greet end", ["place Sint-Niklaas"], ["invented [] That place was not told."]),
            ("greet end", ["place desk Antwerpen"], ["right [] Agrees with the call."]),
            ("greet end", ["place thuis, adres niet gekend"], ["right [] Agrees with the call."]),
            ("greet end", ["place onbekend"], ["right [] Empty, and nothing was told about it."]),
        ] as [Row])
    func `place: the municipality when it was told`(_ row: Row) throws { try expect(.place, row) }

    @Test(
        arguments: [
            ("tell:age end", ["persons jongetje, 3"], ["right [2] Agrees with the call."]),
            // Three in May is two now.
            ("tell:age end", ["persons zoontje van twee jaar"], ["right [2] Agrees with the call."]),
            ("tell:age end", ["persons peuter van de buren"], ["right [2] Agrees with the call."]),
            ("tell:age end", ["persons buurvrouw en jongetje"], ["omitted [2] An age was told, and is not in it."]),
            (
                "tell:age end", ["persons jongetje, 7"],
                ["invented [2] That age was not told. (7)", "omitted [2] An age was told, and is not in it."]
            ),
            ("tell:age end", ["persons jongetje (3), moeder v27"], ["invented [2] That age was not told. (v27)"]),
            (
                "tell:age end", ["persons moeder thirty-one, jongen 3"],
                ["invented [2] That age was not told. (thirty-one)"]
            ),
            ("tell:shouting end", ["persons moeder 26, 2 kinderen"], ["right [2] Agrees with the call."]),
            (
                "tell:shouting end", ["persons belde om 14.10 over de buren"],
                ["unchecked [2] Role and age agree; the rest was not checked."]
            ),
            // A house number, a moment and a year are no ages.
            (
                "tell:shouting end", ["persons jongetje, Dorpsstraat 7"],
                [
                    "unchecked [2] Role and age agree; the rest was not checked.",
                    "unneeded [] An address; the municipality will do. (Dorpsstraat 7)",
                ]
            ),
            (
                "tell:shouting end", ["persons jongetje, sinds 12 mei 2023 om 20 uur"],
                ["unchecked [2] Role and age agree; the rest was not checked."]
            ),
            ("operator:Is_hij_acht? end", ["persons jongen van 8"], ["right [] Agrees with the call."]),
            ("tell:shouting end", [], ["omitted [2] Who it was about is not in it."]),
            ("tell:shouting end", ["persons qqq"], ["omitted [2] Who it was about is not in it."]),
            ("greet end", [], ["right [] Empty, and nothing was told about it."]),
        ] as [Row])
    func `persons: who was spoken of, and no age that nobody named`(_ row: Row) throws { try expect(.persons, row) }

    @Test(
        arguments: [
            ("refer:caw end", ["referral caw"], ["right [1] Agrees with the call."]),
            (
                "refer:caw refer:veilig-huis end", ["referral caw"],
                ["omitted [2] You referred, and it does not stand here: Veilig Huis."]
            ),
            (
                "refer:caw end", ["referral veilig huis"],
                [
                    "omitted [1] You referred, and it does not stand here: CAW.",
                    "invented [] You did not refer there: Veilig Huis.",
                ]
            ),
            ("~refer:caw end", [], ["right [] Empty, and nothing was told about it."]),
            ("~refer:caw end", ["referral caw"], ["right [1] Agrees with the call."]),
            // Of two options one was taken.
            ("refer:caw+refer:veilig-huis+offer-options end", ["referral caw"], ["right [1] Agrees with the call."]),
            (
                "refer:caw+refer:veilig-huis end", ["referral caw"],
                ["omitted [1] You referred, and it does not stand here: Veilig Huis."]
            ),
            // A plan B is no referral, but may stand there.
            ("refer:police+plan-b end", [], ["right [] Empty, and nothing was told about it."]),
            ("advise-emergency-services end", ["referral politie"], ["right [] Agrees with the call."]),
            ("operator:Kent_u_het_welzijnswerk? end", ["referral caw"], ["right [] Agrees with the call."]),
            ("refer:caw end", [], ["omitted [1] You referred, and it does not stand here: CAW."]),
        ] as [Row])
    func `referral: the services that were named`(_ row: Row) throws { try expect(.referral, row) }

    @Test(
        arguments: [
            ("ask-consent end", ["consent gegeven"], ["right [1] Agrees with the call."]),
            ("offer-handover end", ["consent asked-and-refused"], ["right [1] Agrees with the call."]),
            (
                "greet ask-consent end", ["consent not-asked"],
                ["omitted [2] Consent was asked for, and the answer is not in it."]
            ),
            ("ask-consent end", [], ["omitted [1] Consent was asked for, and the answer is not in it."]),
            ("greet end", ["consent given"], ["invented [] Consent was not asked for."]),
            ("?ask-consent end", ["consent given"], ["right [1] Agrees with the call."]),
            ("~ask-consent end", [], ["right [] Empty, and nothing was told about it."]),
            ("greet end", ["consent niet gevraagd"], ["right [] Agrees with the call."]),
        ] as [Row])
    func `consent: whether it was asked`(_ row: Row) throws { try expect(.consent, row) }

    @Test(
        arguments: [
            (
                "agree-next-step end", ["afspraak belt morgen de dokter"],
                ["unchecked [1] Whether this was agreed was not checked."]
            ),
            (
                "encourage-action end", ["agreed-step schrijft op wat ze hoort"],
                ["unchecked [1] Whether this was agreed was not checked."]
            ),
            ("refer:caw end", ["agreed_step belt het CAW"], ["unchecked [1] Whether this was agreed was not checked."]),
            ("refer:caw end", [], ["right [] Empty, and nothing was told about it."]),
            (
                "greet make-safety-plan end", ["afspraak geen"],
                ["omitted [2] Something was agreed, and nothing stands here."]
            ),
            ("greet end", ["afspraak gaat aangifte doen"], ["invented [] Nothing was agreed."]),
            (
                "?agree-next-step end", ["afspraak belt morgen"],
                ["unchecked [1] Whether this was agreed was not checked."]
            ),
        ] as [Row])
    func `agreed step: what was agreed`(_ row: Row) throws { try expect(.agreedStep, row) }

    @Test(
        arguments: [
            ("afspraak politie komt vandaag", "politie"),
            ("afspraak belt Veilig Huis in Limburg", "Veilig Huis, Limburg"),
            ("afspraak het pistool gaat weg", "pistool"), ("follow-up He has a knife and drinks", "knife, drinks"),
            ("persons jongetje en oma, vader is verslaafd aan alcohol", "oma, alcohol"),
        ])
    func `free text: what would matter and never came up is invented`(_ row: (line: String, words: String)) throws {
        let invented = "invented [] That did not come up in the call. (\(row.words))"
        let fields: [NoteField] = [.persons, .agreedStep, .followUp]
        let found = try fields.flatMap { try TinyNote().found($0, "agree-next-step end", [row.line]) }
        #expect(found.filter { $0.hasPrefix("invented") } == [invented])
    }

    @Test func `free text: what anybody named, what stands in the case and what is said not to be there will do`()
        throws
    {
        let log = "operator:Drinkt_hij?_Heeft_hij_een_mes? refer:veilig-huis agree-next-step end"
        for text in ["messen weg, hij drinkt", "belt Veilig Huis", "kinderen naar buurvrouw", "geen wapens, geen oma"] {
            let found = try TinyNote().found(.agreedStep, log, ["afspraak \(text)"])
            #expect(found == ["unchecked [3] Whether this was agreed was not checked."], "\(text)")
        }
    }

    @Test(
        arguments: [
            (
                "agree-safe-contact end", ["opvolging dinsdag om tien uur bellen"],
                ["unchecked [1] Whether this is right was not checked."]
            ),
            ("agree-safe-contact end", [], ["omitted [1] A safe moment was agreed, and it is not in it."]),
            (
                "agree-safe-contact end", ["afspraak dinsdag om tien uur"],
                ["right [] Empty, and nothing was told about it."]
            ),
            ("greet end", ["follow-up we bellen haar morgen terug"], ["invented [] Ringing back was not agreed."]),
            ("greet end", ["follow-up Wij bellen haar morgen op"], ["invented [] Ringing back was not agreed."]),
            ("greet end", ["follow-up call her back"], ["invented [] Ringing back was not agreed."]),
            (
                "invite-back end", ["follow-up mag altijd terugbellen"],
                ["unchecked [] Whether this is right was not checked."]
            ),
            (
                "greet end", ["follow-up bespreken met een collega"],
                ["unchecked [] Whether this is right was not checked."]
            ),
        ] as [Row])
    func `follow-up: a moment to ring back`(_ row: Row) throws { try expect(.followUp, row) }
}
