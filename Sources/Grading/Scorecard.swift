public import Diagnostics
internal import JSON
public import Pack

/// How a call went, with the events on which every verdict rests.
///
/// Events are cited by their index, from 0, in the log that was graded.
public struct Scorecard: Sendable {
    /// The call that was graded.
    public let call: CallID
    /// The weights earned, of those that this path gave a chance to earn, 0 to 100; nil when there were none.
    ///
    /// A late checkpoint earns half; what is rightly left undone earns nothing. Verdicts that cost points
    /// and rest only on an unsure reading are left out until a supervisor has looked.
    public let score: Int?
    /// The score from which a call is competent.
    public let passMark: Int
    /// How the call was as a whole.
    public let overall: Overall
    /// The scores of the groups of checkpoints, in the order of the protocol.
    public let dimensions: [DimensionResult]
    /// In the order of the protocol.
    public let checkpoints: [CheckpointResult]
    /// The critical checkpoints that were failed for certain.
    public let criticalFaults: [CheckpointID]
    /// The checkpoints whose verdict rests only on an unsure reading; for a supervisor.
    public let toConfirm: [CheckpointID]
    /// The one thing to practise next; nil when nothing was lost.
    public let practiseNext: CheckpointID?
    /// The referrals that were made, and those that would have fitted.
    public let referrals: ReferralReport
    /// What was found in the registration note, field by field; nil when none was written.
    public let note: [NoteEntry]?
    /// Advisory.
    public let figures: ConversationFigures

    /// The result of one checkpoint.
    public subscript(id: CheckpointID) -> CheckpointResult? { checkpoints.first { $0.id == id } }
}

/// The score of a group of checkpoints.
public struct DimensionResult: Sendable {
    /// The dimension of the protocol that is scored.
    public let id: DimensionID
    /// What people call the dimension.
    public let title: LocalText
    /// 0 to 100; nil when nothing of it came up.
    public let score: Int?
    /// The sum of the weights earned.
    public let earned: Double
    /// The sum of the weights that this path gave a chance to earn.
    public let possible: Int
}

/// What became of one checkpoint, why, and what would have been better.
public struct CheckpointResult: Sendable {
    /// What the protocol says of it: many results share one, so a result is quick to copy.
    let compiled: CompiledCheckpoint
    /// What became of it.
    public internal(set) var verdict: Verdict
    /// What was seen, or, of a verdict that a supervisor gave, why.
    var seen: Reason
    /// The verdict of a supervisor, which stands; nil when the machine's does.
    public internal(set) var decision: Overruling?
    /// What the machine had made of it, when a supervisor gave another verdict.
    public internal(set) var overruled: Verdict?
    /// The events on which the verdict rests; empty only when it does not apply.
    public let evidence: [Int]
    /// How often the checkpoint mattered.
    public let activations: Int
    /// How often it was met in time.
    public let fulfilled: Int
    /// Whether the verdict would be another if unsure lines were read otherwise.
    public internal(set) var isUnsure: Bool
    /// The events with those unsure lines.
    public internal(set) var unsureLines: [Int]
    /// What was found in the registration note that decided the verdict; empty for checkpoints on the call itself.
    public let noteEntries: [NoteEntry]

    /// What was seen, in one sentence; of a verdict that a supervisor gave, why.
    public var reason: LocalText { seen.text }
    /// The checkpoint of the protocol that was graded.
    public var id: CheckpointID { compiled.checkpoint.id.value }
    /// The dimension in whose score it counts.
    public var dimension: DimensionID { compiled.checkpoint.dimension.value }
    /// The part of a call to which it belongs; nil when it belongs to no one part.
    public var phase: PhaseID? { compiled.checkpoint.phase?.value }
    /// What people call the checkpoint.
    public var title: LocalText { compiled.checkpoint.title }
    /// The weight with which it counts: its own times that of its dimension.
    public var weight: Int { compiled.weight }
    /// Whether failing it is never made good by the rest of the call.
    public var isCritical: Bool { compiled.checkpoint.critical }
    /// Whether it is shown without counting.
    public var isAdvisory: Bool { compiled.isAdvisory }
    /// Why it matters, for the trainee.
    public var why: LocalText { compiled.checkpoint.why }
    /// Where the rule comes from, such as `R44`.
    public var source: String { compiled.checkpoint.source }
    /// What to do instead.
    public var advice: LocalText { compiled.checkpoint.advice }
    /// A sentence that would have done.
    public var model: LocalText { compiled.checkpoint.model }
    /// Whether it asks that something be left undone.
    ///
    /// Leaving it undone earns nothing: only doing it costs. Otherwise who says little would score well.
    public var isProhibition: Bool { compiled.isProhibition }

    /// Whether it counts in the score.
    public var counts: Bool {
        guard verdict != .notApplicable, !isAdvisory else { return false }
        return verdict == .met ? !isProhibition : !isUnsure
    }

    /// Whether it is a critical fault; an unsure one waits for a supervisor.
    public var isCriticalFault: Bool {
        isCritical && !isUnsure && (verdict == .missed || verdict == .violated)
    }
}
