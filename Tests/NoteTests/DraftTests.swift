import Call
import Diagnostics
import Pack
import Testing

@Suite struct `A note in the making` {
    private func draft() throws -> NoteDraft { NoteDraft(try TinyNote().vocabulary()) }

    private func fault(_ line: String) throws -> NoteFault? {
        var draft = try draft()
        do throws(NoteFault) {
            try draft.obey(line)
            return nil
        } catch {
            return error
        }
    }

    @Test(
        arguments: [
            ("theme", "1", "violence"), ("thema", "iets anders", "other"), ("Theme", "SOMETHING ELSE", "other"),
            ("danger", "4", "acute"), ("gevaar", "geen", "none"), ("danger", "none", "none"),
            ("consent", "2", "asked-and-refused"), ("toestemming", "niet gevraagd", "not-asked"),
            ("consent", "given", "asked-and-given"),
            ("referral", "caw", "caw"), ("doorverwijzing", "Veilig Huis en CAW, 101", "veilig-huis caw police"),
            ("referral", "2 veilig huis 2", "veilig-huis"), ("referral", "none", ""), ("referral", "-", ""),
            ("persons", "  vrouw, 29  ", "vrouw, 29"), ("agreed_step", "belt morgen", "belt morgen"),
            ("afspraak", "-", ""), ("plaats", "Mechelen", "Mechelen"), ("opvolging", "", ""),
        ] as [(String, String, String)])
    func `takes numbers, names and aliases`(_ field: String, _ text: String, _ stands: String) throws {
        var draft = try draft()
        try draft.obey("/note \(field) \(text)")
        let note = draft.note
        let choices = [note.theme?.rawValue, note.danger?.rawValue, note.consent?.rawValue].compactMap(\.self)
        let texts = [note.persons, note.place, note.agreedStep, note.followUp]
        let all = choices + note.referral.map(\.rawValue) + texts.filter { !$0.isEmpty }
        #expect(all.joined(separator: " ") == stands)
        #expect(note.isEmpty == stands.isEmpty)
    }

    @Test func `a field can be set again and emptied`() throws {
        var draft = try draft()
        try draft.obey("/note danger high")
        try draft.obey("/registratie gevaar acuut")
        #expect(draft.note.danger == .acute)
        try draft.set(.danger, to: "-")
        #expect(draft.note.isEmpty)
    }

    @Test(
        arguments: [
            ("/note them violence", "the note has no such field; did you mean 'theme'?"),
            ("/note plaatz x", "the note has no such field; did you mean 'place'?"),
            (
                "/note",
                "the note has no such field; there are: theme, persons, place, danger, referral, consent, agreed-step, follow-up"
            ),
            ("/note theme violense", "Theme: I do not know that; did you mean 'violence'?"),
            ("/note theme 3", "Theme: I do not know that; choose from the list"),
            ("/note danger hihg", "Danger: I do not know that; did you mean 'high'?"),
            ("/note consent maybe", "Consent: I do not know that; choose from the list"),
            ("/note referral caw cow", "Referral: I do not know that; did you mean 'caw'?"),
            ("/note referral Jan Janssens", "Referral: I do not know that; choose from the list"),
        ])
    func `says what was probably meant, never what was typed`(_ line: String, _ text: String) throws {
        #expect(try fault(line)?.text[.en] == text)
    }

    @Test func `says it in Dutch too`() throws {
        #expect(try fault("/note theme gewelt")?.text[.nl] == "Thema: dat ken ik niet; bedoelde u 'geweld'?")
        #expect(try fault("/note them x")?.text[.nl] == "dat veld heeft de registratie niet; bedoelde u 'thema'?")
    }

    @Test func `a text longer than anybody reads is refused`() throws {
        let long = String(repeating: "a", count: NoteDraft.longestText)
        #expect(try fault("/note persons \(long)") == nil)
        #expect(try fault("/note persons \(long)a")?.text[.en] == "Persons: at most 2000 characters")
    }

    @Test(arguments: [("/note x", true), ("/NOTE", true), ("/registratie", true), ("/notes", false), ("note x", false)])
    func `knows its own lines`(_ line: String, _ isNote: Bool) {
        #expect(NoteDraft.isNoteLine(line) == isNote)
    }
}
