internal import ArgumentParser
internal import Console
internal import Diagnostics
internal import Pack
internal import Recognition
internal import Report

/// `oefenlijn acts why`: what speaks for and against each act in an utterance.
struct ActsWhyCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: help("Waarom een zin zo verstaan wordt.", "Why an utterance is heard as it is."))

    @Argument(help: ArgumentHelp(help("De zin.", "The utterance."))) var utterance: String
    @OptionGroup var options: PackOptions
    @OptionGroup var display: ScreenOptions

    var spoken: Language { options.spoken }

    func perform() throws {
        let language = options.spoken
        let pack = try options.load(PackSelection(calls: [], languages: [language]))
        let explanation = try options.recogniser(pack, language).explain(utterance)
        display.screen.show(ExplanationText(explanation, pack.catalogue, language).paragraphs())
    }
}
