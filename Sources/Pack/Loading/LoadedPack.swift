public import Diagnostics
internal import Disk
internal import JSON

/// A pack as far as it was read: for one call, or whole.
public struct LoadedPack: Sendable {
    /// The folder of the pack as the user wrote it, without a slash at the end.
    public let path: String
    /// What the pack says of itself.
    public let manifest: Manifest
    /// The acts that operators can do.
    public let catalogue: ActCatalogue
    /// What the acts are learnt from, in the languages that were asked for.
    public let material: [Language: ActMaterial]
    /// What the line expects of a call.
    public let gradingProtocol: GradingProtocol
    /// The services to which callers can be referred.
    public let directory: ServiceDirectory
    /// The moods and the kinds of caller.
    public let temperaments: Temperaments
    /// The callers that were asked for, in the order of the manifest.
    public let scenarios: [Scenario]
    /// The files it was read from, in the order of reading.
    public let files: [SourceFile]

    /// The caller with this id, if it was read.
    public subscript(call: CallID) -> Scenario? { scenarios.first { $0.id.value == call } }

    /// The caller with this id as in one of its variants, or as it stands in its file for nil; nil when there is no such.
    public subscript(call: CallID, variant: VariantID?) -> Scenario? { self[call]?.varied(as: variant) }

    /// The file of a pack whose path ends so, such as `protocol.json`.
    public func file(_ name: String) -> SourceFile? { files.first { $0.name == "\(path)/\(name)" } }
}

/// How much of a pack to read.
public struct PackSelection: Sendable {
    /// The callers to read; nil for all.
    public var calls: [CallID]?
    /// The languages whose material to read; nil for all.
    public var languages: [Language]?

    /// A selection of these calls and languages; a list that is left out means all of them.
    public init(calls: [CallID]? = nil, languages: [Language]? = nil) {
        self.calls = calls
        self.languages = languages
    }

    /// Everything there is.
    public static let everything = PackSelection()
}

/// Reads a pack from disk and checks what was read, all faults in one pass, on every core.
///
/// - Returns: nil when there is an error; warnings alone do not stop it.
public func loadPack(_ path: String, _ selection: PackSelection = .everything, bag: DiagnosticBag) -> LoadedPack? {
    var reading = PackReading(PackFolder(path), bag: bag)
    let parts = reading.parts(selection)
    let faults = onEveryCore(allPackChecks, lot: 1) { check in
        let found = DiagnosticBag()
        check.run(parts, found)
        return found.diagnostics
    }
    faults.joined().forEach(bag.report)
    guard !bag.hasErrors, let manifest = parts.manifest, let catalogue = parts.catalogue,
        let gradingProtocol = parts.gradingProtocol, let directory = parts.directory,
        let temperaments = parts.temperaments
    else { return nil }
    return LoadedPack(
        path: parts.path, manifest: manifest, catalogue: catalogue, material: parts.material,
        gradingProtocol: gradingProtocol, directory: directory, temperaments: temperaments,
        scenarios: parts.scenarios, files: reading.files)
}

/// The files of a pack in the making, and where their faults go.
private struct PackReading {
    let folder: PackFolder
    let bag: DiagnosticBag
    private(set) var files: [SourceFile] = []

    init(_ folder: PackFolder, bag: DiagnosticBag) {
        self.folder = folder
        self.bag = bag
    }

    /// What could be read of the selection; only the manifest, which says what there is, is waited for first.
    mutating func parts(_ selection: PackSelection) -> PackParts {
        let folder = folder
        let manifest = take(folder.manifest())
        let languages = selection.languages ?? manifest?.languages ?? folder.languages()
        let calls = selection.calls ?? manifest?.calls.map(\.value) ?? folder.callNames().map(CallID.init)
        // The largest first.
        let material = languages.map { language in UnderWay { folder.material(language) } }
        let temperaments = UnderWay { folder.temperaments() }
        let scenarios = calls.map { call in UnderWay { folder.scenario(call) } }
        let catalogue = take(folder.catalogue())
        let learnt = zip(languages, material).compactMap { language, file in take(file.outcome).map { (language, $0) } }
        let (gradingProtocol, directory) = (take(folder.gradingProtocol()), take(folder.directory()))
        let kinds = take(temperaments.outcome)
        let read = scenarios.compactMap { take($0.outcome) }
        return PackParts(
            path: folder.path, isWhole: selection.calls == nil, callNames: folder.callNames(), manifest: manifest,
            catalogue: catalogue, material: Dictionary(uniqueKeysWithValues: learnt),
            gradingProtocol: gradingProtocol, directory: directory, temperaments: kinds,
            scenarios: read, truths: read.flatMap(\.truths))
    }

    private mutating func take<Value>(_ file: PackFile<Value>) -> Value? {
        if let source = file.source { files.append(source) }
        return file.value(telling: bag)
    }
}

/// What could be read of a pack; checks look at what is there.
struct PackParts: Sendable {
    let path: String
    /// Whether every caller was asked for, not just some.
    let isWhole: Bool
    /// Names of the files in `calls`.
    let callNames: [String]
    let manifest: Manifest?
    let catalogue: ActCatalogue?
    let material: [Language: ActMaterial]
    let gradingProtocol: GradingProtocol?
    let directory: ServiceDirectory?
    let temperaments: Temperaments?
    /// The callers as they stand in their files, with the tests of every variant.
    let scenarios: [Scenario]
    /// The callers in every truth they can have; what holds of a call must hold of each.
    let truths: [Scenario]
}
