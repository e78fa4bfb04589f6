internal import Diagnostics
internal import JSON

extension PackCheck {
    /// S024: what a caller may say again, the caller can say in three ways.
    static let linesComeBackInOtherWords = PackCheck(
        "S024",
        LocalText(
            nl:
                "Wat een beller meer dan eens kan zeggen, heeft minstens drie formuleringen in elke taal.\nWie twee keer hetzelfde hoort, merkt dat er een machine belt.",
            en:
                "What a caller may say more than once has at least three phrasings in every language.\nWhoever hears the same twice notices that a machine is calling."
        ),
        { parts, report in
            for language in parts.manifest?.languages ?? [] {
                func check(_ lines: ReturningLines) {
                    let count = lines.lines[language].count
                    guard lines.lines.has(language), count < 3 else { return }
                    report.warning(
                        lines.place(),
                        LocalText(
                            nl:
                                "\(lines.what[.nl]) kan terugkomen, met \(count) van de 3 formuleringen in het \(language.name[.nl])",
                            en:
                                "\(lines.what[.en]) can come back, with \(count) of 3 phrasings in \(language.name[.en])"
                        ),
                        suggestion: LocalText(
                            nl: "schrijf er drie tot vijf, of zet \"once\" erbij als het maar één keer gebeurt",
                            en: "write three to five, or add \"once\" when it happens only once"))
                }
                parts.truths.flatMap(\.returningLines).forEach(check)
                (parts.temperaments?.kinds ?? []).flatMap(\.returningLines).forEach(check)
            }
        })
}
