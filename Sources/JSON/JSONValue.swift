internal import CJSONC
public import Diagnostics

/// A value to be written as JSON.
///
/// Members keep their order, so the same value gives the same bytes.
public enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    /// A finite number; anything else is written as null.
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([(String, JSONValue)])

    /// A whole number.
    public static func integer(_ number: Int) -> JSONValue { .integer(Int64(number)) }

    /// An object of the members whose value is not nil.
    public static func object(present members: [(String, JSONValue?)]) -> JSONValue {
        .object(members.compactMap { key, value in value.map { (key, $0) } })
    }

    /// An array of strings.
    public static func strings(_ texts: some Sequence<String>) -> JSONValue { .array(texts.map { .string($0) }) }
}

extension LocalText {
    /// The text in every language, under the code of each.
    public var json: JSONValue { .object(Language.allCases.map { ($0.rawValue, .string(self[$0])) }) }
}

extension JSONValue {
    /// How a value is laid out.
    public enum Layout: Sendable {
        /// On one line, as for JSON lines.
        case line
        /// With two spaces of indentation, as for files that people read.
        case indented
    }

    /// The value as JSON text, without a newline at the end.
    ///
    /// Control characters beyond those that JSON itself escapes (DEL, C1, line separators,
    /// bidirectional marks) are escaped too: the text may be shown on a terminal.
    public func text(_ layout: Layout = .line) -> String {
        let object = makeObject()
        defer { json_object_put(object) }
        let style =
            switch layout {
            case .line: JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE
            case .indented:
                JSON_C_TO_STRING_PRETTY | JSON_C_TO_STRING_SPACED | JSON_C_TO_STRING_NOSLASHESCAPE
            }
        var length = 0
        guard let start = json_object_to_json_string_length(object, style, &length) else { return "null" }
        let bytes = UnsafeBufferPointer(start: start, count: length)
        return String(decoding: bytes.lazy.map(UInt8.init(bitPattern:)), as: UTF8.self).escapingControls
    }

    /// A json-c object that the caller must put back; nil stands for null, as in json-c.
    private func makeObject() -> OpaquePointer? {
        switch self {
        case .null: return nil
        case .bool(let flag): return json_object_new_boolean(flag ? 1 : 0)
        case .integer(let number): return json_object_new_int64(number)
        case .number(let number):
            guard number.isFinite else { return nil }
            // json-c would print 17 digits; Swift's description is the shortest that reads back the same.
            return json_object_new_double_s(number, number.description)
        case .string(let text):
            var text = text
            return text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { json_object_new_string_len($0.baseAddress, Int32($0.count)) }
            }
        case .array(let values):
            let array = json_object_new_array()
            for value in values { json_object_array_add(array, value.makeObject()) }
            return array
        case .object(let members):
            let object = json_object_new_object()
            for (key, value) in members { json_object_object_add(object, key, value.makeObject()) }
            return object
        }
    }
}

extension String {
    fileprivate var escapingControls: String {
        guard unicodeScalars.contains(where: \.needsEscape) else { return self }
        var escaped = ""
        for scalar in unicodeScalars {
            guard scalar.needsEscape else {
                escaped.unicodeScalars.append(scalar)
                continue
            }
            let digits = String(scalar.value, radix: 16)
            escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
        return escaped
    }
}

extension Unicode.Scalar {
    /// Only inside strings can these stand in JSON text, so escaping them there is safe.
    fileprivate var needsEscape: Bool {
        switch value {
        case 0x7F...0x9F, 0x61C, 0x2028...0x2029, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
