internal import ArgumentParser
internal import Call
internal import Console
internal import Diagnostics
internal import Grading
internal import JSON
internal import Pack
internal import Proof
internal import Recognition
internal import Report

/// `oefenlijn pack test`: plays the conversations that stand in the callers.
struct PackTestCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: help(
            "Speel de gesprekken die in de bellers staan.", "Play the conversations that stand in the callers."))

    @Argument(
        help: ArgumentHelp(
            help("Welke oproep; zonder naam alle.", "Which call; without a name all."), valueName: "call"))
    var call: String?
    @Flag(name: .shortAndLong, help: ArgumentHelp(help("Toon elk gesprek helemaal.", "Show every conversation whole.")))
    var verbose = false
    @OptionGroup var options: PackOptions
    @OptionGroup var display: ScreenOptions

    var spoken: Language { options.spoken }

    func perform() throws {
        let calls = call.map { [CallID(rawValue: $0)] }
        for call in calls ?? [] { try options.checkHas(call, in: options.spoken) }
        let pack = try options.load(PackSelection(calls: calls))
        let recognisers = try Dictionary(
            uniqueKeysWithValues: pack.material.keys.sorted().map { ($0, try options.recogniser(pack, $0)) })
        let runner = PlayedTestRunner(pack: pack) { language, text in
            recognisers[language]?.read(text) ?? Reading(acts: [], unsure: true)
        }
        var failed = 0
        for scenario in pack.scenarios {
            for test in scenario.tests where options.language.map({ $0 == test.language }) ?? true {
                let result = runner.run(test, of: scenario)
                show(result, pack)
                if !result.faults.isEmpty { failed += 1 }
            }
        }
        if failed > 0 { throw Failure(.doesNotHold) }
    }

    private func show(_ result: PlayedTestResult, _ pack: LoadedPack) {
        let language = options.spoken
        let score = result.scorecard.score.map(String.init) ?? "–"
        let mark = result.faults.isEmpty ? StyledText("ok    ", .good) : StyledText("FAIL  ", .bad)
        let call = [result.scenario.id.rawValue, result.scenario.variant?.rawValue].compactMap(\.self)
        let name = (call + [result.test.language.rawValue, result.test.name.value]).joined(separator: " · ")
        display.screen.show(mark + StyledText(name) + StyledText("  \(score)", .aside))
        for fault in result.faults {
            let text = StyledText("\(fault.place.rendered): \(fault.text[language])", .bad)
            display.screen.show([Paragraph(text, indent: 6)])
        }
        guard verbose else { return }
        let narrator = CallNarrator(
            scenario: result.scenario, catalogue: pack.catalogue, temperaments: pack.temperaments,
            directory: pack.directory,
            themes: pack.manifest.themes, language: result.test.language)
        display.screen.show(
            SessionText(events: result.events, scorecard: result.scorecard, narrator: narrator).paragraphs()
                + ScorecardText(result.scorecard, events: result.events, narrator: narrator).paragraphs())
    }
}
