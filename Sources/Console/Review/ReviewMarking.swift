internal import Diagnostics
internal import Disk
internal import Grading
internal import Pack
internal import Report
internal import Review

/// Walking through the checkpoints of a case, one verdict each.
extension ReviewDialogue {
    /// Asks for a verdict on one checkpoint after the other.
    ///
    /// - Parameter which: only those of a dimension, or the critical ones; nil for all that the case asks for.
    mutating func mark(_ which: String?) throws(DiskError) {
        let dimensions = Set(review.checkpoints.map(\.dimension.value.rawValue)).sorted()
        let asked = which?.lowercased()
        let isCritical = ["critical", "kritiek"].contains(asked)
        guard asked == nil || isCritical || dimensions.contains(asked ?? "") else {
            return refuse(ReviewTexts.unknownGroup(asked ?? "", dimensions))
        }
        let checkpoints = review.checkpoints.filter {
            asked == nil || (isCritical ? $0.critical : $0.dimension.value.rawValue == asked)
        }
        tell(ReviewTexts.howToMark)
        var place = 0
        while checkpoints.indices.contains(place) {
            switch try ask(checkpoints[place], place + 1, of: checkpoints.count) {
            case .forward: place += 1
            case .back: place = max(0, place - 1)
            case .again: continue
            case .stop: return tell(ReviewTexts.marked)
            case .refused: return
            }
        }
        tell(ReviewTexts.marked)
    }

    private enum Step {
        case forward, back, again, stop
        /// A line on a pipe could not be taken.
        case refused
    }

    private mutating func ask(_ checkpoint: Checkpoint, _ number: Int, of count: Int) throws(DiskError) -> Step {
        show(ReviewText(review, narrator).question(checkpoint, number, of: count))
        let answer: String
        switch next("  + ~ - ! = > ") {
        case .line(let line): answer = line.trimmingBlanks
        case .unreadable: return refused(Texts.unreadable)
        case .end, .interrupted, .quiet: return .stop
        }
        switch answer.lowercased() {
        case "": return .forward
        case "b", "/back", "/vorige": return .back
        case "q", "/quit", "/weg": return .stop
        default: return try take(answer, checkpoint.id.value)
        }
    }

    private mutating func take(_ answer: String, _ checkpoint: CheckpointID) throws(DiskError) -> Step {
        let parts = answer.split(separator: " ", maxSplits: 1).map { String($0).trimmingBlanks }
        guard let verdict = Verdict(typed: parts[0]) else { return refused(ReviewTexts.howToMark) }
        let said: ReviewEntry
        do throws(ReviewProblem) {
            said = try review.verdict(verdict, on: checkpoint.rawValue, because: parts.count > 1 ? parts[1] : "")
        } catch {
            return refused(error.text)
        }
        try keep(said)
        return .forward
    }

    private mutating func refused(_ problem: LocalText) -> Step {
        refuse(problem)
        return input.isInteractive ? .again : .refused
    }
}
