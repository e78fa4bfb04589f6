internal import CJSONC
public import Diagnostics

/// Bounds on a JSON text.
public struct JSONLimits: Sendable {
    /// The largest text, in bytes.
    public var bytes: Int
    /// The deepest nesting, in levels.
    public var depth: Int

    public init(bytes: Int = 16 << 20, depth: Int = 64) {
        self.bytes = bytes
        self.depth = depth
    }
}

/// Parses a JSON text strictly through json-c.
///
/// json-c reads the values; `PositionScanner` walks the same bytes to say where each stands and
/// refuses what json-c lets pass (a repeated key, `NaN`, a number that does not fit).
/// - Throws: `DiagnosticError` with every fault found; a text that is not JSON has one.
public func parseJSON(_ file: SourceFile, limits: JSONLimits = JSONLimits()) throws(DiagnosticError) -> JSONNode {
    func stop(_ fault: JSONFault, at offset: Int) -> DiagnosticError {
        DiagnosticError([fault.diagnostic(at: file.place(at: offset))])
    }
    guard file.bytes.count <= limits.bytes else { throw stop(.tooLarge(limit: limits.bytes), at: 0) }
    if let offset = firstInvalidUTF8(in: file.bytes) { throw stop(.invalidUTF8, at: offset) }
    let root: OpaquePointer?
    switch readWithJSONC(file.bytes, depth: limits.depth) {
    case .success(let object): root = object
    case .failure(let refusal): throw stop(refusal.fault, at: refusal.offset)
    }
    defer { json_object_put(root) }
    var scanner = PositionScanner(file: file)
    scanner.scan()
    guard scanner.faults.isEmpty else { throw DiagnosticError(scanner.faults) }
    var builder = NodeBuilder(offsets: scanner.offsets)
    return builder.node(root)
}

private struct Refusal: Error {
    let fault: JSONFault
    let offset: Int
}

private func readWithJSONC(_ bytes: [UInt8], depth: Int) -> Result<OpaquePointer?, Refusal> {
    let tokener = json_tokener_new_ex(Int32(depth))
    defer { json_tokener_free(tokener) }
    json_tokener_set_flags(tokener, JSON_TOKENER_STRICT)
    // The zero at the end lets json-c finish a number that stands alone.
    let text = bytes + [0]
    let object = text.withUnsafeBytes { buffer in
        json_tokener_parse_ex(tokener, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count))
    }
    let end = json_tokener_get_parse_end(tokener)
    switch json_tokener_get_error(tokener) {
    case json_tokener_success:
        if end >= bytes.count { return .success(object) }
        json_object_put(object)
        return .failure(Refusal(fault: .trailingText, offset: end))
    case json_tokener_continue, json_tokener_error_parse_eof:
        return .failure(Refusal(fault: .cutOff, offset: bytes.count))
    case json_tokener_error_depth:
        return .failure(Refusal(fault: .tooDeep(limit: depth), offset: end))
    case let error:
        // At the zero that was added, the text simply stopped.
        if end >= bytes.count { return .failure(Refusal(fault: .cutOff, offset: bytes.count)) }
        return .failure(Refusal(fault: .unexpected(String(cString: json_tokener_error_desc(error))), offset: end))
    }
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
