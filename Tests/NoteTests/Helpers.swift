import Pack

@testable import Call

extension RegistrationNote {
    /// A note with every field filled in, and text that could do harm.
    static let full: RegistrationNote = {
        var note = RegistrationNote()
        note.theme = "child-abuse"
        note.persons = "buurvrouw, \"jongetje\" 3 \u{1B}[31m\u{202E}\\"
        note.place = "Mechelen\t👋"
        note.danger = .acute
        note.referral = ["vk", "caw"]
        note.consent = .refused
        note.agreedStep = "ze belt morgen"
        note.followUp = "bespreken"
        return note
    }()
}
