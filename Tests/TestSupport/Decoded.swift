internal import Diagnostics
public import JSON

/// What a JSON text stands for; faults in it are thrown, and so fail the test.
public func decoded<Value: JSONDecodable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
    let file = SourceFile(name: "test.json", bytes: Array(text.utf8))
    let bag = DiagnosticBag()
    let value = Value.decode(try parseJSON(file), in: DecodingContext(file: file, bag: bag))
    guard bag.diagnostics.isEmpty, let value else { throw DiagnosticError(bag.diagnostics) }
    return value
}
