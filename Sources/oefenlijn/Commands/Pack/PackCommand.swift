internal import ArgumentParser

/// `oefenlijn pack`: for whoever writes callers.
struct PackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack",
        abstract: help("Voor wie bellers schrijft.", "For whoever writes callers."),
        subcommands: [PackListCommand.self, PackCheckCommand.self, PackExplainCommand.self, PackTestCommand.self])
}
