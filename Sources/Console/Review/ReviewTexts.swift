internal import Diagnostics
internal import Report

/// The sentences around a review.
enum ReviewTexts {
    static func intro(isBlind: Bool) -> LocalText {
        isBlind
            ? LocalText(
                nl:
                    "Enter toont de volgende zin. Wat de console ervan vond, blijft verborgen tot u ondertekent. /mark loopt langs de toetspunten, /help toont de rest.",
                en:
                    "Enter shows the next line. What the console made of it stays hidden until you sign. /mark walks along the checkpoints, /help shows the rest."
            )
            : LocalText(
                nl:
                    "Enter toont de volgende zin; wat u typt, wordt een nota bij de zin die er staat. /help toont de rest.",
                en:
                    "Enter shows the next line; what you type becomes a comment on the line that is shown. /help shows the rest."
            )
    }

    static func prompt(_ step: Int, of count: Int) -> LocalText {
        LocalText(nl: "nazien \(step)/\(count) > ", en: "review \(step)/\(count) > ")
    }

    static let atTheEnd = LocalText(
        nl: "Dat was het einde. /card toont de scorekaart, /sign ondertekent.",
        en: "That was the end. /card shows the scorecard, /sign signs.")
    static let atTheBeginning = LocalText(nl: "Dit is het begin.", en: "This is the beginning.")
    static let nothingToUndo = LocalText(
        nl: "Er is niets om terug te nemen. Wat ondertekend is, blijft staan; u kunt er wel iets aan toevoegen.",
        en: "There is nothing to take back. What is signed stays; you can add to it.")
    static let undone = LocalText(nl: "Teruggenomen.", en: "Taken back.")
    static let left = LocalText(
        nl: "Wat u zei, is bewaard, en nog niet ondertekend. 'oefenlijn review' gaat verder.",
        en: "What you said is kept, and not signed yet. 'oefenlijn review' goes on.")
    static let leftSigned = LocalText(
        nl: "Het nazicht was en blijft ondertekend.", en: "The review was signed and stays so.")
    static let howToMark = LocalText(
        nl:
            "+ behaald · ~ te laat · - gemist · ! fout · = n.v.t.; erachter mag een reden. Enter slaat over, b gaat terug, q stopt.",
        en: "+ met · ~ late · - missed · ! violated · = n/a; a reason may follow. Enter skips, b goes back, q stops.")
    static let marked = LocalText(
        nl: "Tot zover de toetspunten. /card toont wat er staat, /sign ondertekent.",
        en: "That is it for the checkpoints. /card shows what stands, /sign signs.")

    static func unseen(_ count: Int) -> LocalText {
        LocalText(
            nl: count == 1
                ? "U hebt 1 zin nog niet bekeken. Toch ondertekenen? [j/N] "
                : "U hebt \(count) zinnen nog niet bekeken. Toch ondertekenen? [j/N] ",
            en: count == 1
                ? "There is 1 line you have not seen. Sign all the same? [y/N] "
                : "There are \(count) lines you have not seen. Sign all the same? [y/N] ")
    }

    static func unknown(_ name: String) -> LocalText {
        let names = ReviewOrder.Name.allCases.flatMap { [$0.rawValue, $0.dutch] }
        let nearest = didYouMean(name.lowercased(), among: names)
        return LocalText(
            nl: "dat kent het nazicht niet; "
                + (nearest.map { "bedoelde u /\($0)?" } ?? "/help toont wat u kunt vragen"),
            en: "a review does not know that; "
                + (nearest.map { "did you mean /\($0)?" } ?? "/help shows what you can ask"))
    }

    static func unknownGroup(_ name: String, _ known: [String]) -> LocalText {
        let nearest = didYouMean(name, among: known + ["critical", "kritiek"])
        let list = (known + ["critical"]).joined(separator: ", ")
        return LocalText(
            nl: "zo'n groep toetspunten is er niet; " + (nearest.map { "bedoelde u '\($0)'?" } ?? "er zijn: \(list)"),
            en: "there is no such group of checkpoints; "
                + (nearest.map { "did you mean '\($0)'?" } ?? "there are: \(list)"))
    }

    static func usage(_ name: ReviewOrder.Name) -> LocalText {
        guard let line = lines.first(where: { $0.name == name }) else { return unknown(name.rawValue) }
        return LocalText(nl: "zo: \(line.nl)", en: "like this: \(line.en)")
    }

    static func help(_ language: Language) -> [Paragraph] {
        lines.map { line in
            Paragraph(
                StyledText(line.does[language]),
                label: StyledText("    " + (language == .nl ? line.nl : line.en), .heading), indent: 34)
        }
    }

    private static let lines: [(name: ReviewOrder.Name, nl: String, en: String, does: LocalText)] = [
        (.next, "Enter", "Enter", LocalText(nl: "de volgende zin", en: "the next line")),
        (.back, "/vorige", "/back", LocalText(nl: "de vorige zin", en: "the line before")),
        (.go, "/naar 12", "/go 12", LocalText(nl: "naar regel 12", en: "to line 12")),
        (
            .comment, "/nota [12] tekst", "/comment [12] text",
            LocalText(
                nl: "een nota bij een zin; zonder /nota kan ook", en: "a comment on a line; without /comment will do")
        ),
        (
            .heard, "/gehoord greet,refer:caw", "/heard greet,refer:caw",
            LocalText(
                nl: "wat de cursist hier echt zei; - voor niets; het oordeel volgt",
                en: "what the trainee really said here; - for nothing; the grade follows")
        ),
        (
            .verdict, "/oordeel PUNT gemist reden", "/verdict POINT missed reason",
            LocalText(
                nl: "uw oordeel over een toetspunt: behaald, laat, gemist, fout of nvt",
                en: "your verdict on a checkpoint: met, late, missed, violated or n/a")
        ),
        (
            .mark, "/merk [groep]", "/mark [group]",
            LocalText(
                nl: "langs alle toetspunten, of één groep (discretion, critical, ...)",
                en: "along all checkpoints, or one group (discretion, critical, ...)")
        ),
        (
            .remark, "/opmerking tekst", "/remark text",
            LocalText(nl: "een opmerking bij het hele gesprek", en: "a remark on the whole call")
        ),
        (.card, "/kaart", "/card", LocalText(nl: "de scorekaart zoals ze nu is", en: "the scorecard as it stands")),
        (.undo, "/terug", "/undo", LocalText(nl: "neem het laatste terug", en: "take the last thing back")),
        (
            .sign, "/onderteken", "/sign",
            LocalText(nl: "onderteken en sluit af", en: "sign and close")
        ),
        (.quit, "/weg", "/quit", LocalText(nl: "later verder", en: "go on later")),
    ]
}
