import Archive
import Diagnostics
import Testing

@testable import Report

@Suite struct `A report in the terminal` {
    private let lines = [
        "heron neighbour 40 + - ! +", "heron neighbour 50 + - + +", "heron sarah 60 + - + +",
        "wren neighbour 90 + + + +",
        "wren sarah 95 + + + +", "wren sarah 80 ~ + + .", "robin sarah 70 + + + .",
    ]

    private func cohort() throws -> Cohort {
        Cohort(
            lines.enumerated().map { TinyCohort.session($1, day: $0) }
                + [TinyCohort.session("robin neighbour 10 -", day: 8, progress: .stopped)],
            protocol: try required(TinyCohort.gradingProtocol))
    }

    private let plain = TextLayout(width: 80, colour: false)

    @Test func `says first who needs help with what, and says where there is too little to say`() throws {
        let text = plain.render(
            CohortText(
                try cohort(),
                calls: [
                    "neighbour": LocalText(nl: "De buurvrouw", en: "The woman next door"),
                    "sarah": LocalText(same: "Sarah"),
                ],
                language: .en
            ).paragraphs()
        ).replacing("\u{A0}", with: " ")
        #expect(
            text == """
                Report
                3 trainees · 8 sessions · 2 Nov 2026 – 10 Nov 2026
                1 does not count: 1 stopped.
                Below 3 times only the numbers are given: that says nothing yet.

                Who needs help with what (the last 5 times that something applied; critical
                faults always)
                  heron · 3 sessions · last scores 40 50 60
                   !  Keeps · 1 violated of 3 (critical)
                   -  Asks · 3 missed of 3
                  Nothing stands out for wren.
                  Too little yet to say anything of robin.

                Most missed (met, of the times that it applied)
                  86 %  Keeps · 1 violated of 7 (critical)
                  57 %  Asks · 3 missed of 7
                  86 %  Greets · 1 late of 7

                Weakest dimensions (met, of all together)
                  heron · Contact 50 % · Safety 83 %
                  wren · Contact 83 % · Safety 100 %

                How hard each call is (mean score)
                    60  The woman next door · median 50 · competent 33 % (1 of 3) · critical
                        fault 1 of 3 · stopped 1×
                    76  Sarah · median 75 · competent 50 % (2 of 4)

                How well people were understood (utterances not surely understood)
                  10 %  all calls together · 7 of 70
                  10 %  The woman next door · 3 of 30
                  10 %  Sarah · 4 of 40

                """)
    }

    @Test func `fits eighty columns in both languages`() throws {
        let cohort = try cohort()
        for language in Language.allCases {
            let texts = [
                CohortText(cohort, calls: [:], language: language).paragraphs(),
                TraineeText("heron", in: cohort, calls: [:], language: language).paragraphs(),
                CallText("neighbour", in: cohort, calls: [:], language: language).paragraphs(),
            ]
            for line in texts.map(plain.render).joined().split(separator: "\n") { #expect(line.count <= 80) }
        }
    }

    @Test func `of one trainee has what to help with and every session, also what does not count`() throws {
        let text = plain.render(TraineeText("robin", in: try cohort(), calls: [:], language: .nl).paragraphs())
            .replacing("\u{A0}", with: " ")
        #expect(
            text == """
                robin
                1 cursist · 2 oefeningen · 8 nov. 2026 – 10 nov. 2026
                1 telt niet mee: 1 gestopt.
                Onder 3 keer staan alleen de aantallen: dat zegt nog niets.

                Hulp nodig bij (de laatste 5 keer dat iets aan de orde was; kritieke fouten
                altijd)
                  Niets springt eruit.

                Scores: 70

                Niet zeker verstaan: 1 van 10

                Oefeningen (de laatste eerst)
                     ·  neighbour · 10 nov. 2026 · telt niet mee: gestopt · s8-robin
                    70  sarah · 8 nov. 2026 · nog oefenen · s6-robin

                """)
    }

    @Test func `of nothing says that there is nothing`() throws {
        let empty = Cohort([], protocol: try required(TinyCohort.gradingProtocol))
        let text = plain.render(CohortText(empty, calls: [:], language: .en).paragraphs())
        #expect(text == "Report\n0 trainees · 0 sessions\nThere is nothing to tell yet.\n")
    }

    @Test func `lets no pseudonym steer the terminal`() throws {
        let text = plain.render(
            CohortText(try TinyCohort.cohort("\u{1B}[2J n 50 - - ! -"), calls: [:], language: .en).paragraphs())
        #expect(text.contains(#"\u{1b}[2J · 1 session"#))
        #expect(!text.contains("\u{1B}"))
    }
}
