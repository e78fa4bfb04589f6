public import Diagnostics
internal import Disk
internal import JSON

/// Reads a protocol that stands outside its pack, and checks it against the rest of that pack.
///
/// - Parameter packPath: the folder of the pack whose vocabulary the protocol speaks.
/// - Throws: every fault found, with its place.
public func loadProtocol(_ path: String, for packPath: String) throws -> GradingProtocol {
    let bag = DiagnosticBag()
    let file = SourceFile(name: path, bytes: try readFile(path))
    let other = GradingProtocol.decode(try parseJSON(file), in: DecodingContext(file: file, bag: bag))
    let folder = PackFolder(packPath)
    let parts = PackParts(
        path: folder.path, isWhole: false, callNames: [], manifest: folder.manifest().value(telling: bag),
        catalogue: folder.catalogue().value(telling: bag), material: [:], gradingProtocol: other,
        directory: folder.directory().value(telling: bag), temperaments: folder.temperaments().value(telling: bag),
        scenarios: [], truths: [])
    for check in allProtocolChecks { check.run(parts, bag) }
    guard !bag.hasErrors, let other else { throw DiagnosticError(bag.sorted) }
    return other
}
