internal import Grading

/// What a supervisor asks or says while reviewing: a line beginning with `/`, nothing, or a remark on the line shown.
enum ReviewOrder: Equatable {
    case next
    case back
    case go(Int)
    case comment(line: Int?, text: String)
    /// What was really said on the line shown; nil to be told what there is to choose from.
    case heard([String]?)
    case verdict(checkpoint: String, verdict: String, reason: String)
    case remark(String)
    case mark(String?)
    case card
    case undo
    case sign
    case quit
    case help
    case misused(Name)
    case unknown(String)

    /// The orders by name; each has a Dutch name too.
    enum Name: String, CaseIterable {
        case next, back, go, comment, heard, verdict, remark, mark, card, undo, sign, quit, help

        var dutch: String {
            switch self {
            case .next: "verder"
            case .back: "vorige"
            case .go: "naar"
            case .comment: "nota"
            case .heard: "gehoord"
            case .verdict: "oordeel"
            case .remark: "opmerking"
            case .mark: "merk"
            case .card: "kaart"
            case .undo: "terug"
            case .sign: "onderteken"
            case .quit: "weg"
            case .help: "hulp"
            }
        }

        init?(typed: String) {
            guard let name = Self.allCases.first(where: { $0.rawValue == typed || $0.dutch == typed }) else {
                return nil
            }
            self = name
        }
    }

    init(_ line: String) {
        let line = line.trimmingBlanks
        guard line.hasPrefix("/") else {
            self = line.isEmpty ? .next : .comment(line: nil, text: line)
            return
        }
        let (first, rest) = line.dropFirst().firstWord
        guard let name = Name(typed: first.lowercased()) else {
            self = .unknown(first)
            return
        }
        self = Self.order(name, rest) ?? .misused(name)
    }

    private static func order(_ name: Name, _ rest: String) -> ReviewOrder? {
        switch name {
        case .next: return .next
        case .back: return .back
        case .go: return Int(rest).map { .go($0) }
        case .comment:
            let (number, text) = rest[...].firstWord
            if let line = Int(number), !text.isEmpty { return .comment(line: line, text: text) }
            return rest.isEmpty ? nil : .comment(line: nil, text: rest)
        case .heard:
            let labels = rest.split { $0 == "," || $0 == " " }.map { $0.lowercased() }
            return .heard(rest.isEmpty ? nil : labels.filter { $0 != "-" })
        case .verdict:
            let (checkpoint, more) = rest[...].firstWord
            let (verdict, reason) = more[...].firstWord
            return verdict.isEmpty ? nil : .verdict(checkpoint: checkpoint, verdict: verdict, reason: reason)
        case .remark: return rest.isEmpty ? nil : .remark(rest)
        case .mark: return .mark(rest.isEmpty ? nil : rest)
        case .card: return .card
        case .undo: return .undo
        case .sign: return .sign
        case .quit: return .quit
        case .help: return .help
        }
    }
}

extension Verdict {
    /// A verdict as a supervisor types it: its name, the Dutch word for it, or its sign on a scorecard.
    init?(typed: String) {
        switch typed.lowercased() {
        case "met", "behaald", "+": self = .met
        case "late", "laat", "~": self = .late
        case "missed", "gemist", "-": self = .missed
        case "violated", "fout", "!": self = .violated
        case "n/a", "nvt", "n.v.t.", "not-applicable", "=": self = .notApplicable
        default: return nil
        }
    }
}

extension Substring {
    /// The first word, and what comes after it without the blanks between.
    fileprivate var firstWord: (String, String) {
        let trimmed = drop { $0 == " " }
        let word = trimmed.prefix { $0 != " " }
        return (String(word), String(trimmed[word.endIndex...]).trimmingBlanks)
    }
}
