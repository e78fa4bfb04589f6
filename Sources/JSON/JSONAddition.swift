public import Diagnostics

/// A JSON text to which things are added in its own layout; all that stood there stays, byte for byte.
///
/// Where each element has a line of its own, so has a new one, with the same indentation. A list on one line grows
/// on that line, up to 120 columns.
public struct JSONAddition: Sendable {
    /// The text with what was added so far.
    public private(set) var file: SourceFile

    /// Nothing added yet to `file`.
    public init(_ file: SourceFile) {
        self.file = file
    }

    /// Adds elements at the end of the list under `path`; objects and the list that are not there are made.
    ///
    /// - Parameter elements: JSON texts, written as they are.
    /// - Throws: what is wrong with the text when it is no JSON, or when something else stands under the path.
    public mutating func append(_ elements: [String], toListAt path: [String]) throws(DiagnosticError) {
        let layout = FileLayout(file.bytes)
        var place = Container(node: try parseJSON(file), beginsLine: true)
        for (depth, key) in path.enumerated() {
            guard case .object(let members) = place.node.content else { throw wrong(place.node) }
            guard let member = members.first(where: { $0.key == key }) else {
                let rest = Array(path[(depth + 1)...])
                return insert([.member(key, .nested(rest, elements))], in: place, layout)
            }
            place = Container(node: member.value, beginsLine: layout.beginsLine(member.keyOffset))
        }
        guard case .array = place.node.content else { throw wrong(place.node) }
        insert(elements.map(Addendum.text), in: place, layout)
    }

    private func wrong(_ node: JSONNode) -> DiagnosticError {
        let expected = LocalText(nl: "een object of een lijst", en: "an object or a list")
        let fault = JSONFault.wrongType(expected: expected, found: node.content.kind)
        return DiagnosticError([fault.diagnostic(at: file.place(at: node.offset))])
    }

    private mutating func insert(_ addenda: [Addendum], in container: Container, _ layout: FileLayout) {
        guard !addenda.isEmpty else { return }
        var bytes = file.bytes
        let end = layout.contentEnd(of: container.node)
        if let last = container.lastOffset {
            let single = addenda.map { ", " + $0.text(layout, indent: nil) }.joined()
            let text: String
            if layout.beginsLine(last) || layout.width(of: end) + single.count > FileLayout.limit {
                let indent = layout.beginsLine(last) ? layout.indent(at: last) : layout.indent(at: last) + layout.unit
                text = addenda.map { "," + layout.newline + indent + $0.text(layout, indent: indent) }.joined()
            } else {
                text = single
            }
            bytes.insert(contentsOf: text.utf8, at: end)
        } else if container.beginsLine {
            let (outer, inner) = (layout.indent(at: end), layout.indent(at: end) + layout.unit)
            let lines = addenda.map { layout.newline + inner + $0.text(layout, indent: inner) }
            let closing = layout.hasLineBreak(after: end) ? "" : layout.newline + outer
            bytes.insert(contentsOf: (lines.joined(separator: ",") + closing).utf8, at: end)
        } else {
            bytes.insert(contentsOf: addenda.map { $0.text(layout, indent: nil) }.joined(separator: ", ").utf8, at: end)
        }
        file = SourceFile(name: file.name, bytes: bytes, firstLine: file.firstLine)
    }
}

/// A list or object to which something is added.
private struct Container {
    let node: JSONNode
    /// Whether the key under which it stands is the first thing on its line.
    let beginsLine: Bool

    /// Where its last element or member begins; nil when it is empty.
    var lastOffset: Int? {
        switch node.content {
        case .array(let nodes): nodes.last?.offset
        case .object(let members): members.last?.keyOffset
        default: nil
        }
    }
}

/// What is added.
private indirect enum Addendum {
    case text(String)
    case member(String, Addendum)
    /// A list inside objects with these keys.
    case nested([String], [String])

    /// The JSON text of it; over several lines when it stands on one with this indentation.
    func text(_ layout: FileLayout, indent: String?) -> String {
        switch self {
        case .text(let text): return text
        case .member(let key, let value):
            return JSONValue.string(key).text() + ": " + value.text(layout, indent: indent)
        case .nested(let keys, let elements):
            let inner = indent.map { $0 + layout.unit }
            let (open, close) = keys.isEmpty ? ("[", "]") : ("{", "}")
            let parts =
                keys.first.map { [Addendum.member($0, .nested(Array(keys.dropFirst()), elements))] }
                ?? elements.map(Addendum.text)
            let texts = parts.map { $0.text(layout, indent: inner) }
            guard let indent, let inner else { return open + texts.joined(separator: ", ") + close }
            return open + texts.map { layout.newline + inner + $0 }.joined(separator: ",") + layout.newline + indent
                + close
        }
    }
}
