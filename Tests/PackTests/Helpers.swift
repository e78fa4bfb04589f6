import Diagnostics
import Disk
import Foundation
import JSON

@testable import Pack

/// Where the files of this target stand, and those of the checkout.
enum Here {
    static let tests = String(#filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? #filePath.endIndex))
    static let fixtures = "\(tests)/Fixtures"
    static let pack1712 = "\(tests)/../../scenarios/1712"
}

/// A copy of the tiny pack that a test may damage, gone afterwards.
final class TinyPack {
    let path = "\(FileManager.default.temporaryDirectory.path)/oefenlijn-\(UUID().uuidString)"

    init() throws {
        try FileManager.default.copyItem(atPath: "\(Here.fixtures)/TinyPack", toPath: path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Loads it, and tells what is wrong with paths inside the pack.
    func load(_ selection: PackSelection = .everything) -> (pack: LoadedPack?, told: Told) {
        let bag = DiagnosticBag()
        let pack = loadPack(path, selection, bag: bag)
        return (pack, Told(bag.sorted, under: "\(path)/"))
    }
}

/// What a person reads of the faults, a note on a line of its own.
struct Told: Equatable {
    var english: [String] = []
    var dutch: [String] = []

    init(_ diagnostics: [Diagnostic], under folder: String = "") {
        func lines(_ language: Language) -> [String] {
            diagnostics.flatMap { $0.rendered(in: language).split(separator: "\n") }
                .map { $0.hasPrefix(folder) ? String($0.dropFirst(folder.count)) : String($0) }
        }
        english = lines(.en)
        dutch = lines(.nl)
    }
}

/// What decoding a text gives, and what is wrong with it.
func decode<Value: JSONDecodable>(_ type: Value.Type = Value.self, _ text: String) throws -> (value: Value?, told: Told)
{
    let file = SourceFile(name: "f.json", bytes: Array(text.utf8))
    let bag = DiagnosticBag()
    let value = Value.decode(try parseJSON(file), in: DecodingContext(file: file, bag: bag))
    return (value, Told(bag.diagnostics))
}

/// Why a test could not be set up.
struct SetupError: Error, CustomStringConvertible {
    let description: String
}
