public import Grading
public import Pack

/// One thing a supervisor said of a session, as a fact in the past tense.
public enum ReviewEntry: Sendable, Hashable {
    /// A remark beside one line of the transcript, counted from 1 as `show` numbers them.
    case commented(line: Int, text: String)
    /// What the trainee really said on a line: these acts, and no others.
    case readingCorrected(line: Int, acts: [ReadingCorrection.Act])
    /// What became of a checkpoint in the eyes of the supervisor, and why.
    case verdictGiven(CheckpointID, Verdict, reason: String)
    /// A remark on the call as a whole.
    case remarked(text: String)
    /// An earlier entry, by its number, was taken back.
    case withdrawn(entry: Int)
    /// The review was finished; what comes after it needs another signature.
    case signedOff
}
