public import Diagnostics
internal import Disk
internal import JSON

/// A pack on disk: where its files stand, and reading them one by one.
public struct PackFolder: Sendable {
    /// The folder as the user wrote it, without a slash at the end.
    public let path: String

    /// The pack in the folder at `path`; nothing is read yet.
    public init(_ path: String) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// The manifest, `pack.json`.
    public func manifest() -> PackFile<Manifest> { read("pack.json") }

    /// The dialogue acts, `acts/catalogue.json`.
    public func catalogue() -> PackFile<ActCatalogue> { read("acts/catalogue.json") }

    /// What the acts are learnt from in a language, `acts/nl.json`.
    public func material(_ language: Language) -> PackFile<ActMaterial> { read("acts/\(language.rawValue).json") }

    /// What is graded, `protocol.json`.
    public func gradingProtocol() -> PackFile<GradingProtocol> { read("protocol.json") }

    /// The services, `directory.json`.
    public func directory() -> PackFile<ServiceDirectory> { read("directory.json") }

    /// The kinds of caller, `temperaments.json`.
    public func temperaments() -> PackFile<Temperaments> { read("temperaments.json") }

    /// One caller, `calls/NAME.json`.
    public func scenario(_ call: CallID) -> PackFile<Scenario> { read("calls/\(call.rawValue).json") }

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

    private func read<Value: JSONDecodable>(_ name: String) -> PackFile<Value> {
        let path = path(of: name)
        let bag = DiagnosticBag()
        var source: SourceFile?
        var value: Value?
        do {
            let file = SourceFile(name: path, bytes: try readFile(path))
            source = file
            value = Value.decode(try parseJSON(file), in: DecodingContext(file: file, bag: bag))
        } catch let error as DiskError {
            bag.report(.unreadable(path, because: error.reason))
        } catch let error as DiagnosticError {
            error.diagnostics.forEach(bag.report)
        } catch {
            bag.report(.unreadable(path, because: LocalText(same: "\(error)")))
        }
        return PackFile(source: source, faults: bag.diagnostics, value: bag.hasErrors ? nil : value)
    }
}

/// A file of a pack as it was read.
public struct PackFile<Value: Sendable>: Sendable {
    /// Its bytes; nil when it cannot be read.
    let source: SourceFile?
    let faults: [Diagnostic]
    let value: Value?

    /// What it holds, after its faults went into `bag`; nil when one of them is an error.
    public func value(telling bag: DiagnosticBag) -> Value? {
        faults.forEach(bag.report)
        return value
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
