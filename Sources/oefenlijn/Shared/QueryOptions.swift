internal import Archive
public import ArgumentParser
internal import Diagnostics
public import Grading
internal import Pack
internal import Transcript

/// Which sessions one wants to see.
struct QueryOptions: ParsableArguments {
    @Option(help: ArgumentHelp(help("Alleen van deze cursist.", "Only of this trainee."), valueName: "id"))
    var trainee: String?
    @Option(help: ArgumentHelp(help("Alleen deze oproep.", "Only this call."), valueName: "call"))
    var call: String?
    @Option(help: ArgumentHelp(help("Alleen zo geoefend.", "Only practised in this way.")))
    var mode: PlayMode?
    @Option(help: ArgumentHelp(help("Alleen met dit oordeel.", "Only with this outcome."), valueName: "outcome"))
    var verdict: Overall?
    @Flag(help: ArgumentHelp(help("Alleen wat niet bekwaam was.", "Only what was not competent.")))
    var failed = false
    @Option(
        help: ArgumentHelp(
            help("Alleen waar dit punt niet behaald werd.", "Only where this checkpoint was failed."),
            valueName: "checkpoint"))
    var missed: String?
    @Option(help: ArgumentHelp(help("Alleen vanaf deze dag.", "Only from this day on."), valueName: "yyyy-mm-dd"))
    var since: String?
    @Option(help: ArgumentHelp(help("Alleen voor deze dag.", "Only before this day."), valueName: "yyyy-mm-dd"))
    var before: String?
    @Flag(help: ArgumentHelp(help("Alleen wat niet ondertekend is.", "Only what nobody signed.")))
    var unreviewed = false
    @Flag(help: ArgumentHelp(help("Alleen met een onzeker oordeel.", "Only with an unsure verdict.")))
    var unsure = false
    @Option(
        help: ArgumentHelp(help("Alleen waarin dit gezegd werd.", "Only in which this was said."), valueName: "words"))
    var text: String?

    func validate() throws {
        for (name, day) in [("--since", since), ("--before", before)] {
            guard let day, !day.isDay else { continue }
            throw ValidationError(
                help(
                    "\(name) vraagt een dag, zoals 2026-11-01; '\(day.terminalSafe)' is er geen.",
                    "\(name) needs a day, such as 2026-11-01; '\(day.terminalSafe)' is none."))
        }
    }

    /// The question to the archive.
    ///
    /// - Throws: `Failure` when a checkpoint is asked for that is not in the protocol.
    func query(_ archive: SessionArchive, in language: Language) throws -> SessionQuery {
        var query = SessionQuery()
        query.trainee = trainee
        query.call = call.map(CallID.init)
        query.mode = mode
        query.overall = verdict
        query.isFailed = failed
        query.missed = try missed.map { name in
            let known = archive.checkpoints.map(\.rawValue)
            guard known.contains(name) else {
                throw Failure.unknown(
                    name, among: known, LocalText(nl: "toetspunt", en: "checkpoint"), in: language)
            }
            return CheckpointID(rawValue: name)
        }
        query.since = since
        query.before = before
        query.isUnreviewed = unreviewed
        query.isUnsure = unsure
        query.text = text
        return query
    }

    /// Whether anything was asked for in particular.
    var isNarrow: Bool {
        trainee != nil || call != nil || mode != nil || verdict != nil || failed || missed != nil || since != nil
            || before != nil || unreviewed || unsure || text != nil
    }
}

extension Overall: ExpressibleByArgument {}

extension String {
    /// Whether it is a day as `2026-11-01`, or begins with one.
    fileprivate var isDay: Bool {
        let parts = prefix(10).split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0) }
        return parts.map(\.count) == [4, 2, 2] && numbers.count == 3 && (1...12).contains(numbers[1])
            && (1...31).contains(numbers[2])
    }
}
