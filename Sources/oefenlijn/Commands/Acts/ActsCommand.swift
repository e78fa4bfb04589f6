internal import ArgumentParser

/// `oefenlijn acts`: what the console hears.
struct ActsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acts",
        abstract: help("Wat de console verstaat.", "What the console hears."),
        subcommands: [
            ActsReadCommand.self, ActsWhyCommand.self, ActsEvaluateCommand.self, ActsUnheardCommand.self,
        ])
}
