internal import CJSONC
public import Diagnostics

/// Bounds on a JSON text.
public struct JSONLimits: Sendable {
    /// The largest text, in bytes.
    public var bytes: Int
    /// The deepest nesting, in levels.
    public var depth: Int

    /// Bounds for files that people write: 16 MiB and 64 levels unless said otherwise.
    public init(bytes: Int = 16 << 20, depth: Int = 64) {
        self.bytes = bytes
        self.depth = depth
    }
}

/// Parses a JSON text strictly.
///
/// `PositionScanner` judges the text and says where everything stands; json-c reads the values.
/// - Throws: `DiagnosticError` with every fault found, up to the one after which the text makes no sense.
public func parseJSON(_ file: SourceFile, limits: JSONLimits = JSONLimits()) throws(DiagnosticError) -> JSONNode {
    func stop(_ fault: JSONFault, at offset: Int) -> DiagnosticError {
        DiagnosticError([fault.diagnostic(at: file.place(at: offset))])
    }
    guard file.bytes.count <= limits.bytes else { throw stop(.tooLarge(limit: limits.bytes), at: 0) }
    if let offset = firstInvalidUTF8(in: file.bytes) { throw stop(.invalidUTF8, at: offset) }
    var scanner = PositionScanner(file: file, depthLimit: limits.depth)
    scanner.scan()
    guard scanner.faults.isEmpty else { throw DiagnosticError(scanner.faults) }
    switch readWithJSONC(file.bytes, depth: limits.depth) {
    case .success(let root):
        defer { json_object_put(root) }
        var builder = NodeBuilder(offsets: scanner.offsets)
        return builder.node(root)
    case .failure(let refusal):
        throw stop(.unexpected(LocalText(same: refusal.reason)), at: refusal.offset)
    }
}

/// What json-c says of a text that the scanner took; none is known.
private struct Refusal: Error {
    let reason: String
    let offset: Int
}

private func readWithJSONC(_ bytes: [UInt8], depth: Int) -> Result<OpaquePointer?, Refusal> {
    // The values in the deepest list count as a level too.
    let tokener = json_tokener_new_ex(Int32(depth) + 2)
    defer { json_tokener_free(tokener) }
    json_tokener_set_flags(tokener, JSON_TOKENER_STRICT)
    // The zero at the end lets json-c finish a number that stands alone.
    let text = bytes + [0]
    let object = text.withUnsafeBytes { buffer in
        json_tokener_parse_ex(tokener, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count))
    }
    let error = json_tokener_get_error(tokener)
    guard error != json_tokener_success else { return .success(object) }
    return .failure(
        Refusal(reason: String(cString: json_tokener_error_desc(error)), offset: json_tokener_get_parse_end(tokener)))
}

/// The offset of the first byte that does not belong to valid UTF-8.
private func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
    do throws(UTF8ValidationFault) {
        try validateUTF8(bytes)
        return nil
    } catch {
        return error.offset
    }
}

/// Turns json-c's objects into nodes, handing each the offset that the scanner found for it.
///
/// Both go through the text in the same order: a key, its value, the next key.
private struct NodeBuilder {
    let offsets: [Int]
    var next = 0

    mutating func takeOffset() -> Int {
        defer { next += 1 }
        return offsets[next]
    }

    mutating func node(_ object: OpaquePointer?) -> JSONNode {
        let offset = takeOffset()
        return JSONNode(content: content(object), offset: offset)
    }

    private mutating func content(_ object: OpaquePointer?) -> JSONNode.Content {
        switch json_object_get_type(object) {
        case json_type_boolean: return .bool(json_object_get_boolean(object) != 0)
        case json_type_int: return .integer(json_object_get_int64(object))
        case json_type_double: return .number(json_object_get_double(object))
        case json_type_string: return .string(string(object))
        case json_type_array:
            let count = json_object_array_length(object)
            return .array((0..<count).map { node(json_object_array_get_idx(object, $0)) })
        case json_type_object: return .object(members(object))
        default: return .null
        }
    }

    private func string(_ object: OpaquePointer?) -> String {
        let count = Int(json_object_get_string_len(object))
        guard let start = json_object_get_string(object) else { return "" }
        return start.withMemoryRebound(to: UInt8.self, capacity: count) {
            String(decoding: UnsafeBufferPointer(start: $0, count: count), as: UTF8.self)
        }
    }

    private mutating func members(_ object: OpaquePointer?) -> [JSONNode.Member] {
        var members: [JSONNode.Member] = []
        members.reserveCapacity(Int(json_object_object_length(object)))
        var entry = oefen_json_first(object)
        while let current = entry {
            let key = String(cString: oefen_json_key(current))
            let keyOffset = takeOffset()
            members.append(.init(key: key, keyOffset: keyOffset, value: node(oefen_json_value(current))))
            entry = oefen_json_next(current)
        }
        return members
    }
}
