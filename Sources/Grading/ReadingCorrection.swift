public import Call
public import Diagnostics
public import Pack
internal import Recognition

/// What the operator really did in an utterance that was read wrongly, on the word of a supervisor.
///
/// The transcript keeps what was heard that day, and the caller's answer to it: a correction changes how the
/// call is graded, never what happened in it.
public struct ReadingCorrection: Sendable, Hashable {
    /// The utterance, by its index in the log, from 0; transcripts and `show` number the same line from 1.
    public let event: Int
    /// The acts that were in it, in the order in which they were said; none when it carried no act.
    public let acts: [Act]

    /// An act, and the service that was named with it.
    public struct Act: Sendable, Hashable {
        /// The act of the catalogue that it is.
        public let id: ActID
        /// The service named; only for a referral.
        public let service: ServiceID?

        /// An act, with the service when it is a referral.
        public init(_ id: ActID, service: ServiceID? = nil) {
            self.id = id
            self.service = service
        }
    }

    /// A correction of the utterance at `event`.
    public init(event: Int, acts: [Act]) {
        self.event = event
        self.acts = acts
    }
}

/// Why a correction cannot be applied: the log has no utterance of the operator there.
public struct ReadingCorrectionFault: Error, Sendable, Hashable {
    /// The index of the event that was to be corrected.
    public let event: Int

    /// The fault of correcting the event at an index.
    public init(event: Int) { self.event = event }

    /// The fault in words, with the line as `show` numbers it.
    public var text: LocalText {
        LocalText(
            nl: "regel \(event + 1) is geen zin van de cursist; 'oefenlijn show' nummert de regels",
            en: "line \(event + 1) is no line of the trainee; 'oefenlijn show' numbers the lines")
    }
}

extension Sequence<CallEvent> {
    /// The log as it is to be graded, with these utterances read as a supervisor says.
    ///
    /// A corrected reading is sure, so no verdict is marked for it any more. Of several corrections of one utterance
    /// the last holds. Everything else stays as it was.
    ///
    /// - Throws: `ReadingCorrectionFault` for the first correction of something that is no utterance; nothing is
    ///   then applied.
    public func corrected(
        by corrections: some Sequence<ReadingCorrection>
    ) throws(ReadingCorrectionFault) -> [CallEvent] {
        let log = Array(self)
        var corrected = log
        for correction in corrections {
            guard log.indices.contains(correction.event),
                case .operatorSaid(let text, let reading) = log[correction.event].kind
            else { throw ReadingCorrectionFault(event: correction.event) }
            corrected[correction.event] = CallEvent(
                at: log[correction.event].at,
                .operatorSaid(text: text, reading: Reading(correction, of: text, instead: reading)))
        }
        return corrected
    }
}

extension Reading {
    /// - Parameter old: what was heard at the time; an act that it had too keeps the words it rests on.
    fileprivate init(_ correction: ReadingCorrection, of text: String, instead old: Reading) {
        self.init(
            acts: correction.acts.map { act in
                let words = old.acts.first { $0.id == act.id && $0.service == act.service }?.words
                return HeardAct(
                    id: act.id, service: act.service, confidence: 1, witness: .supervisor, words: words ?? text)
            })
    }
}
