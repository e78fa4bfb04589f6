public import Diagnostics
internal import Disk
internal import JSON

/// A pack on disk: where its files stand, and reading them one by one.
///
/// Each file is read and decoded at most once; faults gather in the bag, and a file with a fault
/// decodes to nil.
public final class PackFolder {
    /// The folder as the user wrote it, without a slash at the end.
    public let path: String
    /// Where the faults of the files gather.
    public let bag: DiagnosticBag
    /// The files read so far, in the order of reading.
    public private(set) var files: [SourceFile] = []

    /// The pack in the folder at `path`; nothing is read yet.
    public init(_ path: String, bag: DiagnosticBag) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        self.bag = bag
    }

    /// The manifest, `pack.json`.
    public func manifest() -> Manifest? { decode("pack.json") }

    /// The dialogue acts, `acts/catalogue.json`.
    public func catalogue() -> ActCatalogue? { decode("acts/catalogue.json") }

    /// What the acts are learnt from in a language, `acts/nl.json`.
    public func material(_ language: Language) -> ActMaterial? { decode("acts/\(language.rawValue).json") }

    /// What is graded, `protocol.json`.
    public func gradingProtocol() -> GradingProtocol? { decode("protocol.json") }

    /// The services, `directory.json`.
    public func directory() -> ServiceDirectory? { decode("directory.json") }

    /// The kinds of caller, `temperaments.json`.
    public func temperaments() -> Temperaments? { decode("temperaments.json") }

    /// One caller, `calls/NAME.json`.
    public func scenario(_ call: CallID) -> Scenario? { decode("calls/\(call.rawValue).json") }

    /// Names of the files in `calls`, without their ending.
    public func callNames() -> [String] {
        let names = (try? listFolder("\(path)/calls")) ?? []
        return names.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
    }

    /// The languages that have material in `acts`.
    public func languages() -> [Language] {
        Language.allCases.filter { fileExists(path(of: "acts/\($0.rawValue).json")) }
    }

    /// The path of a file of the pack, as diagnostics show it.
    public func path(of name: String) -> String { "\(path)/\(name)" }

    private func decode<Value: JSONDecodable>(_ name: String) -> Value? {
        let path = path(of: name)
        do {
            let file = SourceFile(name: path, bytes: try readFile(path))
            files.append(file)
            let errorsBefore = bag.diagnostics.count
            let value = Value.decode(try parseJSON(file), in: DecodingContext(file: file, bag: bag))
            let failed = bag.diagnostics[errorsBefore...].contains { $0.severity == .error }
            return failed ? nil : value
        } catch let error as DiskError {
            bag.report(.unreadable(path, because: error.reason))
        } catch let error as DiagnosticError {
            error.diagnostics.forEach(bag.report)
        } catch {
            bag.report(.unreadable(path, because: LocalText(same: "\(error)")))
        }
        return nil
    }
}

extension Diagnostic {
    /// A file that should be there and cannot be read.
    static func unreadable(_ path: String, because reason: LocalText) -> Diagnostic {
        Diagnostic(
            code: "J001", place: SourcePlace(startOf: path),
            problem: LocalText(
                nl: "het bestand kan niet gelezen worden: \(reason[.nl])", en: "the file cannot be read: \(reason[.en])"
            ))
    }
}
