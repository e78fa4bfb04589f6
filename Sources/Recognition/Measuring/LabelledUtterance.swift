public import Diagnostics

/// A line of a test file: an utterance, what it carries, and the group to which it belongs.
public struct LabelledUtterance: Sendable, Hashable {
    /// The utterance as typed.
    public let text: String
    /// Acts, such as `greet` or `refer:caw`; empty for none.
    public let labels: [String]
    /// Such as `typos`; nil when the file names none.
    public let group: String?

    /// An utterance with the labels that people gave it.
    public init(text: String, labels: [String], group: String? = nil) {
        self.text = text
        self.labels = labels
        self.group = group
    }

    /// Reads `text<TAB>label,label,...[<TAB>group]`, a line each; empty lines are passed over.
    ///
    /// - Throws: every line that is not so, with its place.
    public static func read(_ file: SourceFile) throws(DiagnosticError) -> [LabelledUtterance] {
        var faults: [Diagnostic] = []
        var utterances: [LabelledUtterance] = []
        for (index, bytes) in file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .enumerated()
        {
            let place = SourcePlace(file: file.name, line: file.firstLine + index, column: 1)
            guard let line = String(validating: bytes.last == 0x0D ? bytes.dropLast() : bytes, as: UTF8.self) else {
                faults.append(.notUTF8(place))
                continue
            }
            if line.isEmpty { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard (2...3).contains(fields.count), !fields[0].isEmpty else {
                faults.append(.notLabelled(place))
                continue
            }
            utterances.append(
                LabelledUtterance(
                    text: String(fields[0]), labels: fields[1].split(separator: ",").map { $0.filter { $0 != " " } },
                    group: fields.count > 2 ? String(fields[2]) : nil))
        }
        guard faults.isEmpty else { throw DiagnosticError(faults) }
        return utterances
    }
}

extension Diagnostic {
    fileprivate static func notUTF8(_ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            code: "E001", place: place,
            problem: LocalText(nl: "hier staat geen geldige UTF-8", en: "this is not valid UTF-8"),
            suggestion: LocalText(nl: "bewaar het bestand als UTF-8", en: "save the file as UTF-8"))
    }

    fileprivate static func notLabelled(_ place: SourcePlace) -> Diagnostic {
        Diagnostic(
            code: "E002", place: place,
            problem: LocalText(
                nl: "deze regel heeft geen twee of drie kolommen", en: "this line does not have two or three columns"),
            suggestion: LocalText(
                nl: "schrijf zin, tab, labels met een komma ertussen, en eventueel tab, groep",
                en: "write utterance, tab, labels with commas between them, and if you like tab, group"))
    }
}
