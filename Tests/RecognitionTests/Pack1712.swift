import Diagnostics
import Disk
import Pack
import Recognition
import Testing

/// The pack of 1712, and a recogniser per language that is trained at most once for all tests.
enum Pack1712 {
    /// The pack, whole.
    static let pack: LoadedPack? = loadPack("\(root)/scenarios/1712", bag: DiagnosticBag())

    /// The recogniser of the pack in one language, from the cache when it was trained before.
    static func recogniser(_ language: Language) throws -> Recogniser {
        try #require(
            language == .nl ? dutch : english, "the pack in scenarios/1712 does not load; see `oefenlijn pack check`")
    }

    private static let dutch = trained(.nl)
    private static let english = trained(.en)

    private static func trained(_ language: Language) -> Recogniser? {
        guard let pack, let material = pack.material[language] else { return nil }
        let folder = "\(root)/.build/test-models/oefenlijn"
        // Test targets run side by side: who comes second waits, and then finds what the first has kept.
        try? makePrivateFolder(folder)
        let turn = open("\(folder)/\(language.rawValue).lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        defer { _ = close(turn) }
        _ = flock(turn, LOCK_EX)
        return ModelCache(folder: folder).recogniser(
            catalogue: pack.catalogue, material: material, services: pack.directory.services, language: language)
    }

    /// The checkout, four steps up from this file.
    private static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        .joined(separator: "/")
}
