public import Disk

/// The SHA-256 over every file of a pack on which grades depend: all but the material of the recogniser.
///
/// A transcript holds its readings, so the same transcript under the same digest has the same grade.
public func gradingDigest(ofPack path: String) throws(DiskError) -> String {
    let folder = PackFolder(path)
    let names =
        ["pack.json", "protocol.json", "directory.json", "temperaments.json", "acts/catalogue.json"]
        + folder.callNames().map { "calls/\($0).json" }
    var parts: [[UInt8]] = []
    for name in names { parts += [Array(name.utf8), try readFile(folder.path(of: name))] }
    return sha256(of: parts)
}
