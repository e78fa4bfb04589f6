import Archive
import Diagnostics
import Grading
import JSON
import Pack
import TestSupport
import Transcript

@testable import Report

/// A cohort of a few sessions, written as a test reads them.
///
/// | line | session |
/// |---|---|
/// | `heron neighbour 80 + - ~ ! . ?-` | of heron, scored 80, with a verdict per checkpoint of the protocol |
///
/// `+` met, `~` late, `-` missed, `!` violated, `.` not applicable; `?` before it: unsure. Sessions begin a day after
/// each other, from Monday 2 November 2026.
enum TinyCohort {
    /// Greets, asks, keeps the secret (critical), refers; secret and referral weigh 3.
    static let gradingProtocol: GradingProtocol? = try? decoded(
        """
        {"name": "P", "pass_mark": 75, "room": 4, "phases": [{"id": "start", "title": "Start"}],
         "dimensions": [{"id": "contact", "title": "Contact", "weight": 1}, {"id": "safety", "title": "Safety", "weight": 3}],
         "checkpoints": [
          {"id": "greets", "dimension": "contact", "title": "Greets", \(rest)},
          {"id": "asks", "dimension": "contact", "title": "Asks", \(rest)},
          {"id": "keeps", "dimension": "safety", "title": "Keeps", "critical": true, \(rest)},
          {"id": "refers", "dimension": "safety", "title": "Refers", \(rest)}]}
        """)

    private static let rest = """
        "constraint": {"template": "existence", "a": {"act": "greet"}}, "weight": 1, "why": "w", "source": "R1",
        "advice": "a", "model": "m"
        """

    static func cohort(_ lines: String...) throws -> Cohort {
        Cohort(lines.enumerated().map { session($1, day: $0) }, protocol: try required(gradingProtocol))
    }

    static func session(
        _ line: String, day: Int = 0, progress: ArchivedSession.Progress = .finished, mode: PlayMode = .practice,
        isIntact: Bool = true, turns: Int = 10, unsure: Int = 1
    ) -> ArchivedSession {
        let words = line.split(separator: " ").map(String.init)
        let score = Int(words[2])
        let marks = words.dropFirst(3)
        let ids: [CheckpointID] = ["greets", "asks", "keeps", "refers"]
        let verdicts = zip(ids, marks).map { id, mark in
            ArchivedGrade.CheckpointVerdict(
                checkpoint: id, verdict: verdict(mark.last), isUnsure: mark.hasPrefix("?"))
        }
        let hasFault = verdicts.contains { $0.checkpoint == "keeps" && $0.verdict.isFailure && !$0.isUnsure }
        let overall: Overall = hasFault ? .criticalFault : score ?? 0 >= 75 ? .competent : .needsPractice
        return ArchivedSession(
            session: SessionID(rawValue: "s\(day)-\(words[0])"), trainee: words[0], call: CallID(rawValue: words[1]),
            mode: mode, language: .nl, seed: 1, started: "2026-11-\(day + 2 < 10 ? "0" : "")\(day + 2)T10:00:00Z",
            progress: progress, turns: turns, unsureTurns: unsure, isIntact: isIntact,
            grade: words[2] == "x" ? nil : ArchivedGrade(score: score, overall: overall, verdicts: verdicts),
            review: .unreviewed)
    }

    private static func verdict(_ mark: Character?) -> Verdict {
        switch mark {
        case "+": .met
        case "~": .late
        case "-": .missed
        case "!": .violated
        default: .notApplicable
        }
    }
}

struct Missing: Error {}

func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Missing() }
    return value
}

extension Tally {
    /// Met, late, missed, violated, and unsure apart, such as `3~1-1!0?2`.
    var shown: String { "\(met)~\(late)-\(missed)!\(violated)?\(unsure)" }
}
