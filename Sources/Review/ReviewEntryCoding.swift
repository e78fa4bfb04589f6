internal import Diagnostics
public import Grading
public import JSON
internal import Pack

/// An entry with its place in the review.
public struct DatedEntry: Sendable, Hashable {
    /// Counted from 1.
    public let number: Int
    /// When it was said, in UTC, `YYYY-MM-DDTHH:MM:SSZ`.
    public let at: String
    /// What was said.
    public let entry: ReviewEntry

    /// An entry said at a moment.
    public init(number: Int, at: String, entry: ReviewEntry) {
        self.number = number
        self.at = at
        self.entry = entry
    }
}

extension DatedEntry {
    /// The entry as one JSON object, without its place in the chain.
    public var json: JSONValue {
        .object([("n", .integer(number)), ("at", .string(at))] + entry.members)
    }
}

extension SessionReview {
    /// The review as one JSON object, without its chain and signatures.
    public var json: JSONValue {
        .object([
            ("reviewer", .string(header.reviewer)), ("blind", .bool(header.isBlind)),
            ("started", .string(header.started)), ("signed", .bool(findings.isSigned)),
            ("trusted", .bool(isTrusted)), ("entries", .array(entries.map(\.json))),
        ])
    }
}

extension ReviewEntry {
    /// The entry as members of a line: its name, then what it says.
    var members: [(String, JSONValue)] {
        switch self {
        case .commented(let line, let text):
            [("entry", .string("commented")), ("line", .integer(line)), ("text", .string(text))]
        case .readingCorrected(let line, let acts):
            [
                ("entry", .string("reading_corrected")), ("line", .integer(line)),
                ("acts", .strings(acts.map(\.label))),
            ]
        case .verdictGiven(let checkpoint, let verdict, let reason):
            [
                ("entry", .string("verdict_given")), ("checkpoint", .string(checkpoint.rawValue)),
                ("verdict", .string(verdict.rawValue)), ("reason", .string(reason)),
            ]
        case .remarked(let text): [("entry", .string("remarked")), ("text", .string(text))]
        case .withdrawn(let entry): [("entry", .string("withdrawn")), ("withdrawn", .integer(entry))]
        case .signedOff: [("entry", .string("signed_off"))]
        }
    }
}

extension DatedEntry: JSONDecodable {
    /// Reads one line of a review; an entry of an unknown name is reported.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> DatedEntry? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        // The chain and the signature belong to the line, not to the entry.
        _ = object.node("prev")
        _ = object.node(SignedLine.member)
        let number: Int? = object.required("n")
        let at: String? = object.required("at")
        let name: String? = object.required("entry")
        guard let number, let at, let name, let entry = object.entry(named: name) else { return nil }
        object.finish()
        return DatedEntry(number: number, at: at, entry: entry)
    }
}

extension ObjectReader {
    fileprivate func entry(named name: String) -> ReviewEntry? {
        switch name {
        case "commented":
            guard let line: Int = required("line"), let text: String = required("text") else { return nil }
            return .commented(line: line, text: text)
        case "reading_corrected":
            guard let line: Int = required("line"), let acts: [String] = required("acts") else { return nil }
            return .readingCorrected(line: line, acts: acts.map(ReadingCorrection.Act.init(label:)))
        case "verdict_given":
            guard let checkpoint: CheckpointID = required("checkpoint"), let verdict: Verdict = required("verdict"),
                let reason: String = required("reason")
            else { return nil }
            return .verdictGiven(checkpoint, verdict, reason: reason)
        case "remarked": return required("text").map { .remarked(text: $0) }
        case "withdrawn": return required("withdrawn").map { .withdrawn(entry: $0) }
        case "signed_off": return .signedOff
        default:
            context.reject(node, LocalText(nl: "onbekende aantekening", en: "unknown entry"))
            return nil
        }
    }
}

extension ReadingCorrection.Act {
    /// The act as it is written in labelled files too: `greet`, `refer:caw`.
    public var label: String { service.map { "\(id):\($0)" } ?? id.rawValue }

    /// Reads a label; whether there are such an act and service is for others to say.
    public init(label: String) {
        let parts = label.split(separator: ":", maxSplits: 1).map(String.init)
        self.init(
            ActID(rawValue: parts.first ?? ""), service: parts.count == 2 ? ServiceID(rawValue: parts[1]) : nil)
    }
}
