internal import Diagnostics

/// What was seen, in one sentence for the trainee.
enum Reasons {
    static let otherCase = LocalText(nl: "Past niet bij deze vraag.", en: "Does not belong to this case.")
    static let neverCameUp = LocalText(
        nl: "Kwam in dit gesprek niet aan de orde.", en: "Did not come up in this call.")
    static let nothingSaid = LocalText(nl: "U hebt nog niets gezegd.", en: "You have not said anything yet.")
    static let tooShort = LocalText(
        nl: "Het gesprek was daarvoor te kort.", en: "The call was too short for it.")
    static let noNote = LocalText(
        nl: "Er is geen registratie ingevuld.", en: "No registration note was written.")

    static func happened(_ turn: Int) -> LocalText {
        turn == 0
            ? LocalText(nl: "Meteen bij het begin.", en: "Right at the start.")
            : LocalText(nl: "Gehoord in beurt \(turn).", en: "Heard in turn \(turn).")
    }

    static func late(_ turn: Int, _ limit: Limit) -> LocalText {
        let bound = limit.described
        return LocalText(
            nl: "Pas in beurt \(turn)\(bound.map { "; liefst binnen \($0[.nl])" } ?? "").",
            en: "Only in turn \(turn)\(bound.map { "; better within \($0[.en])" } ?? "").")
    }

    static func notHeard(_ turns: Int) -> LocalText {
        LocalText(
            nl: turns == 1 ? "Niet gehoord in de ene beurt." : "Niet gehoord in \(turns) beurten.",
            en: turns == 1 ? "Not heard in the only turn." : "Not heard in \(turns) turns.")
    }

    static func unanswered(_ turn: Int, _ limit: Limit) -> LocalText {
        let bound = limit.described
        return LocalText(
            nl: "Bleef uit na beurt \(turn)\(bound.map { ", binnen \($0[.nl])" } ?? "").",
            en: "Did not follow after turn \(turn)\(bound.map { ", within \($0[.en])" } ?? "").")
    }

    static func stayedAway(_ turns: Int) -> LocalText {
        LocalText(
            nl: turns == 1 ? "Kwam niet voor." : "Kwam niet voor in \(turns) beurten.",
            en: turns == 1 ? "Did not happen." : "Did not happen in \(turns) turns.")
    }

    static func mayNot(_ turn: Int) -> LocalText {
        LocalText(nl: "Gebeurde in beurt \(turn).", en: "Happened in turn \(turn).")
    }

    static func tooEarly(_ turn: Int) -> LocalText {
        LocalText(
            nl: "In beurt \(turn) te vroeg: eerst hoorde er iets anders.",
            en: "Too early in turn \(turn): something else comes first.")
    }
}

extension Limit {
    /// The limit in words, such as "2 turns".
    fileprivate var described: LocalText? {
        switch (turns, seconds) {
        case (let turns?, _):
            LocalText(
                nl: turns == 1 ? "1 beurt" : "\(turns) beurten", en: turns == 1 ? "1 turn" : "\(turns) turns")
        case (nil, let seconds?):
            LocalText(
                nl: seconds == 1 ? "1 seconde" : "\(seconds) seconden",
                en: seconds == 1 ? "1 second" : "\(seconds) seconds")
        case (nil, nil): nil
        }
    }
}
