public import Diagnostics
internal import Disk
internal import JSON
public import Pack

/// What a transcript says of the files that its session used: one call and one language of a pack.
public struct PackDigests: Sendable, Equatable {
    /// SHA-256 of the caller's file.
    public let scenario: String
    /// SHA-256 of the protocol.
    public let `protocol`: String
    /// SHA-256 over all files that the session used.
    public let pack: String

    /// The digests for one call in one language; of a pack that was read whole, the other calls and languages do not count.
    ///
    /// - Parameter material: the file with the acts of the language, where the pack was read without it.
    public init(_ loaded: LoadedPack, call: CallID, language: Language, material: SourceFile? = nil) {
        let others =
            loaded.scenarios.map(\.id.value).filter { $0 != call }.map { "\(loaded.path)/calls/\($0).json" }
            + loaded.material.keys.filter { $0 != language }.map { "\(loaded.path)/acts/\($0.rawValue).json" }
        let unused = Set(others)
        func digest(_ name: String) -> String { sha256(loaded.file(name)?.bytes ?? []) }
        scenario = digest("calls/\(call).json")
        `protocol` = digest("protocol.json")
        var files = loaded.files
        // In the order in which a pack is read: the acts stand behind their catalogue.
        if let material, let place = files.firstIndex(where: { $0.name == "\(loaded.path)/acts/catalogue.json" }) {
            files.insert(material, at: place + 1)
        }
        pack = sha256(
            of: files.filter { !unused.contains($0.name) }.flatMap {
                [Array($0.name.dropFirst(loaded.path.count).utf8), $0.bytes]
            })
    }
}
