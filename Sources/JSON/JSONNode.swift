/// A value as it stood in a JSON text: what it is, and where.
public struct JSONNode: Sendable {
    /// What kind of value it is, and the value itself.
    public let content: Content
    /// Where the value begins, in bytes from the start of the text.
    public let offset: Int

    /// A value that begins `offset` bytes from the start of the text.
    public init(content: Content, offset: Int) {
        self.content = content
        self.offset = offset
    }

    /// The kinds of value that JSON has; whole numbers are told apart from others.
    public enum Content: Sendable {
        case null
        case bool(Bool)
        case integer(Int64)
        case number(Double)
        case string(String)
        case array([JSONNode])
        case object([Member])
    }

    /// A key and its value, in the order of the text.
    public struct Member: Sendable {
        /// The name under which the value stands.
        public let key: String
        /// Where the key's opening quote stands, in bytes from the start of the text.
        public let keyOffset: Int
        /// What stands under the key.
        public let value: JSONNode
    }

    /// The value of `key`, when this is an object that has it.
    public subscript(key: String) -> JSONNode? {
        guard case .object(let members) = content else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The same value without its places, ready to be written again.
    public var value: JSONValue {
        switch content {
        case .null: .null
        case .bool(let flag): .bool(flag)
        case .integer(let number): .integer(number)
        case .number(let number): .number(number)
        case .string(let text): .string(text)
        case .array(let nodes): .array(nodes.map(\.value))
        case .object(let members): .object(members.map { ($0.key, $0.value.value) })
        }
    }
}
