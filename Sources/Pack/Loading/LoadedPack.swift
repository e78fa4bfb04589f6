public import Diagnostics
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

/// Reads a pack from disk and checks what was read, all faults in one pass.
///
/// - Returns: nil when there is an error; warnings alone do not stop it.
public func loadPack(_ path: String, _ selection: PackSelection = .everything, bag: DiagnosticBag) -> LoadedPack? {
    let folder = PackFolder(path, bag: bag)
    let manifest = folder.manifest()
    let catalogue = folder.catalogue()
    let languages = selection.languages ?? manifest?.languages ?? folder.languages()
    let material = languages.compactMap { language in folder.material(language).map { (language, $0) } }
    let (gradingProtocol, directory, temperaments) = (
        folder.gradingProtocol(), folder.directory(), folder.temperaments()
    )
    let scenarios = (selection.calls ?? manifest?.calls.map(\.value) ?? folder.callNames().map(CallID.init))
        .compactMap(folder.scenario)
    let parts = PackParts(
        path: folder.path, isWhole: selection.calls == nil, callNames: folder.callNames(), manifest: manifest,
        catalogue: catalogue, material: Dictionary(uniqueKeysWithValues: material),
        gradingProtocol: gradingProtocol, directory: directory, temperaments: temperaments,
        scenarios: scenarios, truths: scenarios.flatMap(\.truths))
    for check in allPackChecks { check.run(parts, bag) }
    guard !bag.hasErrors, let manifest, let catalogue, let gradingProtocol, let directory, let temperaments
    else { return nil }
    return LoadedPack(
        path: folder.path, manifest: manifest, catalogue: catalogue, material: parts.material,
        gradingProtocol: gradingProtocol, directory: directory, temperaments: temperaments,
        scenarios: scenarios, files: folder.files)
}

/// What could be read of a pack; checks look at what is there.
struct PackParts {
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
