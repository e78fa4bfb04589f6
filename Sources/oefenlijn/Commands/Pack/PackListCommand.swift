internal import ArgumentParser
internal import Console
internal import Diagnostics
internal import JSON
internal import Pack
internal import Report

/// `oefenlijn pack list`: the calls of a pack.
struct PackListCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: help("De gesprekken in het pakket.", "The calls in the pack."))

    @Flag(help: ArgumentHelp(help("Als JSON-regels.", "As JSON lines."))) var json = false
    @OptionGroup var options: PackOptions
    @OptionGroup var display: ScreenOptions

    var spoken: Language { options.spoken }

    func perform() throws {
        let pack = try options.load(PackSelection(languages: []))
        let language = Languages.ofInterface(options.language, fallback: pack.manifest.defaultLanguage)
        if json {
            for scenario in pack.scenarios { display.screen.write(row(scenario, pack.manifest).text() + "\n") }
        } else {
            display.screen.show(
                CallList(pack.scenarios, themes: pack.manifest.themes, language: language, goals: true).paragraphs())
        }
    }

    private func row(_ scenario: Scenario, _ manifest: Manifest) -> JSONValue {
        .object([
            ("call", .string(scenario.id.rawValue)), ("title", scenario.title.json),
            ("summary", scenario.summary.json), ("theme", .string(scenario.caseFile.theme.rawValue)),
            ("difficulty", .integer(scenario.difficulty)), ("minutes", .integer(scenario.minutes)),
            ("goals", .array(scenario.goals.map(\.json))), ("languages", .strings(manifest.languages.map(\.rawValue))),
        ])
    }
}
