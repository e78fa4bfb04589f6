import Diagnostics
import Disk
import Foundation
import Pack
import Testing

@testable import Recognition

@Suite final class ModelCacheTests {
    private let folder = "\(FileManager.default.temporaryDirectory.path)/oefenlijn-\(UUID().uuidString)"
    private var steps = 0

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    @Test func `the second time there is no training`() throws {
        let pack = try SmallPack()
        let first = recogniser(pack, in: folder)
        #expect(steps > 0)
        steps = 0
        let second = recogniser(pack, in: folder)
        #expect(steps == 0)
        #expect(sha256(second.classifier.encoded) == sha256(first.classifier.encoded))
        #expect(second.read("Bent u nu veilig?") == first.read("Bent u nu veilig?"))
    }

    @Test(arguments: [[], [0], Array("no model".utf8)] as [[UInt8]])
    func `a damaged file is trained anew and replaced`(_ damage: [UInt8]) throws {
        let pack = try SmallPack()
        let whole = sha256(recogniser(pack, in: folder).classifier.encoded)
        let file = try #require(try listFolder(folder).first)
        try writeFile("\(folder)/\(file)", damage)
        steps = 0
        #expect(sha256(recogniser(pack, in: folder).classifier.encoded) == whole)
        #expect(steps > 0)
        #expect(sha256(try readFile("\(folder)/\(file)")) == whole)
    }

    @Test func `a model of another language or of other labels is not taken`() throws {
        let pack = try SmallPack()
        let whole = sha256(recogniser(pack, in: folder).classifier.encoded)
        let file = "\(folder)/\(try #require(try listFolder(folder).first))"
        for foreign in [
            Classifier.train([], labels: pack.catalogue.acts.map(\.id.rawValue), language: .en),
            Classifier.train([], labels: ["greet"], language: .nl),
        ] {
            try writeFile(file, foreign.encoded)
            #expect(sha256(recogniser(pack, in: folder).classifier.encoded) == whole)
        }
    }

    @Test func `other material has a model of its own`() throws {
        let pack = try SmallPack()
        _ = recogniser(pack, in: folder)
        let (fewer, _) = pack.material.split(leavingOut: 0, of: 5)
        _ = ModelCache(folder: folder).recogniser(
            catalogue: pack.catalogue, material: fewer, services: pack.services, language: .nl)
        #expect(try listFolder(folder).count == 2)
    }

    @Test func `a folder that cannot be written is no fault`() throws {
        try makePrivateFolder(folder)
        try writeFile("\(folder)/file", [1])
        let recogniser = recogniser(try SmallPack(), in: "\(folder)/file/models")
        #expect(recogniser.read("Bent u nu veilig?").labels == ["ask-safe"])
        #expect(try listFolder(folder) == ["file"])
    }

    @Test func `without a folder nothing is kept`() throws {
        _ = recogniser(try SmallPack(), in: nil)
        #expect(steps > 0)
        #expect(!fileExists(folder))
    }

    private func recogniser(_ pack: SmallPack, in folder: String?) -> Recogniser {
        ModelCache(folder: folder).recogniser(pack) { _ in self.steps += 1 }
    }
}
