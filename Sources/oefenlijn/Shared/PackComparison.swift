internal import Console
internal import Diagnostics
internal import Disk
internal import Pack
internal import Transcript

/// Holds the pack with which sessions are graded against what their transcripts say of the one they were played with.
final class PackComparison {
    private let pack: LoadedPack
    /// By call and language: a digest goes over all the pack, and many sessions share one.
    private var known: [String: PackDigests] = [:]

    init(pack: LoadedPack) {
        self.pack = pack
    }

    /// What is other in the pack since the session; nil when nothing is.
    func difference(from header: TranscriptHeader) -> LocalText? {
        let now = digests(header)
        if now.pack == header.packDigest { return nil }
        let names = [
            now.scenario == header.scenarioDigest ? nil : LocalText(nl: "de beller", en: "the caller"),
            now.protocol == header.protocolDigest ? nil : LocalText(nl: "het protocol", en: "the protocol"),
        ].compactMap(\.self)
        let others = LocalText(
            nl: "de diensten of iets anders in het pakket", en: "the services or something else in the pack")
        func list(_ language: Language) -> String {
            (names.isEmpty ? [others] : names).map { $0[language] }.joined(
                separator: language == .nl ? " en " : " and ")
        }
        return LocalText(
            nl: "Gespeeld met een andere versie van het pakket: sindsdien veranderd is \(list(.nl)).",
            en: "Played with another version of the pack: changed since is \(list(.en)).")
    }

    private func digests(_ header: TranscriptHeader) -> PackDigests {
        let key = "\(header.call) \(header.language.rawValue)"
        if let digests = known[key] { return digests }
        let path = "\(pack.path)/acts/\(header.language.rawValue).json"
        let material = (try? readFile(path)).map { SourceFile(name: path, bytes: $0) }
        let digests = PackDigests(pack, call: header.call, language: header.language, material: material)
        known[key] = digests
        return digests
    }
}
