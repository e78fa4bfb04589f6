/// Writes down every finding with its positions, for grading one call.
struct RecordingJudge: Judge {
    private(set) var findings: [Finding] = []

    /// What became of one activation.
    struct Finding {
        let activation: Int?
        /// The target that came, or the culprit; nil when the target did not come.
        let other: Int?
        let holds: Bool
    }

    mutating func fulfil(_ activation: Int?, by target: Int?) {
        findings.append(Finding(activation: activation, other: target, holds: true))
    }

    mutating func violate(_ activation: Int?, by culprit: Int?) {
        findings.append(Finding(activation: activation, other: culprit, holds: false))
    }
}
