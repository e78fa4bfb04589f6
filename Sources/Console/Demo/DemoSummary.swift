public import Diagnostics
public import JSON
internal import Pack
public import Proof
public import Report

/// What the invented trainees have done, and what to type next.
public struct DemoSummary {
    private let sessions: [DemoSession]
    private let result: DemoShelf.Result
    private let folder: String
    private let seed: Int

    /// The summary of sessions that stand in `folder` now.
    public init(_ sessions: [DemoSession], _ result: DemoShelf.Result, folder: String, seed: Int) {
        self.sessions = sessions
        self.result = result
        self.folder = folder
        self.seed = seed
    }

    private var trainees: Int { Set(sessions.map(\.trainee)).count }
    private var stopped: Int { sessions.count { $0.fate == .stopped } }
    private var leftOpen: Int { sessions.count { $0.fate == .leftOpen } }
    private var firstDay: String { day(sessions.first) }
    private var lastDay: String { day(sessions.last) }

    private func day(_ session: DemoSession?) -> String {
        session.map { WallClock(secondsSince1970: $0.started).day } ?? ""
    }

    /// The summary as one JSON object.
    public var json: JSONValue {
        let languages = Language.allCases.map { language in
            (language.rawValue, JSONValue.integer(sessions.count { $0.language == language }))
        }
        return .object([
            ("folder", .string(folder)), ("seed", .integer(seed)), ("trainees", .integer(trainees)),
            ("sessions", .integer(sessions.count)), ("written", .integer(result.written)),
            ("kept", .integer(result.kept)), ("languages", .object(languages)), ("stopped", .integer(stopped)),
            ("unfinished", .integer(leftOpen)), ("first_day", .string(firstDay)), ("last_day", .string(lastDay)),
        ])
    }

    /// The summary for a person.
    public func paragraphs(in language: Language) -> [Paragraph] {
        let done = DemoTexts.done(
            trainees: trainees, sessions: sessions.count, from: firstDay, to: lastDay, folder)
        let broken = DemoTexts.broken(stopped: stopped, leftOpen: leftOpen)
        let kept = result.kept > 0 ? [DemoTexts.kept(result.kept)] : []
        return ([done, broken] + kept).map { Paragraph(StyledText($0[language])) } + [
            .blank, Paragraph(StyledText(DemoTexts.next[language])),
        ]
    }

    /// Commands to go on with, a line each: they are copied, so nothing may cut them.
    public var commands: String {
        ["sessions", "show last", "grade last", "report --html report"].map { command in
            "    oefenlijn \(command) --transcripts \(folder.shellQuoted)\n"
        }.joined()
    }
}

extension String {
    /// The text as one word of a shell; in quotes only where it must be.
    fileprivate var shellQuoted: String {
        let isPlain =
            !isEmpty
            && utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: "/._-+,:@%".utf8.contains(byte)
                }
            }
        return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
    }
}
