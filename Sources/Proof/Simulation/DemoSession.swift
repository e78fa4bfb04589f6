public import Diagnostics
public import Pack

/// One session of a simulated trainee, before it is played.
public struct DemoSession: Sendable, Hashable {
    /// The pseudonym of the trainee.
    public let trainee: String
    /// The call that is played.
    public let call: CallID
    /// How it is played.
    public let manner: Manner
    /// The language in which it is played.
    public let language: Language
    /// Decides which variants the caller says.
    public let seed: Int
    /// Seconds since 1970 in UTC.
    public let started: Int
    /// Four letters and digits that tell sessions of one second apart.
    public let mark: String
    /// How the trainee lets it end.
    public let fate: Fate

    /// Which trainee it is, from 0.
    let person: Int
    /// The how manieth session of the trainee it is, from 0.
    let number: Int

    /// How much help there is on the way.
    public enum Manner: String, CaseIterable, Sendable {
        case guided, practice, exam
    }

    /// How a trainee lets a session end.
    public enum Fate: Sendable, Hashable {
        /// Plays it to its end.
        case finished
        /// Stops halfway, without penalty.
        case stopped
        /// Goes away; somebody may go on with it later.
        case leftOpen
    }
}
