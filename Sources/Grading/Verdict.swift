public import Diagnostics
public import JSON

/// What became of a checkpoint in one call.
public enum Verdict: String, CaseIterable, Sendable {
    case met
    /// The target came, but outside the limit in turns or seconds; counts half.
    case late
    /// The target did not come.
    case missed
    /// Something happened that may not, or in the wrong order.
    case violated
    /// The case does not ask for it, or this path gave no chance to meet it; counts for nothing.
    case notApplicable = "not-applicable"

    /// The part of its weight that a checkpoint with this verdict earns.
    public var credit: Double {
        switch self {
        case .met: 1
        case .late: 0.5
        case .missed, .violated, .notApplicable: 0
        }
    }

    /// Whether something was not done as it should be.
    public var isFailure: Bool { self == .late || self == .missed || self == .violated }

    /// The verdict in a word, as people read it.
    public var title: LocalText {
        switch self {
        case .met: LocalText(nl: "behaald", en: "met")
        case .late: LocalText(nl: "te laat", en: "late")
        case .missed: LocalText(nl: "gemist", en: "missed")
        case .violated: LocalText(nl: "fout", en: "violated")
        case .notApplicable: LocalText(nl: "n.v.t.", en: "n/a")
        }
    }

    /// From good to bad; the worst finding of a checkpoint decides.
    var badness: Int {
        switch self {
        case .notApplicable: 0
        case .met: 1
        case .late: 2
        case .missed: 3
        case .violated: 4
        }
    }
}

extension Verdict: JSONDecodable {}

/// How a call was as a whole.
public enum Overall: String, CaseIterable, Sendable {
    case competent
    case needsPractice = "needs-practice"
    /// A critical fault was made; no score makes up for it.
    case criticalFault = "critical-fault"
    /// The call gave no chance for anything yet.
    case nothingToGrade = "nothing-to-grade"

    /// The judgement in a few words, as people read it.
    public var title: LocalText {
        switch self {
        case .competent: LocalText(nl: "bekwaam", en: "competent")
        case .needsPractice: LocalText(nl: "nog oefenen", en: "needs practice")
        case .criticalFault: LocalText(nl: "kritieke fout", en: "critical fault")
        case .nothingToGrade: LocalText(nl: "nog niets te beoordelen", en: "nothing to grade yet")
        }
    }
}
