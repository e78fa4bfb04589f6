internal import Diagnostics
internal import Pack

/// The sentences around the registration note.
enum NoteTexts {
    static let offer = LocalText(
        nl: "Nu de registratie schrijven? [Enter = ja, n = overslaan] ",
        en: "Write the registration note now? [Enter = yes, n = skip] ")
    static let intro = LocalText(
        nl: "De registratie is voor de collega die morgen overneemt: wat u hoorde, en niet wie het was.",
        en: "The note is for the colleague who takes over tomorrow: what you heard, and not who it was.")
    static let howTo = LocalText(
        nl: "Enter laat een veld leeg, /back gaat een veld terug. Ctrl-C stopt ermee; het gesprek is al bewaard.",
        en: "Enter leaves a field empty, /back goes one field back. Ctrl-C leaves the form; the call is kept already.")
    static let keep = LocalText(
        nl: "Zo bewaren? [Enter = ja, n = niet bewaren, /back = verbeteren] ",
        en: "Keep it like this? [Enter = yes, n = do not keep, /back = change] ")
    static let giveUp = LocalText(
        nl:
            "In een examen telt de registratie mee: wat leeg blijft, telt als weggelaten. Toch stoppen? [j = ja, Enter = verder] ",
        en:
            "In an exam the note counts: what stays empty counts as left out. Stop all the same? [y = yes, Enter = go on] "
    )
    static let kept = LocalText(nl: "De registratie is bewaard.", en: "The note is kept.")
    static let notKept = LocalText(
        nl: "Er is geen registratie bewaard. Het gesprek wel.", en: "No note is kept. The call is.")
    static let nothingIn = LocalText(
        nl: "Er staat niets in; er is geen registratie bewaard.", en: "There is nothing in it; no note is kept.")
    static let unreadable = LocalText(
        nl: "Die regel was geen leesbare tekst.", en: "That line was not readable text.")
    static let notACommand = LocalText(
        nl: "Hier kent de console alleen /back. Enter laat het veld leeg.",
        en: "Here the console knows only /back. Enter leaves the field empty.")
    static let afterTheCall = LocalText(
        nl: "De registratie komt na het gesprek, zodra u het afrondt.",
        en: "The note comes after the call, once you have ended it.")
    static let onlyNoteLines = LocalText(
        nl: "het gesprek is afgelopen; hierna tellen alleen regels zoals '/note thema kindermishandeling'",
        en: "the call is over; from here only lines such as '/note theme child-abuse' count")
    static let howToOnKeyboard = LocalText(
        nl: "registratie: '/note VELD tekst'; Ctrl-D toont de scorekaart",
        en: "registration note: '/note FIELD text'; Ctrl-D shows the scorecard")

    static func stands(_ value: String) -> LocalText {
        LocalText(
            nl: "Nu staat er: \(value). Enter laat het zo, - maakt het leeg.",
            en: "It now says: \(value). Enter leaves it so, - empties it.")
    }

    static func expected(_ field: NoteField) -> LocalText {
        switch field {
        case .theme:
            LocalText(nl: "Waar ging het over? Een nummer of een woord.", en: "What was it about? A number or a word.")
        case .persons:
            LocalText(
                nl: "Wie is erbij betrokken: rol en leeftijd, geen namen.",
                en: "Who is concerned: role and age, no names.")
        case .place:
            LocalText(nl: "De gemeente of de regio, geen straat.", en: "The municipality or the region, no street.")
        case .danger:
            LocalText(nl: "Hoeveel gevaar, naar wat u hoorde?", en: "How much danger, from what you heard?")
        case .referral:
            LocalText(
                nl: "Naar welke diensten verwees u? Meer dan één mag: caw vk.",
                en: "Which services did you refer to? More than one will do: caw vk.")
        case .consent:
            LocalText(
                nl: "Vroeg u of u iets mocht doorgeven, en wat was het antwoord?",
                en: "Did you ask whether you might pass something on, and what was the answer?")
        case .agreedStep:
            LocalText(nl: "Wat spraken u en de beller af?", en: "What did you and the caller agree?")
        case .followUp:
            LocalText(nl: "Wat moet de lijn nog doen?", en: "What is the line still to do?")
        }
    }
}
