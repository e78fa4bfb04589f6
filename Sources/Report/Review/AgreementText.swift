public import Diagnostics
internal import Grading
public import JSON
public import Pack
public import Review

/// Tells how well those who judge calls agree.
public struct AgreementText: Sendable {
    private let agreement: Agreement
    private let titles: [CheckpointID: LocalText]
    private let threshold: Double
    private let language: Language
    /// Fewer pairs than this say nothing of a checkpoint.
    private static let enough = 10

    /// - Parameters:
    ///   - titles: what people call the checkpoints.
    ///   - threshold: an AC1 under which a checkpoint is named at the end.
    public init(_ agreement: Agreement, titles: [CheckpointID: LocalText], threshold: Double, language: Language) {
        self.agreement = agreement
        self.titles = titles
        self.threshold = threshold
        self.language = language
    }

    /// A table, and the checkpoints on which people agree too little.
    public func paragraphs(width: Int?) -> [Paragraph] {
        guard !agreement.rows.isEmpty else {
            return [
                Paragraph(
                    StyledText(
                        say(
                            "Er zijn nog geen blinde oordelen om te vergelijken. 'oefenlijn review SESSION --blind' maakt ze; --open rekent ook gewone nazichten mee.",
                            "There are no blind verdicts to compare yet. 'oefenlijn review SESSION --blind' makes them; --open counts other reviews too."
                        ), .aside))
            ]
        }
        return section(say("Supervisors onderling", "Between supervisors"), \.supervisors, width)
            + section(say("Supervisors en console", "Supervisors and the console"), \.machine, width) + tooLow
            + [.blank, Paragraph(StyledText(howToRead, .aside))]
    }

    private func section(
        _ heading: String, _ table: KeyPath<Agreement.Row, AgreementTable>, _ width: Int?
    ) -> [Paragraph] {
        let rows = agreement.rows.filter { $0[keyPath: table].count > 0 }
        guard !rows.isEmpty else { return [] }
        let text = TextTable(
            [
                .init(say("toetspunt", "checkpoint"), limit: 40), .init("n", isNumber: true),
                .init("%", isNumber: true), .init("kappa", isNumber: true),
                .init("95 %", rank: 1, isNumber: true), .init("AC1", isNumber: true),
            ],
            rows: (rows + [agreement.all]).map { row in
                let figures = row[keyPath: table]
                return [
                    StyledText(title(of: row), row.checkpoint == nil ? .heading : .plain), number(figures),
                    StyledText(percent(figures.observed)), StyledText(figure(figures.kappa)),
                    StyledText(interval(figures.kappaInterval), .aside),
                    StyledText(figure(figures.ac1), role(figures)),
                ]
            })
        return [.blank, Paragraph(StyledText(heading, .heading))] + text.paragraphs(width: width)
    }

    private func number(_ figures: AgreementTable) -> StyledText {
        StyledText(String(figures.count), figures.count < Self.enough ? .warning : .plain)
    }

    private func title(of row: Agreement.Row) -> String {
        guard let checkpoint = row.checkpoint else { return say("alle samen", "all together") }
        return titles[checkpoint]?[language] ?? checkpoint.rawValue
    }

    private func role(_ figures: AgreementTable) -> TextRole {
        guard figures.count >= Self.enough, let ac1 = figures.ac1 else { return .aside }
        return ac1 < threshold ? .bad : .good
    }

    private var tooLow: [Paragraph] {
        let low = agreement.rows.filter { row in
            [row.supervisors, row.machine].contains { $0.count >= Self.enough && ($0.ac1 ?? 1) < threshold }
        }
        guard !low.isEmpty else { return [] }
        let head = say(
            "Onder \(figure(threshold)): bespreek ze samen. Met \"advisory\": true in protocol.json telt een punt niet meer mee in de score.",
            "Below \(figure(threshold)): talk them over. With \"advisory\": true in protocol.json a checkpoint no longer counts in the score."
        )
        return [.blank, Paragraph(StyledText(head, .warning))]
            + low.compactMap(\.checkpoint).map { id in
                Paragraph(
                    StyledText(titles[id]?[language] ?? id.rawValue) + StyledText("  \(id)", .aside), indent: 4)
            }
    }

    private var howToRead: String {
        say(
            "n: paren oordelen (minder dan \(Self.enough) zegt weinig) · %: gelijk · kappa: gelijk boven toeval, Cohen, met 95 % betrouwbaarheid · AC1: hetzelfde, ook waar bijna alles gelijk is, Gwet.",
            "n: pairs of verdicts (fewer than \(Self.enough) say little) · %: the same · kappa: the same beyond chance, Cohen, with 95 % confidence · AC1: likewise, also where nearly all are alike, Gwet."
        )
    }

    private func percent(_ share: Double?) -> String { share.map { String(Int(($0 * 100).rounded())) } ?? "–" }

    private func interval(_ range: ClosedRange<Double>?) -> String {
        range.map { "\(figure($0.lowerBound))…\(figure($0.upperBound))" } ?? ""
    }

    /// Two digits after the mark, as the language writes it.
    private func figure(_ number: Double?) -> String {
        guard let number else { return "–" }
        let hundredths = Int((abs(number) * 100).rounded())
        let sign = number < 0 && hundredths > 0 ? "−" : ""
        return sign + decimal(hundredths, digits: 2, in: language)
    }

    private func say(_ nl: String, _ en: String) -> String { LocalText(nl: nl, en: en)[language] }
}

extension Agreement {
    /// The figures for programs; stable, others read it.
    public var json: JSONValue {
        .object([("checkpoints", .array(rows.map(\.json))), ("all", all.json)])
    }
}

extension Agreement.Row {
    fileprivate var json: JSONValue {
        .object(present: [
            ("checkpoint", checkpoint.map { .string($0.rawValue) }), ("supervisors", supervisors.json),
            ("machine", machine.json),
        ])
    }
}

extension AgreementTable {
    fileprivate var json: JSONValue {
        func number(_ value: Double?) -> JSONValue { value.map(JSONValue.number) ?? .null }
        return .object([
            ("n", .integer(count)), ("agreement", number(observed)), ("kappa", number(kappa)),
            (
                "kappa_95",
                kappaInterval.map { .array([.number($0.lowerBound), .number($0.upperBound)]) } ?? .null
            ),
            ("ac1", number(ac1)),
        ])
    }
}
