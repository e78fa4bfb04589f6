public import Diagnostics

/// A value that remembers where it was read, so that a check can point at it.
///
/// Equality is that of the values: the same pack laid out otherwise is the same pack.
@dynamicMemberLookup
public struct Located<Value> {
    /// What was read.
    public let value: Value
    private let file: SourceFile
    private let offset: Int

    /// A value that was read `offset` bytes from the start of `file`.
    public init(_ value: Value, file: SourceFile, offset: Int) {
        self.value = value
        self.file = file
        self.offset = offset
    }

    /// Where the value was read.
    public var place: SourcePlace { file.place(at: offset) }

    /// A property of the value, reached without naming `value`.
    public subscript<Member>(dynamicMember path: KeyPath<Value, Member>) -> Member { value[keyPath: path] }
}

extension Located: Sendable where Value: Sendable {}

extension Located: Equatable where Value: Equatable {
    /// Whether the values are the same, wherever they were read.
    public static func == (left: Self, right: Self) -> Bool { left.value == right.value }
}

extension Located: Hashable where Value: Hashable {
    /// Hashes the value alone, as equality compares it.
    public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension Located: JSONDecodable where Value: JSONDecodable {
    /// Reads the value and notes its place.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Located? {
        Value.decode(node, in: context).map { Located($0, file: context.file, offset: node.offset) }
    }
}
