public import Diagnostics

/// A value that remembers where it was read, so that a check can point at it.
///
/// Equality is that of the values: the same pack laid out otherwise is the same pack.
@dynamicMemberLookup
public struct Located<Value> {
    public let value: Value
    private let file: SourceFile
    private let offset: Int

    public init(_ value: Value, file: SourceFile, offset: Int) {
        self.value = value
        self.file = file
        self.offset = offset
    }

    /// Where the value was read.
    public var place: SourcePlace { file.place(at: offset) }

    public subscript<Member>(dynamicMember path: KeyPath<Value, Member>) -> Member { value[keyPath: path] }
}

extension Located: Sendable where Value: Sendable {}

extension Located: Equatable where Value: Equatable {
    public static func == (left: Self, right: Self) -> Bool { left.value == right.value }
}

extension Located: Hashable where Value: Hashable {
    public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension Located: JSONDecodable where Value: JSONDecodable {
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Located? {
        Value.decode(node, in: context).map { Located($0, file: context.file, offset: node.offset) }
    }
}
