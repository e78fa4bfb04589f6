internal import Diagnostics
internal import Mustache

/// The fixed texts of the pages, which templates call `w.NAME`.
struct PageWords: MustacheParent, Sendable {
    let language: Language

    func child(named name: String) -> Any? { self[name] }

    /// The text of this name; nil when there is none.
    subscript(name: String) -> String? { Self.texts[name]?[language] }

    /// Every text by its name.
    static let texts: [String: LocalText] = frame.merging(figures) { first, _ in first }
        .merging(conversation) { first, _ in first }

    /// What stands around every page.
    private static let frame: [String: LocalText] = [
        "skip": LocalText(nl: "Naar de inhoud", en: "To the content"),
        "pages": LocalText(nl: "Delen van het rapport", en: "Parts of the report"),
        "footer": LocalText(
            nl:
                "Gemaakt door Oefenlijn op deze computer. Alle bellers zijn verzonnen; wat cursisten typten, is echt en vertrouwelijk. De oordelen zijn een hulp om over te praten, geen examenuitslag.",
            en:
                "Made by Oefenlijn on this computer. All callers are invented; what trainees typed is real and confidential. The verdicts are there to talk about, they are no exam result."
        ),
        "nothing": LocalText(
            nl: "Er is nog niets om over te vertellen: geen enkele oefening telt mee.",
            en: "There is nothing to tell yet: no session counts."),
    ]

    /// What stands above and beside the figures.
    private static let figures: [String: LocalText] = [
        "needs": LocalText(nl: "Wie heeft waarbij hulp nodig", en: "Who needs help with what"),
        "needsOne": LocalText(nl: "Hulp nodig bij", en: "Needs help with"),
        "nobodyNeeds": LocalText(nl: "Niemand springt eruit.", en: "Nobody stands out."),
        "nothingStandsOut": LocalText(nl: "Niets springt eruit bij", en: "Nothing stands out for"),
        "nothingStandsOutOne": LocalText(nl: "Niets springt eruit.", en: "Nothing stands out."),
        "tooFewFor": LocalText(nl: "Nog te weinig om iets te zeggen over", en: "Too little yet to say anything of"),
        "missed": LocalText(nl: "Meest gemist", en: "Most missed"),
        "missedNote": LocalText(
            nl: "Kritieke punten waar het fout ging eerst, dan wat het minst behaald wordt.",
            en: "Critical points that went wrong first, then what is met least."),
        "nothingMissed": LocalText(nl: "Er ging nog niets mis.", en: "Nothing went wrong yet."),
        "map": LocalText(nl: "Iedereen in één oogopslag", en: "Everybody at a glance"),
        "mapNote": LocalText(
            nl:
                "Per vak: hoeveel procent op tijd behaald. Wie het meeste hulp nodig heeft, staat bovenaan. Wat niet aan de orde kwam, blijft leeg.",
            en:
                "In each box: the percentage met in time. Who needs most help stands on top. What did not come up stays empty."
        ),
        "mapEvery": LocalText(nl: "Iedereen, punt per punt", en: "Everybody, point by point"),
        "mapDimensionCaption": LocalText(
            nl: "Per cursist en per onderdeel het percentage behaald en hoe vaak het aan de orde was",
            en: "By trainee and by dimension the percentage met and how often it applied"),
        "mapCount": LocalText(
            nl: "Onder het percentage staat hoe vaak het aan de orde was.",
            en: "Below the percentage stands how often it applied."),
        "mapCaption": LocalText(
            nl: "Per cursist en per punt het percentage behaald en hoe vaak het aan de orde was",
            en: "By trainee and by point the percentage met and how often it applied"),
        "legend": LocalText(nl: "Wat de kleuren zeggen", en: "What the colours say"),
        "difficulty": LocalText(nl: "Hoe zwaar elke oproep is", en: "How hard each call is"),
        "difficultyNote": LocalText(
            nl: "De zwaarste eerst. Stoppen is nooit een fout; bij een oproep zegt het wel iets.",
            en: "The hardest first. Stopping is never a fault; of a call it does say something."),
        "progress": LocalText(nl: "Voortgang", en: "Progress"),
        "weeksNote": LocalText(
            nl: "Per week, van maandag tot zondag.", en: "By week, from Monday to Sunday."),
        "understanding": LocalText(nl: "Hoe goed er verstaan werd", en: "How well people were understood"),
        "understandingNote": LocalText(
            nl: "Wie het minst verstaan werd eerst: leer de console hun zinnen met ‘oefenlijn acts unheard’.",
            en: "Those understood least first: teach the console their lines with ‘oefenlijn acts unheard’."),
        "leftOut": LocalText(nl: "Wat niet meetelt", en: "What does not count"),
        "call": LocalText(nl: "Oproep", en: "Call"),
        "trainee": LocalText(nl: "Cursist", en: "Trainee"),
        "checkpoint": LocalText(nl: "Punt", en: "Point"),
        "checkpoints": LocalText(nl: "Punt per punt", en: "Point by point"),
        "marksNote": LocalText(
            nl: "+ behaald, ~ te laat, - gemist, ! fout; de laatste keer staat rechts.",
            en: "+ met, ~ late, - missed, ! violated; the last time stands at the right."),
        "mean": LocalText(nl: "Gemiddelde score", en: "Mean score"),
        "median": LocalText(nl: "Mediaan", en: "Median"),
        "competent": LocalText(nl: "Bekwaam", en: "Competent"),
        "critical": LocalText(nl: "Kritieke fout", en: "Critical fault"),
        "stopped": LocalText(nl: "Gestopt", en: "Stopped"),
        "unsure": LocalText(nl: "Niet zeker verstaan", en: "Not surely understood"),
        "unsureShare": LocalText(nl: "Niet zeker verstaan", en: "Not surely understood"),
        "utterances": LocalText(nl: "Zinnen", en: "Utterances"),
        "sessionsCount": LocalText(nl: "Oefeningen", en: "Sessions"),
        "sessionsShort": LocalText(nl: "n", en: "n"),
        "traineesCount": LocalText(nl: "Cursisten", en: "Trainees"),
        "week": LocalText(nl: "Week van", en: "Week of"),
        "met": LocalText(nl: "Behaald", en: "Met"),
        "lateCount": LocalText(nl: "Te laat", en: "Late"),
        "missedCount": LocalText(nl: "Gemist", en: "Missed"),
        "violatedCount": LocalText(nl: "Fout", en: "Violated"),
        "unsureCount": LocalText(nl: "Onzeker", en: "Unsure"),
        "times": LocalText(nl: "Aan de orde", en: "Applied"),
        "lastTimes": LocalText(nl: "De laatste keren", en: "The last times"),
        "sessions": LocalText(nl: "Oefeningen", en: "Sessions"),
        "session": LocalText(nl: "Gesprek", en: "Conversation"),
        "date": LocalText(nl: "Dag", en: "Day"),
        "score": LocalText(nl: "Score", en: "Score"),
        "outcome": LocalText(nl: "Oordeel", en: "Judgement"),
        "mode": LocalText(nl: "Manier", en: "Mode"),
        "goals": LocalText(nl: "Wat men ermee oefent:", en: "What one practises with it:"),
        "source": LocalText(nl: "bron", en: "source"),
        "typicalLines": LocalText(nl: "Typische zinnen", en: "Typical lines"),
        "typicalNote": LocalText(
            nl:
                "De zinnen waarop het oordeel rust waar het misging, de vaakste eerst; met de plaatsen in de gesprekken.",
            en:
                "The lines on which the verdict rests where it went wrong, the most frequent first; with the places in the conversations."
        ),
        "noLines": LocalText(
            nl: "Waar het misging, bleef er iets uit: er is geen zin om te tonen.",
            en: "Where it went wrong, something did not come: there is no line to show."),
        "byTrainee": LocalText(nl: "Per cursist", en: "By trainee"),
        "byCall": LocalText(nl: "Per oproep", en: "By call"),
        "wentWrong": LocalText(nl: "Waar het misging", en: "Where it went wrong"),
    ]

    /// What stands on the page of a conversation.
    private static let conversation: [String: LocalText] = [
        "practiseNext": LocalText(nl: "Oefen hierop verder:", en: "Practise this next:"),
        "review": LocalText(nl: "Nagekeken", en: "Reviewed"),
        "timeline": LocalText(nl: "Het gesprek in de tijd", en: "The call over time"),
        "timelineNote": LocalText(
            nl:
                "Boven: hoe de beller zich voelde. Onder: de zinnen met hun nummer, wat verteld werd (driehoek: signaal van gevaar), en per deel van het gesprek de punten: + behaald, ~ te laat, - gemist, ! fout.",
            en:
                "Above: how the caller felt. Below: the lines with their numbers, what was told (triangle: a signal of danger), and for each part of the call the points: + met, ~ late, - missed, ! violated."
        ),
        "timelineTable": LocalText(nl: "Het gesprek in de tijd, als tabel", en: "The call over time, as a table"),
        "asTable": LocalText(nl: "Hetzelfde als tabel", en: "The same as a table"),
        "time": LocalText(nl: "Tijd", en: "Time"),
        "line": LocalText(nl: "Regel", en: "Line"),
        "happened": LocalText(nl: "Wat er gebeurde", en: "What happened"),
        "conversation": LocalText(nl: "Het gesprek", en: "The conversation"),
        "beforehand": LocalText(nl: "Vooraf:", en: "Beforehand:"),
        "scorecard": LocalText(nl: "Scorekaart", en: "Scorecard"),
        "toConfirm": LocalText(
            nl:
                "Met ? gemerkt: hier was niet zeker wat er bedoeld was. Dat telt niet mee tot een supervisor het nakijkt.",
            en: "Marked with ?: it was not sure what was meant. That does not count until a supervisor has looked."),
        "note": LocalText(nl: "Registratie", en: "Registration note"),
        "referral": LocalText(nl: "Doorverwijzing", en: "Referral"),
        "noReferral": LocalText(nl: "Er werd niet doorverwezen.", en: "No referral was made."),
        "figures": LocalText(nl: "Gespreksvoering", en: "Conversation figures"),
        "figuresNote": LocalText(nl: "Telt niet mee in de score.", en: "Does not count in the score."),
        "figure": LocalText(nl: "Wat", en: "What"),
        "here": LocalText(nl: "Hier", en: "Here"),
        "aims": LocalText(nl: "Ter vergelijking", en: "For comparison"),
    ]
}
