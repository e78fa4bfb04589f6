internal import Archive
internal import ArgumentParser
internal import Console
internal import Diagnostics
internal import Disk

/// Why a command could not do its work: a sentence for people and a status for scripts.
struct Failure: Error {
    /// What scripts see; the numbers are those of `sysexits.h`.
    enum Status: Int32 {
        /// The thing checked does not hold.
        case doesNotHold = 1
        case usage = 64
        case badData = 65
        case notFound = 66
        case inputOutput = 74
    }

    let status: Status
    /// Lines for standard error.
    let lines: [String]

    init(_ status: Status, _ lines: [String] = []) {
        self.status = status
        self.lines = lines
    }

    init(_ status: Status, _ text: LocalText, in language: Language) {
        self.init(status, ["oefenlijn: \(text[language].terminalSafe)"])
    }

    /// What the disk said no to.
    init(_ error: DiskError, in language: Language) {
        let text = LocalText(nl: "\(error.path): \(error.reason[.nl])", en: "\(error.path): \(error.reason[.en])")
        self.init(error.isNotFound ? .notFound : .inputOutput, text, in: language)
    }

    /// What went wrong with the index over the transcripts.
    init(_ error: ArchiveError, in language: Language) {
        let text = LocalText(nl: "\(error.path): \(error.reason[.nl])", en: "\(error.path): \(error.reason[.en])")
        self.init(.inputOutput, text, in: language)
    }

    /// A name that is not among those there are: the nearest of them, or else all.
    static func unknown(
        _ name: String, among known: [String], _ what: LocalText, in language: Language
    ) -> Failure {
        let nearest = didYouMean(name, among: known)
        let list = known.joined(separator: ", ")
        return Failure(
            .notFound,
            LocalText(
                nl:
                    "geen \(what[.nl]) met de naam '\(name)'; \(nearest.map { "bedoelde u '\($0)'?" } ?? "er zijn: \(list)")",
                en:
                    "no \(what[.en]) named '\(name)'; \(nearest.map { "did you mean '\($0)'?" } ?? "there are: \(list)")"
            ),
            in: language)
    }

    /// Faults of a pack, a protocol or another file.
    init(_ diagnostics: [Diagnostic], in language: Language) {
        self.init(.badData, diagnostics.map { $0.rendered(in: language) })
    }

    /// Reads something, and tells the faults of its file in a language.
    static func tellingFaults<Value>(in language: Language, _ read: () throws -> Value) throws -> Value {
        do {
            return try read()
        } catch let error as DiagnosticError {
            throw Failure(error.diagnostics, in: language)
        }
    }
}

/// A command whose failures are said in one way.
protocol Command: ParsableCommand {
    /// The language in which failures are told.
    var spoken: Language { get }

    func perform() throws
}

/// A command that reads a pack, and so can be asked for a language.
protocol CommandOnPack: Command {
    var pack: PackOptions { get }
}

extension CommandOnPack {
    var spoken: Language { pack.spoken }
}

extension Command {
    var spoken: Language { Languages.ofInterface(nil) }

    func run() throws {
        let language = spoken
        do {
            try perform()
        } catch let failure as Failure {
            try failure.report()
        } catch let error as DiskError {
            try Failure(error, in: language).report()
        } catch let error as ArchiveError {
            try Failure(error, in: language).report()
        } catch let error as DiagnosticError {
            try Failure(error.diagnostics, in: language).report()
        }
    }
}

extension Failure {
    fileprivate func report() throws {
        for line in lines { complain(line) }
        throw ExitCode(status.rawValue)
    }
}
