import Diagnostics
import Disk
import Foundation
import Pack
import Recognition
import Testing

/// The tiny pack of the pack's tests with more to learn from and a caller who gives names away; gone afterwards.
final class SmallPack {
    let folder = NSTemporaryDirectory() + "oefenlijn-unheard-" + UUID().uuidString

    static let tests = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
        separator: "/")

    /// What its Dutch acts are learnt from, as the file is laid out.
    static let material = "\(tests)/Fixtures/nl.json"

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: "\(Self.tests)/../PackTests/Fixtures/TinyPack", toPath: path)
        try FileManager.default.removeItem(atPath: acts)
        try FileManager.default.copyItem(atPath: Self.material, toPath: acts)
        let call = "\(path)/calls/tiny.json"
        let text = String(decoding: try readFile(call), as: UTF8.self)
        try rewriteFile(call, Array(text.replacing("\"facts\": [", with: "\"facts\": [" + Self.address).utf8))
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var path: String { folder + "/pack" }
    var acts: String { path + "/acts/nl.json" }
    var shelf: String { folder + "/transcripts" }

    func load() throws -> LoadedPack {
        let bag = DiagnosticBag()
        let pack = loadPack(path, PackSelection(languages: [.nl]), bag: bag)
        try #require(bag.diagnostics.filter { $0.severity == .error }.map { $0.rendered(in: .en) } == [])
        return try #require(pack)
    }

    func recogniser(_ pack: LoadedPack) throws -> Recogniser {
        ModelCache(folder: nil).recogniser(
            catalogue: pack.catalogue, material: try #require(pack.material[.nl]), services: pack.directory.services,
            language: .nl)
    }

    func scrubber(_ pack: LoadedPack) throws -> Scrubber {
        Scrubber(
            material: try #require(pack.material[.nl]), directory: pack.directory, scenarios: pack.scenarios,
            language: .nl)
    }

    private static let address = """

            {
              "id": "address", "identifying": true, "asked_by": ["ask-injury"], "when": {"told": "bruise"},
              "summary": {"nl": "waar", "en": "where"},
              "tell": {"nl": "Bij Gert, in Oudekapel.", "en": "At Gert's, in Oudekapel."}
            },
        """
}
