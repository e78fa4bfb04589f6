/// What a page consists of, read as a browser would: its tags with their attributes, in order.
struct PageScanner {
    struct Tag {
        let name: String
        let isClosing: Bool
        /// By name; of two with one name the first.
        let attributes: [String: String]
    }

    private(set) var tags: [Tag] = []

    init(_ page: String) {
        var rest = Array(page.unicodeScalars)[...]
        while let start = rest.firstIndex(of: "<") {
            rest = rest[start...].dropFirst()
            if rest.first == "!" {
                rest = rest.drop { $0 != ">" }
                continue
            }
            guard let first = rest.first, first == "/" || first.properties.isAlphabetic else { continue }
            tags.append(Self.tag(&rest))
            guard let tag = tags.last, tag.name == "style", !tag.isClosing else { continue }
            // What stands in a style sheet is no markup.
            while !rest.isEmpty, !rest.starts(with: "</style".unicodeScalars) { rest = rest.dropFirst() }
        }
    }

    private static func tag(_ rest: inout ArraySlice<Unicode.Scalar>) -> Tag {
        let isClosing = rest.first == "/"
        if isClosing { rest = rest.dropFirst() }
        let name = word(&rest)
        var attributes: [String: String] = [:]
        while true {
            rest = rest.drop { $0 == " " || $0 == "\n" || $0 == "/" }
            guard let next = rest.first, next != ">" else { break }
            let key = word(&rest)
            guard rest.first == "=" else {
                attributes[key] = ""
                if key.isEmpty { rest = rest.dropFirst() }
                continue
            }
            rest = rest.dropFirst()
            attributes[key] = value(&rest)
        }
        rest = rest.dropFirst()
        return Tag(name: name.lowercased(), isClosing: isClosing, attributes: attributes)
    }

    private static func word(_ rest: inout ArraySlice<Unicode.Scalar>) -> String {
        take(&rest) { !" \n=>/\"".unicodeScalars.contains($0) }
    }

    private static func value(_ rest: inout ArraySlice<Unicode.Scalar>) -> String {
        guard rest.first == "\"" else { return take(&rest) { !" \n>".unicodeScalars.contains($0) } }
        rest = rest.dropFirst()
        defer { rest = rest.dropFirst() }
        return take(&rest) { $0 != "\"" }
    }

    private static func take(
        _ rest: inout ArraySlice<Unicode.Scalar>, while holds: (Unicode.Scalar) -> Bool
    ) -> String {
        let taken = rest.prefix(while: holds)
        rest = rest.dropFirst(taken.count)
        var text = ""
        text.unicodeScalars.append(contentsOf: taken)
        return text
    }

    /// Every tag with the names of its attributes: what a page is, whatever it says.
    var structure: [String] {
        tags.map { "\($0.isClosing ? "/" : "")\($0.name) \($0.attributes.keys.sorted().joined(separator: ","))" }
    }

    var ids: [String] { tags.compactMap { $0.attributes["id"] } }
    var links: [String] { tags.filter { $0.name == "a" }.compactMap { $0.attributes["href"] } }

    /// The levels of the headings, in order.
    var headings: [Int] {
        tags.filter { !$0.isClosing }.compactMap { tag in
            tag.name.count == 2 && tag.name.hasPrefix("h") ? Int(tag.name.dropFirst()) : nil
        }
    }

    /// Whether a tag begins the drawing of a call over time.
    func hasTimeLine(_ tag: Tag) -> Bool { tag.name == "svg" && tag.attributes["aria-labelledby"] == "timeline-h tl-d" }

    /// The links in the line of a conversation with this place, up to the next line.
    func linksBeside(_ place: String) -> [String] {
        let start = tags.lastIndex { tag in
            tag.attributes["id"].map { "#\($0)" } == place
        }
        guard let start else { return [] }
        // A place may stand beside the line before it: then what stands beside the same line counts.
        let line = tags[...start].lastIndex { ["caller", "operator", "cue"].contains(Self.kind($0)) } ?? start
        let rest = tags[(line + 1)...].prefix { !["caller", "operator", "cue"].contains(Self.kind($0)) }
        return rest.filter { $0.name == "a" }.compactMap { $0.attributes["href"] }
    }

    private static func kind(_ tag: Tag) -> Substring {
        tag.attributes["class"]?.split(separator: " ").first ?? ""
    }
}
