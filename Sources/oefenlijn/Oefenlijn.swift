internal import ArgumentParser

/// The program: one subcommand per file in `Commands`.
@main
struct Oefenlijn: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "oefenlijn",
        abstract: help("Oefen gesprekken van een hulplijn.", "Practise the calls of a help line."),
        version: software,
        subcommands: [
            ConsoleCommand.self, PlayCommand.self, ResumeCommand.self, GradeCommand.self, SessionsCommand.self,
            ConsoleCommand.self, PlayCommand.self, ResumeCommand.self, GradeCommand.self, SessionsCommand.self,
            ShowCommand.self, ReportCommand.self, PackCommand.self, ActsCommand.self, DemoDataCommand.self,
            DoctorCommand.self,
        ],
        defaultSubcommand: ConsoleCommand.self)

    /// What transcripts and `--version` say of this program.
    static let software = "oefenlijn 0.1.0"
}
