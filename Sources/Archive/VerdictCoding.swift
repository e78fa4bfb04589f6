internal import Grading
internal import Pack

/// Verdicts as a column of the index holds them: a letter per checkpoint, a capital when it is unsure.
struct VerdictCoding {
    /// The checkpoints of the protocol, in its order; the letters stand in the same.
    let checkpoints: [CheckpointID]

    func text(_ verdicts: [ArchivedGrade.CheckpointVerdict]) -> String {
        String(verdicts.map { $0.isUnsure ? Character($0.verdict.letter.uppercased()) : $0.verdict.letter })
    }

    func verdicts(_ text: String) -> [ArchivedGrade.CheckpointVerdict] {
        zip(checkpoints, text).compactMap { checkpoint, letter in
            Verdict(letter: letter).map {
                ArchivedGrade.CheckpointVerdict(checkpoint: checkpoint, verdict: $0, isUnsure: letter.isUppercase)
            }
        }
    }
}

extension Verdict {
    fileprivate var letter: Character {
        switch self {
        case .met: "m"
        case .late: "l"
        case .missed: "g"
        case .violated: "v"
        case .notApplicable: "n"
        }
    }

    fileprivate init?(letter: Character) {
        let small = letter.lowercased()
        guard let verdict = Verdict.allCases.first(where: { String($0.letter) == small }) else { return nil }
        self = verdict
    }
}
