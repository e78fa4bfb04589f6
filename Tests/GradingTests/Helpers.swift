import Diagnostics
import JSON
import Pack
import Testing

/// What a JSON text stands for; faults in it fail the test.
func decoded<Value: JSONDecodable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
    let file = SourceFile(name: "test.json", bytes: Array(text.utf8))
    let bag = DiagnosticBag()
    let value = Value.decode(try parseJSON(file), in: DecodingContext(file: file, bag: bag))
    try #require(bag.diagnostics.map { $0.rendered(in: .en) } == [])
    return try #require(value)
}

/// A small generator, so that a seed always gives the same values.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// The pack of 1712, whole.
enum Pack1712 {
    static let pack: LoadedPack? = loadPack("\(root)/scenarios/1712", bag: DiagnosticBag())

    /// The checkout, four steps up from this file.
    private static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        .joined(separator: "/")
}
