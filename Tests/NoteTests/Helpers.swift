import Diagnostics
import JSON
import Pack
import Testing

@testable import Call

/// What a JSON text stands for; faults in it fail the test.
func decoded<Value: JSONDecodable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
    let file = SourceFile(name: "test.json", bytes: Array(text.utf8))
    let bag = DiagnosticBag()
    let value = Value.decode(try parseJSON(file), in: DecodingContext(file: file, bag: bag))
    try #require(bag.diagnostics.map { $0.rendered(in: .en) } == [])
    return try #require(value)
}

/// The pack with which `Tests/PackTests` proves the laws.
enum TinyPack {
    static let pack: LoadedPack? = loadPack("\(folder)/../PackTests/Fixtures/TinyPack", bag: DiagnosticBag())

    private static let folder = #filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? #filePath.endIndex)
}

extension RegistrationNote {
    /// A note with every field filled in, and text that could do harm.
    static let full: RegistrationNote = {
        var note = RegistrationNote()
        note.theme = "child-abuse"
        note.persons = "buurvrouw, \"jongetje\" 3 \u{1B}[31m\u{202E}\\"
        note.place = "Mechelen\t👋"
        note.danger = .acute
        note.referral = ["vk", "caw"]
        note.consent = .refused
        note.agreedStep = "ze belt morgen"
        note.followUp = "bespreken"
        return note
    }()
}
