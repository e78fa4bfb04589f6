import Call
import Pack
import TestSupport
import Testing
import Transcript

@testable import Console

/// The form for a person.
@Suite struct `The form` {
    private static let answers = ["child abuse", "neighbour, boy 3", "", "2", "caw", "given", "rings the doctor", ""]

    @Test func `asks field after field, shows the note and keeps it before the scorecard`() throws {
        let run = try TinyRun(["/end"] + Self.answers + [""])
        #expect(
            run.input.prompts.dropFirst() == [
                "Theme > ", "Persons > ", "Place > ", "Danger > ", "Referral > ", "Consent > ", "Agreed step > ",
                "Follow-up > ", "Keep it like this? [Enter = yes, n = do not keep, /back = change] ",
            ])
        var note = RegistrationNote()
        (note.theme, note.persons, note.danger) = ("child-abuse", "neighbour, boy 3", .concern)
        (note.referral, note.consent, note.agreedStep) = (["caw"], .given, "rings the doctor")
        #expect(run.note == note)
        #expect(run.output.events == run.transcript.events)
        #expect(run.output.eventsAtScorecard == run.transcript.events.count)
        #expect(run.output.scorecard?.note?.isEmpty == false)
        #expect(
            run.toldAfterCall == [
                "The call is over.",
                "The note is for the colleague who takes over tomorrow: what you heard, and not who it was.",
                "Enter leaves a field empty, /back goes one field back. Ctrl-C leaves the form; the call is kept already.",
                "Theme: What was it about? A number or a word.", "1 child abuse · 2 elder abuse",
                "Persons: Who is concerned: role and age, no names.",
                "Place: The municipality or the region, no street.",
                "Danger: How much danger, from what you heard?", "1 none · 2 concern · 3 high · 4 acute",
                "Referral: Which services did you refer to? More than one will do: caw vk.", "1 CAW",
                "Consent: Did you ask whether you might pass something on, and what was the answer?",
                "1 asked and given · 2 asked and refused · 3 not asked",
                "Agreed step: What did you and the caller agree?", "Follow-up: What is the line still to do?",
                "Theme: child abuse", "Persons: neighbour, boy 3", "Place: left empty", "Danger: concern",
                "Referral: CAW", "Consent: asked and given", "Agreed step: rings the doctor", "Follow-up: left empty",
                "The note is kept.", "Transcript: \(run.transcript.path)",
            ])
    }

    @Test func `goes back, says what stands there, and lets it stand or be emptied`() throws {
        let run = try TinyRun(
            ["/end", "1", "boy", "/back", "/terug", "2", "", "", "/BACK", "-", "", "", "", "", "", "/back", "none", ""])
        #expect(run.note?.theme == "elder-abuse")
        #expect(run.note?.persons == "boy")
        #expect(run.note?.followUp == "none")
        #expect(
            run.toldAfterCall.filter { $0.hasPrefix("It now says") } == [
                "It now says: boy. Enter leaves it so, - empties it.",
                "It now says: child abuse. Enter leaves it so, - empties it.",
                "It now says: boy. Enter leaves it so, - empties it.",
            ])
    }

    @Test func `says what it does not know, and asks again without repeating itself`() throws {
        let run = try TinyRun(["/end", "chidl abuse", "/help", "child abuse", "", "", "", "", "", "", "", ""])
        #expect(
            run.toldAfterCall.dropFirst(3).prefix(5) == [
                "Theme: What was it about? A number or a word.", "1 child abuse · 2 elder abuse",
                "Theme: I do not know that; did you mean 'child abuse'?",
                "Here the console knows only /back. Enter leaves the field empty.",
                "Persons: Who is concerned: role and age, no names.",
            ])
        #expect(run.note?.theme == "child-abuse")
    }

    private static let giveUp =
        "In an exam the note counts: what stays empty counts as left out. Stop all the same? [y = yes, Enter = go on] "

    @Test(arguments: [InputEvent.interrupted, .end])
    func `left in an exam, after a warning, is kept as far as it came`(_ leaving: InputEvent) throws {
        for before in 0...8 {
            let lines = (["/end"] + Self.answers.prefix(before)).map(InputEvent.line)
            let run = try TinyRun(lines + [leaving, leaving])
            #expect(run.input.prompts.last == Self.giveUp)
            #expect(run.note != nil)
            #expect(run.note?.theme == (before > 0 ? "child-abuse" : nil))
            #expect(run.output.scorecard?.note?.count ?? 0 >= NoteField.allCases.count)
        }
    }

    @Test func `in an exam is gone on with unless leaving is meant`() throws {
        let lines = [.line("/end"), .interrupted, .line("")] + Self.answers.map(InputEvent.line) + [.line("")]
        #expect(try TinyRun(lines).note?.theme == "child-abuse")
    }

    @Test func `with nothing in it is asked about in an exam, and kept as empty`() throws {
        let empty = try TinyRun(["/end"] + Array(repeating: "", count: 8) + ["y"])
        #expect(empty.input.prompts.last == Self.giveUp)
        #expect(empty.note == RegistrationNote())
    }

    @Test func `keeps nothing in practice when nothing is in it, or when it is not to be kept`() throws {
        let empty = try TinyRun(["/end", ""] + Array(repeating: "", count: 8), mode: .practice)
        #expect(empty.note == nil)
        #expect(empty.toldAfterCall.dropLast().last == "There is nothing in it; no note is kept.")
        let refused = try TinyRun(["/end", ""] + Self.answers + ["eh", "N"], mode: .practice)
        #expect(refused.note == nil)
        #expect(refused.output.scorecard != nil)
    }

    @Test(arguments: [PlayMode.practice, .guided])
    func `is offered once where one practises`(_ mode: PlayMode) throws {
        let offer = "Write the registration note now? [Enter = yes, n = skip] "
        let skipped = try TinyRun(["/end", "n", "1"], mode: mode)
        #expect(skipped.input.prompts.last == offer)
        #expect(skipped.note == nil)
        #expect(skipped.output.scorecard != nil)
        let written = try TinyRun(["/end", "", "1", "", "", "", "", "", "", "", "yes"], mode: mode)
        #expect(written.input.prompts.filter { $0 == offer }.count == 1)
        #expect(written.note?.theme == "child-abuse")
        for leaving in [InputEvent.interrupted, .end] {
            #expect(try TinyRun([.line("/end"), leaving], mode: mode).note == nil)
        }
    }

    @Test func `speaks Dutch`() throws {
        let run = try TinyRun(["/einde", "n"], mode: .practice, language: .nl)
        #expect(run.input.prompts.last == "Nu de registratie schrijven? [Enter = ja, n = overslaan] ")
        #expect(run.output.told.contains("Het gesprek is afgelopen."))
    }

    @Test func `does not come when the call was stopped or left`() throws {
        #expect(try TinyRun(["/stop", "1"]).input.prompts.count == 1)
        #expect(try TinyRun(["/quit", "1"]).input.prompts.count == 1)
    }

    @Test func `completes the answers of each field`() throws {
        let run = try TinyRun(["/end"] + Self.answers + [""])
        #expect(run.input.completions[1].matches(for: "chi") == ["child-abuse"])
        #expect(run.input.completions[5].matches(for: "caw c") == ["caw"])
        #expect(run.input.completions[2].matches(for: "/b") == ["/back"])
    }

    @Test func `what is typed cannot steer the terminal when it is shown`() throws {
        let run = try TinyRun(["/end", "", "\u{1B}[31mboy\u{202E}"] + Array(repeating: "", count: 7))
        #expect(run.output.told.contains(#"Persons: \u{1b}[31mboy\u{202e}"#))
        #expect(run.note?.persons == "\u{1B}[31mboy\u{202E}")
    }

    @Test func `during the call it is said that the note comes after`() throws {
        let run = try TinyRun(["/note theme child-abuse", "/end", "n"], mode: .practice)
        #expect(run.output.told.contains("The note comes after the call, once you have ended it."))
    }
}
