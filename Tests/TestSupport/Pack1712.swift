public import Diagnostics
internal import Disk
public import Pack
public import Recognition

/// The pack of 1712, and a recogniser per language that is trained at most once for all tests.
public enum Pack1712 {
    /// The checkout.
    public static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        .joined(separator: "/")

    /// The pack, whole; nil when it has a fault.
    public static let pack: LoadedPack? = loadPack("\(root)/scenarios/1712", bag: DiagnosticBag())

    /// The recogniser of the pack in one language, from the cache when it was trained before.
    public static func recogniser(_ language: Language) throws -> Recogniser {
        guard let recogniser = language == .nl ? dutch : english else { throw Unloadable() }
        return recogniser
    }

    private struct Unloadable: Error, CustomStringConvertible {
        let description = "the pack in scenarios/1712 does not load; see `oefenlijn pack check`"
    }

    private static let dutch = trained(.nl)
    private static let english = trained(.en)

    private static func trained(_ language: Language) -> Recogniser? {
        guard let pack, let material = pack.material[language] else { return nil }
        let folder = "\(root)/.build/test-models/oefenlijn"
        // Other processes may train too: who comes second waits, and then finds what the first has kept.
        try? makePrivateFolder(folder)
        let turn = open("\(folder)/\(language.rawValue).lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        defer { _ = close(turn) }
        _ = flock(turn, LOCK_EX)
        return ModelCache(folder: folder).recogniser(
            catalogue: pack.catalogue, material: material, services: pack.directory.services, language: language)
    }
}
