/// What a code of a diagnostic means.
public struct ExplainedCode: Sendable {
    /// Such as `S012`.
    public let code: String
    /// What must hold and why, in a line or two.
    public let explanation: LocalText

    /// A code and what it means.
    public init(_ code: String, nl: String, en: String) {
        self.init(code, LocalText(nl: nl, en: en))
    }

    /// A code and what it means.
    public init(_ code: String, _ explanation: LocalText) {
        self.code = code
        self.explanation = explanation
    }
}
