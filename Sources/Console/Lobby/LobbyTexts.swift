internal import Diagnostics
internal import JSON
internal import Pack
internal import Transcript

/// The sentences between two calls.
enum LobbyTexts {
    static let prompt = LocalText(nl: "Oproep > ", en: "Call > ")
    static let welcome = LocalText(
        nl: "Oefengesprekken met verzonnen bellers. Alles blijft op deze computer.",
        en: "Practice calls with invented callers. Everything stays on this computer.")
    static let noSessions = LocalText(nl: "Er zijn nog geen verslagen.", en: "There are no transcripts yet.")
    static let howToShow = LocalText(
        nl: "Nalezen: oefenlijn show NAAM (of: oefenlijn show last).",
        en: "To read one: oefenlijn show NAME (or: oefenlijn show last).")
    static let help: [(String, LocalText)] = [
        (
            "1, 2, ...",
            LocalText(nl: "dat gesprek oefenen; de naam mag ook", en: "practise that call; its name will do too")
        ),
        (
            "/mode exam",
            LocalText(
                nl: "zonder hulp, of guided: met tips, of practice",
                en: "without help, or guided: with hints, or practice")
        ),
        ("/language en", LocalText(nl: "in het Engels", en: "in English; nl for Dutch")),
        (
            "/path first-week",
            LocalText(
                nl: "een leerpad volgen; Enter speelt dan het volgende",
                en: "follow a learning path; Enter then plays the next")
        ),
        ("/list", LocalText(nl: "de gesprekken", en: "the calls")),
        ("/sessions", LocalText(nl: "wat u al oefende", en: "what you practised before")),
        ("/quit", LocalText(nl: "weggaan", en: "leave")),
    ]

    static func hint(_ mode: PlayMode) -> LocalText {
        LocalText(
            nl: "Typ een nummer om te beginnen (\(name(mode)[.nl])). /help toont wat er nog kan.",
            en: "Type a number to begin (\(name(mode)[.en])). /help shows what else there is.")
    }

    static func paths(_ paths: [LearningPath]) -> LocalText {
        func list(_ language: Language) -> String {
            paths.map { "\($0.title[language]) (/path \($0.id.value))" }.joined(separator: ", ")
        }
        return LocalText(nl: "Leerpaden: \(list(.nl)).", en: "Learning paths: \(list(.en)).")
    }

    static func onPath(_ path: LearningPath, next: Scenario?) -> LocalText {
        guard let next else {
            return LocalText(
                nl: "U hebt alle gesprekken van ‘\(path.title[.nl])’ geoefend.",
                en: "You have practised all calls of ‘\(path.title[.en])’.")
        }
        return LocalText(
            nl: "‘\(path.title[.nl])’: Enter speelt ‘\(next.title[.nl])’.",
            en: "‘\(path.title[.en])’: Enter plays ‘\(next.title[.en])’.")
    }

    static func modeIs(_ mode: PlayMode) -> LocalText {
        LocalText(nl: "U oefent nu \(name(mode)[.nl]).", en: "You now practise \(name(mode)[.en]).")
    }

    static func unknown(_ nearest: String?) -> LocalText {
        guard let nearest else {
            return LocalText(
                nl: "Dat ken ik niet. /help toont wat er kan.", en: "I do not know that. /help shows what there is.")
        }
        return LocalText(
            nl: "Dat ken ik niet; bedoelde u \(nearest)?", en: "I do not know that; did you mean \(nearest)?")
    }

    private static func name(_ mode: PlayMode) -> LocalText {
        switch mode {
        case .guided: LocalText(nl: "met tips na elke zin", en: "with a hint after each line")
        case .practice: LocalText(nl: "met uitleg na elke zin", en: "with feedback after each line")
        case .exam: LocalText(nl: "als examen", en: "as an exam")
        case .demo: LocalText(nl: "als voorbeeld", en: "as a demonstration")
        }
    }
}
