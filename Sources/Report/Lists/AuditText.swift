public import Archive
public import Diagnostics
internal import Grading
public import JSON
internal import Transcript

/// Tells which sessions a quality audit should look at, and why.
public struct AuditText: Sendable {
    private let sample: AuditSample
    private let language: Language

    /// A sample, told in a language.
    public init(_ sample: AuditSample, language: Language) {
        self.sample = sample
        self.language = language
    }

    /// How it was drawn, then a row a session.
    public func paragraphs(width: Int?) -> [Paragraph] {
        let drawn = sample.rows.count { $0.reasons.contains(.drawn) }
        let head = say(
            "\(sample.rows.count) om na te kijken: \(drawn) geloot uit \(sample.population) gesprekken, en alle kritieke fouten en onzekere oordelen die nog niemand ondertekende.",
            "\(sample.rows.count) to review: \(drawn) drawn from \(sample.population) calls, and all critical faults and unsure verdicts that nobody signed yet."
        )
        guard !sample.rows.isEmpty else { return [Paragraph(StyledText(head, .aside))] }
        let table = TextTable(
            [
                .init(say("oefening", "session"), limit: 44), .init(say("cursist", "trainee"), limit: 16),
                .init(say("score", "score"), isNumber: true), .init(say("waarom", "why"), limit: 44),
            ],
            rows: sample.rows.map { row in
                [
                    StyledText(row.session.session.rawValue, .heading), StyledText(row.session.trainee),
                    StyledText(row.session.grade?.score.map(String.init) ?? "–"),
                    StyledText(row.reasons.map { $0.title[language] }.joined(separator: ", ")),
                ]
            })
        return [Paragraph(StyledText(head, .aside)), .blank] + table.paragraphs(width: width)
    }

    private func say(_ nl: String, _ en: String) -> String { LocalText(nl: nl, en: en)[language] }
}

extension AuditSample.Reason {
    fileprivate var title: LocalText {
        switch self {
        case .criticalFault: LocalText(nl: "kritieke fout", en: "critical fault")
        case .unsure: LocalText(nl: "onzeker oordeel", en: "unsure verdict")
        case .drawn: LocalText(nl: "geloot", en: "drawn")
        }
    }
}

extension AuditSample.Row {
    /// The row for programs; stable, others read it.
    public var json: JSONValue {
        guard case .object(let members) = session.json else { return session.json }
        return .object(members + [("reasons", .strings(reasons.map(\.rawValue)))])
    }
}
