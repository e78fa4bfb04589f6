internal import Diagnostics

/// Reads the members of one JSON object and reports what is missing, wrong or unknown.
///
/// Ask for every key, then call `finish()`: the keys nobody asked for are reported, with the
/// nearest one that was asked for.
public final class ObjectReader {
    /// The object that is read.
    public let node: JSONNode
    /// Where places come from and where faults go.
    public let context: DecodingContext
    /// The members, in the order of the text.
    public let members: [JSONNode.Member]
    private var asked: [String] = []

    /// Fails, after reporting it, when `node` is not an object.
    public init?(_ node: JSONNode, in context: DecodingContext) {
        guard case .object(let members) = node.content else {
            context.rejectType(of: node, expected: LocalText(nl: "een object", en: "an object"))
            return nil
        }
        self.node = node
        self.context = context
        self.members = members
    }

    /// The node of `key`, which thereby counts as known.
    public func node(_ key: String) -> JSONNode? {
        if !asked.contains(key) { asked.append(key) }
        return members.first { $0.key == key }?.value
    }

    /// The value of a key that must be there.
    public func required<Value: JSONDecodable>(_ key: String, as type: Value.Type = Value.self) -> Value? {
        guard let node = node(key) else {
            context.report(.missingKey(key), at: self.node.offset)
            return nil
        }
        return Value.decode(node, in: context)
    }

    /// The value of a key that may be left out; nil when it is.
    public func optional<Value: JSONDecodable>(_ key: String, as type: Value.Type = Value.self) -> Value? {
        node(key).flatMap { Value.decode($0, in: context) }
    }

    /// The value of a key that may be left out, or `fallback`.
    public func value<Value: JSONDecodable>(_ key: String, default fallback: Value) -> Value {
        optional(key) ?? fallback
    }

    /// Reports every key that nobody asked for; `$schema` and `$comment` are always allowed.
    public func finish() {
        for member in members where !asked.contains(member.key) && !["$schema", "$comment"].contains(member.key) {
            let nearest = didYouMean(member.key, among: asked)
            context.report(.unknownKey(member.key, nearest: nearest, allowed: asked), at: member.keyOffset)
        }
    }
}
