public import Diagnostics
internal import JSON
public import Pack

/// A lesson, and the list of the file in which it comes to stand.
public struct PlacedLesson: Sendable, Hashable {
    /// What is taught.
    public let lesson: Lesson
    /// The act under which it stands.
    public let home: ActID

    /// Where the list stands in the file: an example under its first act, a counter-example where it is nearest.
    public var path: [String] {
        ["acts", home.rawValue, lesson.acts.isEmpty ? "counter_examples" : "examples"]
    }
}

extension Recogniser {
    /// Where lessons come to stand; one without acts beside the act to which it is nearest.
    public func placed(_ lessons: [Lesson]) -> [PlacedLesson] {
        var near = NearActs(self)
        return lessons.compactMap { lesson in
            let home = lesson.acts.first ?? near.acts(explain(lesson.text), to: lesson.text).first?.act ?? acts.first
            return home.map { PlacedLesson(lesson: lesson, home: $0) }
        }
    }
}

extension ActMaterial {
    /// A file such as `acts/nl.json` with lessons put in, each at the end of its list; the rest stays byte for byte.
    ///
    /// - Throws: what is wrong with the file.
    public static func adding(_ placed: [PlacedLesson], to file: SourceFile) throws(DiagnosticError) -> SourceFile {
        var addition = JSONAddition(file)
        var paths: [[String]] = []
        var elements: [[String]: [String]] = [:]
        for lesson in placed {
            if elements[lesson.path] == nil { paths.append(lesson.path) }
            elements[lesson.path, default: []].append(lesson.lesson.json)
        }
        for path in paths { try addition.append(elements[path] ?? [], toListAt: path) }
        return addition.file
    }

    /// The material that a file holds.
    ///
    /// - Throws: what is wrong with the file.
    public static func read(_ file: SourceFile) throws(DiagnosticError) -> ActMaterial {
        let bag = DiagnosticBag()
        let material = ActMaterial.decode(try parseJSON(file), in: DecodingContext(file: file, bag: bag))
        guard let material, !bag.hasErrors else { throw DiagnosticError(bag.sorted) }
        return material
    }
}

extension Lesson {
    /// The lesson as a line of the file has it.
    public var json: String {
        let quoted = JSONValue.string(text).text()
        func list(_ acts: some Sequence<ActID>) -> String {
            "[" + acts.map { JSONValue.string($0.rawValue).text() }.joined(separator: ", ") + "]"
        }
        switch acts.count {
        case 0: return "{\"text\": \(quoted), \"is\": []}"
        case 1: return quoted
        default: return "{\"text\": \(quoted), \"also\": \(list(acts.dropFirst()))}"
        }
    }
}
