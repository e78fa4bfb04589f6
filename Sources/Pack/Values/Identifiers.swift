internal import Diagnostics
public import JSON

/// A name that an author gives to something in a pack, so that other places can point at it.
///
/// Lower-case letters, digits, `-` and `.`; so it is safe as a file name, in a shell and on a page.
public protocol Identifier:
    RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible, JSONDecodable, ExpressibleByStringLiteral
where RawValue == String {
    init(rawValue: String)
}

extension Identifier {
    public init(stringLiteral text: String) { self.init(rawValue: text) }

    public var description: String { rawValue }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Self? {
        guard let text = String.decode(node, in: context) else { return nil }
        let allowed = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                UInt8(ascii: "."):
                true
            default: false
            }
        }
        if allowed, let first = text.utf8.first, first != UInt8(ascii: "."), text.utf8.count <= 64 {
            return Self(rawValue: text)
        }
        context.reject(
            node, LocalText(nl: "dit kan geen naam zijn", en: "this cannot be a name"),
            suggestion: LocalText(
                nl: "gebruik kleine letters, cijfers, '-' en '.', hoogstens 64 tekens",
                en: "use lower-case letters, digits, '-' and '.', at most 64 characters"))
        return nil
    }
}

/// A dialogue act: what an operator does with an utterance.
public struct ActID: Identifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A scripted call.
public struct CallID: Identifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Something a caller knows.
public struct FactID: Identifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A beat of a call's story.
public struct NodeID: Identifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A way in which a call can end.
public struct EndingID: Identifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Something a call remembers about itself because an author wanted it so.
public struct FlagID: Identifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A feeling of the caller that is kept as a number from 0 to 100.
public struct MoodID: Identifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A kind of caller, by how they react.
public struct TemperamentID: Identifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A service of the directory.
public struct ServiceID: Identifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A region of the directory, with a desk of its own.
public struct RegionID: Identifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// What a call is about, from the list in `pack.json`.
public struct ThemeID: Identifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A circumstance of a case that the protocol reckons with, from the list in `pack.json`.
public struct ElementID: Identifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One thing that is graded.
public struct CheckpointID: Identifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A group of checkpoints, such as discretion.
public struct DimensionID: Identifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}
