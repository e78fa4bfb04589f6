internal import Diagnostics

/// The console's own sentences.
enum Texts {
    static let callHelp: [(String, LocalText)] = [
        ("/help", LocalText(nl: "deze lijst", en: "this list")),
        ("/hint", LocalText(nl: "een tip voor wat u nu kunt doen", en: "a hint for what to do now")),
        (
            "/refer",
            LocalText(
                nl: "de sociale kaart; /refer caw verwijst door", en: "the directory; /refer caw makes a referral")
        ),
        (
            "/transfer",
            LocalText(
                nl: "de desks van de lijn; /transfer limburg verbindt de beller door",
                en: "the desks of the line; /transfer limburg puts the caller through")
        ),
        ("/wait 10", LocalText(nl: "tien seconden zwijgen", en: "stay silent for ten seconds")),
        ("/why", LocalText(nl: "waarom uw zin zo verstaan is", en: "why your line was heard as it was")),
        ("/undo", LocalText(nl: "uw laatste zin terugnemen", en: "take your last line back")),
        ("/end", LocalText(nl: "het gesprek afronden en de scorekaart zien", en: "end the call and see the scorecard")),
        ("/stop", LocalText(nl: "stoppen, zonder gevolg", en: "stop, without penalty")),
        (
            "/quit",
            LocalText(
                nl: "weggaan; later verder met 'oefenlijn resume'", en: "leave; go on later with 'oefenlijn resume'")
        ),
    ]
    static let justType = LocalText(
        nl: "Typ gewoon wat u tegen de beller zou zeggen. Met een / ervoor vraagt u iets aan de console:",
        en: "Just type what you would say to the caller. With a / in front you ask the console:")
    static let helpHint = LocalText(nl: "/help toont wat u kunt vragen.", en: "/help shows what you can ask.")
    static let notInExam = LocalText(nl: "Dat kan niet in een examen.", en: "Not during an exam.")
    static let nothingToTakeBack = LocalText(
        nl: "Er is nog niets om terug te nemen.", en: "There is nothing to take back yet.")
    static let takenBack = LocalText(nl: "Uw laatste zin is teruggenomen.", en: "Your last line was taken back.")
    static let nothingHeardYet = LocalText(nl: "U hebt nog niets gezegd.", en: "You have not said anything yet.")
    static let waitUsage = LocalText(
        nl: "Schrijf /wait en 1 tot 600 seconden, zoals /wait 12.",
        en: "Write /wait and 1 to 600 seconds, such as /wait 12.")
    static let unreadable = LocalText(
        nl: "Die regel was geen leesbare tekst; hij is niet gezegd.",
        en: "That line was not readable text; it was not said.")
    static let tooLong = LocalText(
        nl: "Die zin is te lang voor een gesprek; zeg het in stukken.",
        en: "That line is too long for a call; say it in parts.")
    static let askStop = LocalText(nl: "Stoppen met dit gesprek? [j/n] ", en: "Stop this call? [y/n] ")
    static let askEnd = LocalText(nl: "Het gesprek afronden? [j/n] ", en: "End the call? [y/n] ")
    static let stopped = LocalText(
        nl:
            "U bent gestopt. Dat heeft geen gevolg. Neem even de tijd; raakte dit u, praat erover met een collega of bel Tele-Onthaal, 106.",
        en:
            "You have stopped. There is no penalty. Take a moment; if this touched you, talk to a colleague or call Tele-Onthaal, 106."
    )
    static let askedBack = LocalText(
        nl: "Ik weet niet zeker wat u bedoelt. Bedoelde u:", en: "I am not sure what you mean. Did you mean:")
    static let askedBackChoice = LocalText(
        nl: "Nummer, Enter om het zo te zeggen, of zeg het anders: ",
        en: "Number, Enter to say it as it is, or put it otherwise: ")
    static let heard = LocalText(nl: "gehoord: ", en: "heard: ")
    static let unsure = LocalText(nl: "niet zeker verstaan", en: "not surely understood")
    static let keepListening = LocalText(
        nl: "Luister verder: geef terug wat u hoort en vraag wat de beller nodig heeft.",
        en: "Keep listening: give back what you hear and ask what the caller needs.")
    static let prompt = LocalText(nl: "U        > ", en: "You      > ")
    static let theEnd = LocalText(nl: "Het gesprek is afgelopen.", en: "The call is over.")

    static func unknownCommand(nearest: String?) -> LocalText {
        guard let nearest else {
            return LocalText(
                nl: "Dat commando ken ik niet. \(helpHint[.nl])", en: "I do not know that command. \(helpHint[.en])")
        }
        return LocalText(
            nl: "Dat commando ken ik niet; bedoelde u /\(nearest)?",
            en: "I do not know that command; did you mean /\(nearest)?")
    }

    static func unknownService(nearest: String?) -> LocalText {
        guard let nearest else {
            return LocalText(
                nl: "Die dienst staat niet in de sociale kaart. /refer toont ze.",
                en: "That service is not in the directory. /refer shows it.")
        }
        return LocalText(
            nl: "Die dienst ken ik niet; bedoelde u '\(nearest)'?",
            en: "I do not know that service; did you mean '\(nearest)'?")
    }

    static func unknownDesk(nearest: String?) -> LocalText {
        guard let nearest else {
            return LocalText(
                nl: "Die desk ken ik niet. /transfer toont ze.", en: "I do not know that desk. /transfer lists them.")
        }
        return LocalText(
            nl: "Die desk ken ik niet; bedoelde u '\(nearest)'?",
            en: "I do not know that desk; did you mean '\(nearest)'?")
    }

    static func noDesk(in region: LocalText) -> LocalText {
        LocalText(
            nl: "In \(region[.nl]) is geen desk van deze lijn.", en: "There is no desk of this line in \(region[.en]).")
    }

    static let atThatDesk = LocalText(nl: "U zit zelf aan die desk.", en: "You are at that desk yourself.")

    static func saved(_ path: String) -> LocalText {
        LocalText(nl: "Verslag: \(path)", en: "Transcript: \(path)")
    }

    static func canResume(_ session: String) -> LocalText {
        LocalText(
            nl: "Het gesprek is bewaard. Verdergaan: oefenlijn resume \(session)",
            en: "The call is kept. To go on: oefenlijn resume \(session)")
    }

    static func cannotSave(_ reason: LocalText) -> LocalText {
        LocalText(
            nl: "Het verslag kan niet verder geschreven worden: \(reason[.nl]). Het gesprek tot hier is bewaard.",
            en: "The transcript cannot be written further: \(reason[.en]). The call so far is kept.")
    }
}
