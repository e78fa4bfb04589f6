public import Diagnostics
public import Pack

/// How much is to be practised by how many simulated trainees, and before which day.
public struct DemoRequest: Sendable {
    /// How many trainees.
    public let trainees: Int
    /// How many sessions all of them together play.
    public let sessions: Int
    /// The same number gives the same sessions.
    public let seed: Int
    /// The day before which all of it lies.
    public let until: CallTime
    /// The language in which everybody plays; nil for most in the pack's own and some in its others.
    public let language: Language?

    /// A request that can be met.
    ///
    /// - Parameter until: a day as `YYYY-MM-DD`.
    public init(
        trainees: Int, sessions: Int, seed: Int, until: String, language: Language? = nil
    ) throws(Fault) {
        guard (1...Self.mostTrainees).contains(trainees) else { throw .trainees }
        guard (1...Self.mostSessions).contains(sessions) else { throw .sessions }
        guard sessions >= trainees else { throw .tooFewSessions(trainees: trainees) }
        guard sessions <= trainees * Self.mostSessionsEach else { throw .tooManyEach }
        guard let until = CallTime("\(until)T00:00"), until.year >= 2000 else { throw .until }
        self.trainees = trainees
        self.sessions = sessions
        self.seed = seed
        self.until = until
        self.language = language
    }

    static let mostTrainees = 1_000
    static let mostSessions = 100_000
    /// Twenty minutes a session, from the first hour of ten weeks to the last.
    static let mostSessionsEach = WorkingDays.count * WorkingDays.minutesADay / 20

    /// Why a request cannot be met.
    public enum Fault: Error, Sendable, Hashable {
        case trainees, sessions, tooManyEach, until
        case tooFewSessions(trainees: Int)

        /// The fault in words, and how to mend it.
        public var text: LocalText {
            switch self {
            case .trainees:
                LocalText(
                    nl: "--trainees vraagt een getal van 1 tot \(mostTrainees)",
                    en: "--trainees takes a number from 1 to \(mostTrainees)")
            case .sessions:
                LocalText(
                    nl: "--sessions vraagt een getal van 1 tot \(mostSessions)",
                    en: "--sessions takes a number from 1 to \(mostSessions)")
            case .tooFewSessions(let trainees):
                LocalText(
                    nl: "\(trainees) cursisten spelen samen minstens \(trainees) oefeningen; verhoog --sessions",
                    en: "\(trainees) trainees play at least \(trainees) sessions together; raise --sessions")
            case .tooManyEach:
                LocalText(
                    nl:
                        "meer dan \(mostSessionsEach) oefeningen per cursist passen niet in tien weken; verhoog --trainees",
                    en: "more than \(mostSessionsEach) sessions a trainee do not fit into ten weeks; raise --trainees")
            case .until:
                LocalText(
                    nl: "--until vraagt een dag vanaf 2000-01-01, zoals 2026-11-20",
                    en: "--until takes a day from 2000-01-01 on, such as 2026-11-20")
            }
        }
    }
}
