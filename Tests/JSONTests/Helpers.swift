import Diagnostics

@testable import JSON

/// The value of a text, or the lines that tell what is wrong with it.
func read(_ bytes: some Sequence<UInt8>, limits: JSONLimits = JSONLimits()) -> Result<JSONNode, Lines> {
    let file = SourceFile(name: "f.json", bytes: Array(bytes))
    do throws(DiagnosticError) {
        return .success(try parseJSON(file, limits: limits))
    } catch {
        return .failure(Lines(error.diagnostics))
    }
}

/// What is wrong with a text, as people read it in English; nothing when it is JSON.
func faults(_ text: String, limits: JSONLimits = JSONLimits()) -> [String] {
    if case .failure(let lines) = read(text.utf8, limits: limits) { lines.english } else { [] }
}

/// What decoding a text gives, and what is wrong with it.
func decode<Value: JSONDecodable>(_ type: Value.Type, _ text: String) throws -> (value: Value?, faults: [String]) {
    let file = SourceFile(name: "f.json", bytes: Array(text.utf8))
    let bag = DiagnosticBag()
    let value = Value.decode(try parseJSON(file), in: DecodingContext(file: file, bag: bag))
    return (value, Lines(bag.diagnostics).english)
}

/// Diagnostics as people read them.
struct Lines: Error, Equatable {
    let english: [String]
    let dutch: [String]

    init(_ diagnostics: [Diagnostic]) {
        english = diagnostics.map { $0.rendered(in: .en) }
        dutch = diagnostics.map { $0.rendered(in: .nl) }
    }
}
