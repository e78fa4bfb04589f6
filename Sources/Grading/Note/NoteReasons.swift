internal import Diagnostics
internal import Pack

/// What was seen in the note, where more than one rule says it.
enum NoteReasons {
    static let right = LocalText(nl: "Klopt met het gesprek.", en: "Agrees with the call.")
    static let rightlyEmpty = LocalText(
        nl: "Leeg, en er is niets over verteld.", en: "Empty, and nothing was told about it.")

    static let nothing = LocalText(nl: "Niets daarvan in de registratie.", en: "Nothing of the kind in the note.")

    /// Which fields a verdict on the note rests on.
    static func fields(_ entries: [NoteEntry]) -> LocalText {
        var seen: Set<NoteField> = []
        let fields = entries.map(\.field).filter { seen.insert($0).inserted }
        func list(_ language: Language) -> String {
            fields.map { $0.title[language].lowercased() }.joined(separator: ", ")
        }
        return LocalText(nl: "In de registratie: \(list(.nl)).", en: "In the note: \(list(.en)).")
    }
}
