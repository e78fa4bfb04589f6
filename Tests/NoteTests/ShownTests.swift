import Call
import Diagnostics
import Grading
import Pack
import TestSupport
import Testing

@testable import Report

/// The note and what was found in it, as people read it.
@Suite struct `A note that is shown` {
    private func narrator(_ language: Language) throws -> CallNarrator {
        let pack = try #require(TinyPack.pack)
        return CallNarrator(
            scenario: try TinyNote().scenario(), catalogue: pack.catalogue, temperaments: pack.temperaments,
            directory: try TinyNote().directory(), themes: TinyNote.themes, language: language)
    }

    private static let lines = [
        "theme violence", "persons jongen, 7 \u{1B}[31m", "place Sint-Niklaas", "danger acute", "referral caw 101",
        "consent given", "afspraak belt Linda terug",
    ]

    private func shown(_ language: Language) throws -> (session: [String], card: [String]) {
        let log = TinyLog("tell:shouting tell:where refer:caw ask-consent end").events
        let events = log + [CallEvent(at: 100_000, .noteWritten(try TinyNote().note(Self.lines)))]
        let tiny = TinyNote()
        let card = try tiny.grader().grade(events: events, scenario: try tiny.scenario())
        let narrator = try narrator(language)
        func lines(_ paragraphs: [Paragraph]) -> [String] {
            TextLayout(width: 200, colour: false).render(paragraphs).split(separator: "\n").map(String.init)
        }
        return (
            lines(SessionText(events: events, scorecard: card, narrator: narrator).paragraphs()),
            lines(ScorecardText(card, events: events, narrator: narrator).paragraphs())
        )
    }

    @Test func `stands at the end of the session, with its number and its verdicts`() throws {
        #expect(
            try shown(.nl).session.suffix(12) == [
                "   9            Registratie", "                Thema: geweld",
                #"                Personen: jongen, 7 \u{1b}[31m"#, "                Plaats: Sint-Niklaas",
                "                Gevaar: acuut", "                Doorverwijzing: CAW, Politie (101)",
                "                Toestemming: gevraagd en gegeven", "                Afspraak: belt Linda terug",
                "                Opvolging: niet ingevuld", "                  + omitted",
                "                  ! invented",
                "                  ! unneeded",
            ])
    }

    @Test func `the scorecard names the field, why, and where it was told`() throws {
        let card = try shown(.en).card
        let start = try #require(card.firstIndex { $0.hasPrefix("Registration") })
        // The advice of the first stands under what to practise next.
        #expect(
            card[start...].prefix(11) == [
                "Registration 33/100", "+   omitted [9]", "!   invented — violated",
                "      Persons “7”: That age was not told.",
                "      Danger: So much danger was not told; the highest was: concern.",
                "        [2] Caller: “Ze roepen.”",
                "      Referral: You did not refer there: Politie (101).", "!   unneeded — violated",
                "      Agreed step “Linda”: Nobody needs the caller's name.", "      a “m”", "Referral",
            ])
    }
}
