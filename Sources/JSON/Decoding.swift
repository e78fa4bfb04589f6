public import Diagnostics

/// A type that can be read from a JSON node.
public protocol JSONDecodable {
    /// The value that `node` stands for, or nil after reporting what is wrong with it.
    static func decode(_ node: JSONNode, in context: DecodingContext) -> Self?
}

/// What decoding needs to know: the file, for places, and where faults go.
public struct DecodingContext {
    /// The file that is read, for the places of faults.
    public let file: SourceFile
    /// Where faults are reported.
    public let bag: DiagnosticBag

    /// A context in which faults of `file` go into `bag`.
    public init(file: SourceFile, bag: DiagnosticBag) {
        self.file = file
        self.bag = bag
    }

    /// The place of `node` in the file.
    public func place(of node: JSONNode) -> SourcePlace { file.place(at: node.offset) }

    /// Reports that the value of `node` is not allowed, and how to mend it.
    public func reject(_ node: JSONNode, _ problem: LocalText, suggestion: LocalText? = nil) {
        report(.badValue(problem, suggestion: suggestion), at: node.offset)
    }

    /// Reports that `node` holds the name `found`, which is none of `allowed`.
    public func reject(_ node: JSONNode, name found: String, amongst allowed: [String]) {
        reject(
            node, LocalText(nl: "'\(found)' kan hier niet", en: "'\(found)' is not possible here"),
            suggestion: suggestion(didYouMean(found, among: allowed), allowed))
    }

    /// Reports that `node` is not what was expected, for instance "a text".
    public func rejectType(of node: JSONNode, expected: LocalText) {
        report(.wrongType(expected: expected, found: node.content.kind), at: node.offset)
    }

    func report(_ fault: JSONFault, at offset: Int) {
        bag.report(fault.diagnostic(at: file.place(at: offset)))
    }
}

extension JSONNode.Content {
    /// What kind of value this is, in words.
    var kind: LocalText {
        switch self {
        case .null: LocalText(nl: "null", en: "null")
        case .bool: LocalText(nl: "true of false", en: "true or false")
        case .integer, .number: LocalText(nl: "getal", en: "a number")
        case .string: LocalText(nl: "tekst", en: "a text")
        case .array: LocalText(nl: "lijst", en: "a list")
        case .object: LocalText(nl: "object", en: "an object")
        }
    }
}

extension String: JSONDecodable {
    /// Reads a text; anything else is reported.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> String? {
        if case .string(let text) = node.content { return text }
        context.rejectType(of: node, expected: LocalText(nl: "een tekst", en: "a text"))
        return nil
    }
}

extension Bool: JSONDecodable {
    /// Reads `true` or `false`; anything else is reported.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Bool? {
        if case .bool(let flag) = node.content { return flag }
        context.rejectType(of: node, expected: LocalText(nl: "true of false", en: "true or false"))
        return nil
    }
}

extension Int: JSONDecodable {
    /// Reads a whole number; anything else is reported.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Int? {
        if case .integer(let number) = node.content { return Int(number) }
        context.rejectType(of: node, expected: LocalText(nl: "een geheel getal", en: "a whole number"))
        return nil
    }
}

extension Double: JSONDecodable {
    /// Reads a number, whole or not; anything else is reported.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Double? {
        switch node.content {
        case .integer(let number): return Double(number)
        case .number(let number): return number
        default:
            context.rejectType(of: node, expected: LocalText(nl: "een getal", en: "a number"))
            return nil
        }
    }
}

extension Array: JSONDecodable where Element: JSONDecodable {
    /// Every element is read, so that each fault is reported; one bad element makes the list nil.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> [Element]? {
        guard case .array(let nodes) = node.content else {
            context.rejectType(of: node, expected: LocalText(nl: "een lijst", en: "a list"))
            return nil
        }
        let elements = nodes.map { Element.decode($0, in: context) }
        // A closure, not a key path: this runs for every list, and a generic key path is made anew each time.
        let complete = elements.compactMap { $0 }
        return complete.count == elements.count ? complete : nil
    }
}

/// An enumeration of names is read from its name; a wrong one is answered with the nearest.
extension JSONDecodable where Self: RawRepresentable & CaseIterable, RawValue == String {
    /// Reads one of the names there are; another is reported with the nearest.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Self? {
        guard let name = String.decode(node, in: context) else { return nil }
        if let value = Self(rawValue: name) { return value }
        context.reject(node, name: name, amongst: allCases.map(\.rawValue))
        return nil
    }
}

extension Language: JSONDecodable {}
