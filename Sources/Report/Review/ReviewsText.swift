public import Diagnostics
public import Review

/// Tells who reviewed a session, and what they said of it as a whole.
public struct ReviewsText: Sendable {
    private let reviews: StandingReviews
    private let language: Language

    /// The reviews of one session, told in a language.
    public init(_ reviews: StandingReviews, language: Language) {
        self.reviews = reviews
        self.language = language
    }

    /// A line a review, and its remarks; nothing when there is none.
    public func paragraphs() -> [Paragraph] {
        guard !reviews.all.isEmpty else { return [] }
        let heading = LocalText(nl: "Nazicht", en: "Review")[language]
        return [.blank, Paragraph(StyledText(heading, .heading))] + reviews.all.flatMap(paragraphs)
    }

    private func paragraphs(_ review: SessionReview) -> [Paragraph] {
        let decides = review.path == reviews.standing?.path
        let head = StyledText(review.header.reviewer, .heading) + StyledText(" · \(state(review))", .aside)
        return [Paragraph(head, indent: 4)]
            + (decides ? review.findings.remarks.map { Paragraph(StyledText("✎ \($0)"), indent: 6) } : [])
    }

    private func state(_ review: SessionReview) -> String {
        if let fault = review.faults.first(where: \.isTampering) { return fault.text[language] }
        let blind = review.header.isBlind ? LocalText(nl: ", blind", en: ", blind")[language] : ""
        guard review.findings.isSigned, let at = review.findings.signedAt else {
            return LocalText(nl: "begonnen, niet ondertekend", en: "begun, not signed")[language] + blind
        }
        return LocalText(nl: "ondertekend op ", en: "signed on ")[language] + at.prefix(10) + blind
    }
}
