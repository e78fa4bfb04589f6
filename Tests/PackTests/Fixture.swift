import Diagnostics
import Disk
import JSON

/// A small change to the tiny pack that breaks one law, and what a person must read of it.
///
/// `Fixtures/S012-NodesMustExist.json`: the code, and the law in words.
struct Fixture: JSONDecodable {
    let patches: [Patch]
    let english: [String]
    let dutch: [String]

    /// A text that stands once in a file, and what takes its place.
    struct Patch: JSONDecodable {
        let file: String
        let replace: String
        let with: String

        static func decode(_ node: JSONNode, in context: DecodingContext) -> Patch? {
            guard let object = ObjectReader(node, in: context) else { return nil }
            let file: String? = object.required("file")
            let replace: String? = object.required("replace")
            let with: String? = object.required("with")
            object.finish()
            guard let file, let replace, let with else { return nil }
            return Patch(file: file, replace: replace, with: with)
        }
    }

    static func decode(_ node: JSONNode, in context: DecodingContext) -> Fixture? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let patches: [Patch]? = object.required("patches")
        let english: [String]? = object.required("en")
        let dutch: [String]? = object.required("nl")
        object.finish()
        guard let patches, let english, let dutch else { return nil }
        return Fixture(patches: patches, english: english, dutch: dutch)
    }

    /// The names of all fixtures, without `.json`.
    static let names = ((try? listFolder(Here.fixtures)) ?? []).filter { $0.hasSuffix(".json") }.map {
        String($0.dropLast(5))
    }

    /// Reads a fixture; one that is wrong itself says where.
    static func named(_ name: String) throws -> Fixture {
        let file = SourceFile(name: "\(name).json", bytes: try readFile("\(Here.fixtures)/\(name).json"))
        let bag = DiagnosticBag()
        let fixture = Fixture.decode(try parseJSON(file), in: DecodingContext(file: file, bag: bag))
        guard let fixture, bag.diagnostics.isEmpty else {
            throw SetupError(description: Told(bag.sorted).english.joined(separator: "\n"))
        }
        return fixture
    }

    /// The tiny pack with the changes made.
    func pack() throws -> TinyPack {
        let pack = try TinyPack()
        for patch in patches {
            let path = "\(pack.path)/\(patch.file)"
            let pieces = String(decoding: try readFile(path), as: UTF8.self).split(
                separator: patch.replace, omittingEmptySubsequences: false)
            guard pieces.count == 2 else {
                throw SetupError(
                    description: "\(patch.file) must have this once, not \(pieces.count - 1) times: \(patch.replace)")
            }
            try writeFile(path, Array(pieces.joined(separator: patch.with).utf8))
        }
        return pack
    }
}
