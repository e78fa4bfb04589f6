internal import Call
internal import Pack

/// A call as the checkpoints see it: one small event after the other.
///
/// An utterance with three acts gives three, in the order in which they were said. One in which nothing
/// was recognised gives one of its own, so that it stands between its neighbours.
struct Trace {
    var events: [TraceEvent] = []
    /// The moods there were; events say which by index.
    var moods: [Mood] = [Mood([:])]
    /// Where each utterance of the operator stands in the log; the first turn is at 0.
    var utterances: [Int] = []
    /// When the last event of the log was, in milliseconds.
    var lastTime = 0
    var lastIndex = 0
    /// Whether the operator ended the call, by a goodbye, by hanging up or by putting the caller through.
    var wasRoundedOff = false
    /// Whether the operator hung up rather than that an utterance rounded the call off.
    var wasHungUp = false
    /// Whether the call went on, rightly and announced, at another desk.
    var wasHandedOver = false
    var hasNote = false
    /// Where the registration note stands in the log.
    var noteIndex: Int?
    /// Whether some line could be read in more than one way.
    var isUnsure = false

    /// How many utterances the operator made.
    var turns: Int { utterances.count }

    /// The events that are at least so sure, in the same order.
    func keeping(_ sureness: TraceEvent.Sureness) -> Trace {
        var trace = self
        trace.events.removeAll { $0.sureness < sureness }
        return trace
    }
}

/// One thing in a trace; a class, for every checkpoint looks at every one.
final class TraceEvent: Sendable {
    let what: What
    /// The kind of thing that it is.
    let subject: Subjects
    /// The number of the act in the catalogue; -1 when it is none that is there.
    let act: Int
    /// Whether it calls in help where the case gives no reason; asked for as often as `act`.
    let overEscalates: Bool
    /// Where it stands in the log.
    let index: Int
    /// The number of the operator's last utterance so far; 0 before the first.
    let turn: Int
    /// Milliseconds since the call came in.
    let at: Int
    /// Index of the mood at that moment.
    let mood: Int
    let sureness: Sureness

    init(what: What, index: Int, turn: Int, at: Int, mood: Int, sureness: Sureness) {
        self.what = what
        subject = what.subject
        (act, overEscalates) = if case .act(let move) = what { (move.act, move.overEscalates) } else { (-1, false) }
        self.index = index
        self.turn = turn
        self.at = at
        self.mood = mood
        self.sureness = sureness
    }

    enum What {
        case act(Move)
        /// The operator said something in which nothing was recognised.
        case unheard
        case fact(Fact)
        case cue
        case silence(seconds: Int)
        case ended(byOperator: Bool, outcome: Ending.Outcome?)
        case note(NoteEntry)

        fileprivate var subject: Subjects {
            switch self {
            case .act: .act
            case .unheard: []
            case .fact: .fact
            case .cue: .cue
            case .silence: .silence
            case .ended: .ended
            case .note: .note
            }
        }
    }

    /// Kinds of thing in a trace that a pattern can mean; what was not heard is none of them.
    struct Subjects: OptionSet {
        let rawValue: UInt8
        static let act = Self(rawValue: 1)
        static let fact = Self(rawValue: 2)
        static let cue = Self(rawValue: 4)
        static let silence = Self(rawValue: 8)
        static let ended = Self(rawValue: 16)
        static let note = Self(rawValue: 32)
    }

    /// The events in the log that a verdict on it cites: for the note also those that tell what belongs there.
    var places: [Int] {
        if case .note(let entry) = what { entry.evidence + [index] } else { [index] }
    }

    /// What was found in the note, when it is about the note.
    var noteEntry: NoteEntry? {
        if case .note(let entry) = what { entry } else { nil }
    }

    /// The act, when it is one.
    var move: Move? {
        if case .act(let move) = what { move } else { nil }
    }

    /// An act as grading sees it.
    struct Move {
        /// The number of the act in the catalogue; -1 when it is not there.
        var act = -1
        var group: ActCatalogue.Group?
        var service: ServiceID?
        var fit: ReferralFit?
        /// How well it fits to put the caller through there; nil when it is no transfer.
        var transferFit: ReferralFit?
        var callsEmergency = false
        var overEscalates = false
    }

    /// How surely it was read.
    enum Sureness: Int, Comparable {
        /// What an unsure line may have meant.
        case guessed
        /// Heard by the classifier alone, with little confidence.
        case weak
        case sure

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }
}
