public import Grading
public import Pack

/// What stands after all entries of a review: what was taken back is gone, of two verdicts the last counts.
public struct ReviewFindings: Sendable, Hashable {
    /// Who reviewed; nil while the review is being made.
    public let reviewer: String?
    /// Remarks beside lines, in the order in which they were made.
    public private(set) var comments: [Comment] = []
    /// Per line, what the trainee really said.
    public private(set) var corrections: [Int: [ReadingCorrection.Act]] = [:]
    /// Per checkpoint, what became of it in the eyes of the supervisor.
    public private(set) var verdicts: [CheckpointID: GivenVerdict] = [:]
    /// Remarks on the call as a whole.
    public private(set) var remarks: [String] = []
    /// Whether the last thing said was the signature.
    public private(set) var isSigned = false
    /// When it was last signed, in UTC; nil when it never was.
    public private(set) var signedAt: String?
    /// In a blind review, the verdicts as they stood at the first signature, before the machine's were shown.
    public private(set) var independentVerdicts: [CheckpointID: Verdict]?

    /// A remark beside one line.
    public struct Comment: Sendable, Hashable {
        /// The line, counted from 1 as `show` numbers them.
        public let line: Int
        /// What was remarked.
        public let text: String
    }

    /// A verdict of a supervisor.
    public struct GivenVerdict: Sendable, Hashable {
        /// What became of the checkpoint.
        public let verdict: Verdict
        /// Why.
        public let reason: String
    }

    /// What stands after these entries.
    public init(_ entries: [DatedEntry], isBlind: Bool, by reviewer: String? = nil) {
        self.reviewer = reviewer
        let withdrawn = entries.withdrawn
        for dated in entries where !withdrawn.contains(dated.number) { take(dated, isBlind: isBlind) }
    }

    private mutating func take(_ dated: DatedEntry, isBlind: Bool) {
        isSigned = dated.entry == .signedOff
        switch dated.entry {
        case .commented(let line, let text): comments.append(Comment(line: line, text: text))
        case .readingCorrected(let line, let acts): corrections[line] = acts
        case .verdictGiven(let checkpoint, let verdict, let reason):
            verdicts[checkpoint] = GivenVerdict(verdict: verdict, reason: reason)
        case .remarked(let text): remarks.append(text)
        case .withdrawn: break
        case .signedOff:
            signedAt = dated.at
            if isBlind, independentVerdicts == nil { independentVerdicts = verdicts.mapValues(\.verdict) }
        }
    }
}

extension ReviewFindings {
    /// The findings as if no verdict had been given.
    var withoutVerdicts: ReviewFindings {
        var findings = self
        findings.verdicts = [:]
        return findings
    }
}

extension [DatedEntry] {
    /// The numbers of the entries that were taken back; what was signed can no longer be.
    var withdrawn: Set<Int> {
        var signed = 0
        var withdrawn: Set<Int> = []
        for dated in self {
            switch dated.entry {
            case .signedOff: signed = dated.number
            case .withdrawn(let entry) where entry > signed: withdrawn.insert(entry)
            default: break
            }
        }
        return withdrawn
    }
}

extension SessionReview {
    /// What stands after all entries.
    public var findings: ReviewFindings { ReviewFindings(entries, isBlind: header.isBlind, by: header.reviewer) }
}
