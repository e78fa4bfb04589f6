public import JSON

/// The standard templates of Declare, the field's language for what a process must and must not do.
///
/// `Grading/Templates` gives each its formula, its meaning on finite traces and an example.
public enum DeclareTemplate: String, CaseIterable, Sendable, JSONDecodable {
    case existence, absence, exactly
    case initial = "init"
    case end
    case respondedExistence = "responded-existence"
    case response
    case alternateResponse = "alternate-response"
    case chainResponse = "chain-response"
    case precedence
    case alternatePrecedence = "alternate-precedence"
    case chainPrecedence = "chain-precedence"
    case succession
    case alternateSuccession = "alternate-succession"
    case chainSuccession = "chain-succession"
    case coExistence = "co-existence"
    case notCoExistence = "not-co-existence"
    case notSuccession = "not-succession"
    case notChainSuccession = "not-chain-succession"
    case choice
    case exclusiveChoice = "exclusive-choice"

    /// Whether the template speaks of two things, `a` and `b`, or of `a` alone.
    public var isBinary: Bool {
        switch self {
        case .existence, .absence, .exactly, .initial, .end: false
        default: true
        }
    }

    /// Whether the template takes a number of times, `n`.
    public var isCounted: Bool {
        switch self {
        case .existence, .absence, .exactly: true
        default: false
        }
    }

    /// Whether the template forbids something, so that a limit narrows what is forbidden.
    public var isNegative: Bool {
        switch self {
        case .absence, .notCoExistence, .notSuccession, .notChainSuccession: true
        default: false
        }
    }

    /// Whether a limit in turns or seconds means something for the template.
    public var takesLimit: Bool {
        switch self {
        case .exactly, .initial, .end, .chainResponse, .chainPrecedence, .chainSuccession, .notChainSuccession,
            .exclusiveChoice, .notCoExistence:
            false
        default: true
        }
    }
}
