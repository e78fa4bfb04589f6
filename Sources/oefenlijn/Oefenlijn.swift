internal import ArgumentParser

/// The program: one subcommand per file in `Commands`.
@main
struct Oefenlijn: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "oefenlijn",
        abstract: help("Oefen gesprekken van een hulplijn.", "Practise the calls of a help line."),
        version: software,
        subcommands: [
            // Practising.
            ConsoleCommand.self, PlayCommand.self, ResumeCommand.self,
            // Looking at what was practised.
            SessionsCommand.self, ShowCommand.self, GradeCommand.self, ReviewCommand.self, AgreementCommand.self,
            ReportCommand.self, VerifyCommand.self, ArchiveCommand.self, DemoDataCommand.self,
            // Making a pack.
            PackCommand.self, ActsCommand.self, DoctorCommand.self,
        ],
        defaultSubcommand: ConsoleCommand.self)

    /// What transcripts and `--version` say of this program.
    static let software = "oefenlijn 0.1.0"
}
