public import JSON

extension ObjectReader {
    /// An object used as a dictionary, in the order of the text; nil when `key` is absent.
    public func dictionary<Key: Identifier, Value: JSONDecodable>(
        _ key: String, of type: Value.Type = Value.self
    ) -> [(key: Located<Key>, value: Value)]? {
        guard let node = node(key) else { return nil }
        guard let object = ObjectReader(node, in: context) else { return nil }
        return object.members.compactMap { member in
            let name = JSONNode(content: .string(member.key), offset: member.keyOffset)
            let key = Located<Key>.decode(name, in: context)
            let value = Value.decode(member.value, in: context)
            guard let key, let value else { return nil }
            return (key, value)
        }
    }

    /// A value or a list of values: authors may leave out the brackets around one.
    public func oneOrMore<Value: JSONDecodable>(_ key: String, of type: Value.Type = Value.self) -> [Value]? {
        guard let node = node(key) else { return nil }
        if case .array = node.content { return [Value].decode(node, in: context) }
        return Value.decode(node, in: context).map { [$0] }
    }
}
