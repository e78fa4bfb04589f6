internal import Diagnostics

/// What was seen of a checkpoint; put into words only when somebody reads it.
enum Reason {
    case otherCase, neverCameUp, nothingSaid, tooShort, noNote
    case happened(turn: Int)
    case late(turn: Int, Limit)
    /// It came long before the turn in which it mattered.
    case tooLongBefore(turn: Int, other: Int, Limit)
    case notHeard(turns: Int)
    case heardTooSeldom(Int, of: Int)
    case unanswered(turn: Int, Limit)
    case hungUp(turn: Int)
    case stayedAway(turns: Int)
    case mayNot(turn: Int)
    case tooEarly(turn: Int)
    case nothingInNote
    case inNote([NoteEntry])
    /// In the words of a supervisor.
    case given(String)

    /// What was seen, in one sentence for the trainee.
    var text: LocalText {
        switch self {
        case .otherCase: LocalText(nl: "Past niet bij deze vraag.", en: "Does not belong to this case.")
        case .neverCameUp:
            LocalText(nl: "Kwam in dit gesprek niet aan de orde.", en: "Did not come up in this call.")
        case .nothingSaid: LocalText(nl: "U hebt nog niets gezegd.", en: "You have not said anything yet.")
        case .tooShort: LocalText(nl: "Het gesprek was daarvoor te kort.", en: "The call was too short for it.")
        case .noNote: LocalText(nl: "Er is geen registratie ingevuld.", en: "No registration note was written.")
        case .happened(let turn): Self.happened(turn)
        case .late(let turn, let limit): Self.late(turn, limit.described)
        case .tooLongBefore(let turn, let other, let limit): Self.tooLongBefore(turn, other, limit.described)
        case .heardTooSeldom(let times, let wanted): Self.heardTooSeldom(times, wanted)
        case .notHeard(let turns): Self.notHeard(turns)
        case .unanswered(let turn, let limit): Self.unanswered(turn, limit.described)
        case .hungUp(let turn):
            LocalText(
                nl: "U beëindigde het gesprek meteen na beurt \(turn).",
                en: "You ended the call right after turn \(turn).")
        case .stayedAway(let turns): Self.stayedAway(turns)
        case .mayNot(let turn): LocalText(nl: "Gebeurde in beurt \(turn).", en: "Happened in turn \(turn).")
        case .tooEarly(let turn):
            LocalText(
                nl: "In beurt \(turn) te vroeg: eerst hoorde er iets anders.",
                en: "Too early in turn \(turn): something else comes first.")
        case .nothingInNote: NoteReasons.nothing
        case .inNote(let entries): NoteReasons.fields(entries)
        case .given(let words): LocalText(same: words)
        }
    }

    private static func happened(_ turn: Int) -> LocalText {
        turn == 0
            ? LocalText(nl: "Meteen bij het begin.", en: "Right at the start.")
            : LocalText(nl: "Gehoord in beurt \(turn).", en: "Heard in turn \(turn).")
    }

    private static func late(_ turn: Int, _ bound: LocalText?) -> LocalText {
        LocalText(
            nl: "Pas in beurt \(turn)\(bound.map { "; liefst binnen \($0[.nl])" } ?? "").",
            en: "Only in turn \(turn)\(bound.map { "; better within \($0[.en])" } ?? "").")
    }

    private static func tooLongBefore(_ turn: Int, _ other: Int, _ bound: LocalText?) -> LocalText {
        LocalText(
            nl: "Al in beurt \(turn), lang voor beurt \(other)\(bound.map { "; liefst binnen \($0[.nl])" } ?? "").",
            en: "In turn \(turn), long before turn \(other)\(bound.map { "; better within \($0[.en])" } ?? "").")
    }

    private static func heardTooSeldom(_ times: Int, _ wanted: Int) -> LocalText {
        LocalText(
            nl: "\(times) keer gehoord; \(wanted) keer is nodig.",
            en: times == 1 ? "Heard once; \(wanted) times are needed." : "Heard \(times) times; \(wanted) are needed.")
    }

    private static func notHeard(_ turns: Int) -> LocalText {
        LocalText(
            nl: turns == 1 ? "Niet gehoord in de ene beurt." : "Niet gehoord in \(turns) beurten.",
            en: turns == 1 ? "Not heard in the only turn." : "Not heard in \(turns) turns.")
    }

    private static func unanswered(_ turn: Int, _ bound: LocalText?) -> LocalText {
        LocalText(
            nl: "Bleef uit na beurt \(turn)\(bound.map { ", binnen \($0[.nl])" } ?? "").",
            en: "Did not follow after turn \(turn)\(bound.map { ", within \($0[.en])" } ?? "").")
    }

    private static func stayedAway(_ turns: Int) -> LocalText {
        LocalText(
            nl: turns == 1 ? "Kwam niet voor." : "Kwam niet voor in \(turns) beurten.",
            en: turns == 1 ? "Did not happen." : "Did not happen in \(turns) turns.")
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
