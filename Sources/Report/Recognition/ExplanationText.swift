public import Diagnostics
public import Pack
public import Recognition

/// Tells why an utterance was read as it was: per clause, what speaks for each act and what against.
public struct ExplanationText: Sendable {
    private let explanation: Explanation
    private let catalogue: ActCatalogue
    private let language: Language

    /// An explanation in `language`, with the catalogue's names for the acts.
    public init(_ explanation: Explanation, _ catalogue: ActCatalogue, _ language: Language) {
        self.explanation = explanation
        self.catalogue = catalogue
        self.language = language
    }

    /// The clauses, each with its accounts.
    public func paragraphs() -> [Paragraph] {
        explanation.clauses.flatMap { clause in
            [Paragraph(StyledText("“\(clause.words)”", .heading), indent: 4)]
                + (clause.given.isEmpty ? [nothing] : clause.given.flatMap { account($0, isGiven: true) })
                + clause.runnersUp.flatMap { account($0, isGiven: false) }
        }
    }

    private var nothing: Paragraph {
        Paragraph(
            StyledText(say("niets dat ik zeker herken", "nothing that I recognise for certain"), .aside), indent: 6)
    }

    private func account(_ account: Explanation.Account, isGiven: Bool) -> [Paragraph] {
        let title = catalogue[account.act]?.title[language] ?? account.act.rawValue
        let percent = Int((account.confidence * 100).rounded())
        let head =
            StyledText(isGiven ? title : say("niet: \(title)", "not: \(title)"), isGiven ? .good : .aside)
            + StyledText(
                "  \(account.act.rawValue), \(percent) %, \(say("marge", "margin")) \(signed(account.margin))", .aside)
        return [Paragraph(head, indent: 6)] + witnesses(account).map { Paragraph(StyledText($0, .aside), indent: 8) }
    }

    private func witnesses(_ account: Explanation.Account) -> [String] {
        var lines: [String] = []
        if let phrase = account.phrase { lines.append(say("patroon: ", "phrase: ") + phrase) }
        if let nearest = account.nearest, nearest.similarity > 0.2 {
            let percent = Int((nearest.similarity * 100).rounded())
            lines.append(say("lijkt op: ", "resembles: ") + "“\(nearest.text)” (\(percent) %)")
        }
        if !account.words.isEmpty {
            let words = account.words.map { "\($0.word) \(signed($0.weight))" }.joined(separator: ", ")
            lines.append(say("woorden: ", "words: ") + words)
        }
        return lines + account.objections.map { say("ertegen: ", "against: ") + $0[language] }
    }

    /// A number to two decimals with its sign.
    private func signed(_ number: Double) -> String {
        (number < 0 ? "−" : "+") + decimal(Int((abs(number) * 100).rounded()), digits: 2, in: language)
    }

    private func say(_ nl: String, _ en: String) -> String { LocalText(nl: nl, en: en)[language] }
}
