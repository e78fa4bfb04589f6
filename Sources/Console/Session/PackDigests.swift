internal import Diagnostics
internal import Disk
internal import JSON
internal import Pack

/// What a transcript says of the files that its session used: one call and one language of a pack.
struct PackDigests {
    /// SHA-256 of the caller's file.
    let scenario: String
    /// SHA-256 of the protocol.
    let `protocol`: String
    /// SHA-256 over all files that the session used.
    let pack: String

    /// The digests for one call in one language; of a pack that was read whole, the other calls and languages do not count.
    init(_ loaded: LoadedPack, call: CallID, language: Language) {
        let others =
            loaded.scenarios.map(\.id.value).filter { $0 != call }.map { "\(loaded.path)/calls/\($0).json" }
            + loaded.material.keys.filter { $0 != language }.map { "\(loaded.path)/acts/\($0.rawValue).json" }
        let unused = Set(others)
        func digest(_ name: String) -> String { sha256(loaded.file(name)?.bytes ?? []) }
        scenario = digest("calls/\(call).json")
        `protocol` = digest("protocol.json")
        pack = sha256(
            of: loaded.files.filter { !unused.contains($0.name) }.flatMap {
                [Array($0.name.dropFirst(loaded.path.count).utf8), $0.bytes]
            })
    }
}
