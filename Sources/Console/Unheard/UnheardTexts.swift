internal import Diagnostics

/// The sentences with which the console asks what it did not hear.
enum UnheardTexts {
    static let howTo = LocalText(
        nl:
            "Zeg per groep welke handeling het is: een nummer of een naam, meer met komma's ertussen, - als het er geen is. Enter slaat over, q stopt. Er wordt niets geschreven zonder dat u het ziet en goedvindt.",
        en:
            "Say of each group which act it is: a number or a name, several with commas, - when it is none. Enter skips, q stops. Nothing is written before you have seen it and agreed."
    )
    static let prompt = LocalText(nl: "Handeling > ", en: "Act > ")

    static func askAdd(_ path: String) -> LocalText {
        LocalText(nl: "Toevoegen aan \(path.terminalSafe)? [j/n] ", en: "Add this to \(path.terminalSafe)? [y/n] ")
    }
}
