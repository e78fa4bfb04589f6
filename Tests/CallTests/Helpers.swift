import Pack
import Recognition

@testable import Call

extension Reading {
    /// A reading with these acts; `refer:caw` is a referral.
    init(_ acts: [String]) {
        self.init(
            acts: acts.map { act in
                let parts = act.split(separator: ":").map(String.init)
                return HeardAct(
                    id: ActID(rawValue: parts[0]), service: parts.count > 1 ? ServiceID(rawValue: parts[1]) : nil,
                    confidence: 1, witness: .command, words: act)
            })
    }
}

extension CallPlay {
    /// What follows when the operator does these acts in one utterance.
    mutating func say(_ acts: String...) -> [String] { apply(.said(acts.joined(separator: " "), Reading(acts))) }

    /// What follows an input, a second after the last one.
    mutating func apply(_ input: CallInput) -> [String] {
        apply(input, at: (events.last?.at ?? 0) + 1_000).map(\.kind.shown)
    }
}

extension CallEvent.Kind {
    /// The event in a few words.
    var shown: String {
        switch self {
        case .callStarted(let node, let mood): "start at \(node), \(mood.shown)"
        case .operatorSaid(_, let reading): "operator: \(reading.acts.map(\.id.rawValue).joined(separator: " "))"
        case .callerSaid(let text, let cause): "\(text) [\(cause.shown)]"
        case .cueHeard(let text): "(\(text))"
        case .factTold(let fact): "told \(fact)"
        case .factHeldBack(let fact): "held back \(fact)"
        case .moodMoved(let mood): mood.shown
        case .nodeEntered(let node): "at \(node)"
        case .silencePassed(let seconds): "\(seconds) s"
        case .hintGiven(let text): "hint: \(text)"
        case .turnTakenBack(let turn): "took back \(turn)"
        case .callTransferred(let desk): "put through to \(desk)"
        case .callEnded(let ending, let party): "ended \(ending) by \(party)"
        case .callStopped: "stopped"
        case .noteWritten: "note written"
        }
    }
}

extension Mood {
    fileprivate var shown: String {
        levels.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }
}

extension CallEvent.Cause {
    fileprivate var shown: String {
        switch self {
        case .node(let node): "node \(node)"
        case .nodeReply(let node, let act): "node \(node): \(act)"
        case .fact(let fact): "fact \(fact)"
        case .factHeldBack(let fact): "held back \(fact)"
        case .scenarioReply(let act): "scenario: \(act)"
        case .temperament(let act): "temperament: \(act)"
        case .notUnderstood: "not understood"
        case .alreadyTold(let fact): "already told \(fact)"
        case .silence: "silence"
        case .trigger: "trigger"
        }
    }
}
