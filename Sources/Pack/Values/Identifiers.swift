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
    /// A name written out in code; it is not checked here.
    public init(stringLiteral text: String) { self.init(rawValue: text) }

    /// The name itself.
    public var description: String { rawValue }

    /// Orders names as texts, so that lists of them always read alike.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// Reads a name; one with other characters, or longer than 64, is reported.
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
    /// The name as the catalogue writes it, such as `greet`.
    public let rawValue: String
    /// An act by its name; the name is not checked here.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A scripted call.
public struct CallID: Identifier {
    /// The name of the call, which is also that of its file without `.json`.
    public let rawValue: String
    /// A call by its name; the name is not checked here.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Another truth that a call may have.
public struct VariantID: Identifier {
    /// The name as the call writes it, such as `child-alone`.
    public let rawValue: String
    /// A variant by its name; the name is not checked here.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Something a caller knows.
public struct FactID: Identifier {
    /// The name as the call writes it under `facts`.
    public let rawValue: String
    /// A fact by its name; the name is not checked here.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A beat of a call's story.
public struct NodeID: Identifier {
    /// The name as the call writes it under `nodes`.
    public let rawValue: String
    /// A beat of the story by its name; the name is not checked here.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A way in which a call can end.
public struct EndingID: Identifier {
    /// The name as the call writes it under `endings`.
    public let rawValue: String
    /// An ending by its name; the name is not checked here.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Something a call remembers about itself because an author wanted it so.
public struct FlagID: Identifier {
    /// The name as beats set it and conditions ask for it.
    public let rawValue: String
    /// A flag by its name; the name is not checked here.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A feeling of the caller that is kept as a number from 0 to 100.
public struct MoodID: Identifier {
    /// The name as `temperaments.json` writes it under `moods`.
    public let rawValue: String
    /// A mood by its name; the name is not checked here.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A kind of caller, by how they react.
public struct TemperamentID: Identifier {
    /// The name as `temperaments.json` writes it under `temperaments`.
    public let rawValue: String
    /// A temperament by its name; the name is not checked here.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A service of the directory.
public struct ServiceID: Identifier {
    /// The name as the directory writes it, such as `caw`.
    public let rawValue: String
    /// A service by its name; the name is not checked here.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A region of the directory, with a desk of its own.
public struct RegionID: Identifier {
    /// The name as the directory writes it under `regions`.
    public let rawValue: String
    /// A region by its name; the name is not checked here.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// What a call is about, from the list in `pack.json`.
public struct ThemeID: Identifier {
    /// The name as `pack.json` writes it under `themes`.
    public let rawValue: String
    /// A theme by its name; the name is not checked here.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A circumstance of a case that the protocol reckons with, from the list in `pack.json`.
public struct ElementID: Identifier {
    /// The name as `pack.json` writes it under `elements`.
    public let rawValue: String
    /// A circumstance by its name; the name is not checked here.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One thing that is graded.
public struct CheckpointID: Identifier {
    /// The name as the protocol writes it under `checkpoints`.
    public let rawValue: String
    /// A checkpoint by its name; the name is not checked here.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// A group of checkpoints, such as discretion.
public struct DimensionID: Identifier {
    /// The name as the protocol writes it under `dimensions`.
    public let rawValue: String
    /// A dimension by its name; the name is not checked here.
    public init(rawValue: String) { self.rawValue = rawValue }
}
