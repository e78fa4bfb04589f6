public import Call
public import JSON
internal import Pack
public import Recognition

extension CallEvent {
    /// The event as its members on a line of a transcript: `t`, `event`, and what it tells.
    public var members: [(String, JSONValue)] {
        [("t", .integer(at)), ("event", .string(kind.name))] + kind.details
    }

    /// The event as one JSON object.
    public var json: JSONValue { .object(members) }
}

extension CallEvent.Kind {
    /// The event's name in a transcript.
    fileprivate var name: String {
        switch self {
        case .callStarted: "call_started"
        case .operatorSaid: "operator_said"
        case .callerSaid: "caller_said"
        case .cueHeard: "cue_heard"
        case .factTold: "fact_told"
        case .factHeldBack: "fact_held_back"
        case .moodMoved: "mood_moved"
        case .nodeEntered: "node_entered"
        case .silencePassed: "silence_passed"
        case .hintGiven: "hint_given"
        case .turnTakenBack: "turn_taken_back"
        case .callEnded: "call_ended"
        case .callTransferred: "call_transferred"
        case .callStopped: "call_stopped"
        case .noteWritten: "note_written"
        }
    }

    fileprivate var details: [(String, JSONValue)] {
        switch self {
        case .callStarted(let node, let mood): [("node", .string(node.rawValue)), ("mood", mood.json)]
        case .operatorSaid(let text, let reading): [("text", .string(text))] + reading.members
        case .callerSaid(let text, let cause): [("text", .string(text)), ("because", .string(cause.token))]
        case .cueHeard(let text), .hintGiven(let text): [("text", .string(text))]
        case .factTold(let fact), .factHeldBack(let fact): [("fact", .string(fact.rawValue))]
        case .moodMoved(let mood): [("mood", mood.json)]
        case .nodeEntered(let node): [("node", .string(node.rawValue))]
        case .silencePassed(let seconds): [("seconds", .integer(seconds))]
        case .turnTakenBack(let turn): [("turn", .integer(turn))]
        case .callEnded(let ending, let party):
            [("ending", .string(ending.rawValue)), ("by", .string(party.rawValue))]
        case .callTransferred(let desk): [("desk", .string(desk.rawValue))]
        case .callStopped: []
        case .noteWritten(let note): [("note", note.json)]
        }
    }
}

extension Mood {
    fileprivate var json: JSONValue {
        .object(levels.sorted { $0.key < $1.key }.map { ($0.key.rawValue, .integer($0.value)) })
    }
}

extension Reading {
    /// The reading as members beside the text it belongs to.
    public var members: [(String, JSONValue)] {
        [("unsure", .bool(unsure)), ("acts", .array(acts.map(\.json)))]
            + (guesses.isEmpty ? [] : [("guesses", .strings(guesses.map(\.rawValue)))])
            + (cutShort ? [("cut_short", .bool(true))] : [])
    }

    /// The reading of a text as one JSON object, as `acts read --json` writes it.
    public func json(of text: String) -> JSONValue { .object([("text", .string(text))] + members) }
}

extension HeardAct {
    fileprivate var json: JSONValue {
        .object(present: [
            ("id", .string(id.rawValue)), ("service", service.map { .string($0.rawValue) }),
            ("confidence", .number((confidence * 1000).rounded() / 1000)), ("witness", .string(witness.rawValue)),
            ("words", .string(words)),
        ])
    }
}

extension CallEvent.Cause {
    /// The cause as one word: its kind, and what it belongs to after colons.
    var token: String {
        switch self {
        case .node(let node): "node:\(node)"
        case .nodeReply(let node, let act): "reply:\(node):\(act)"
        case .fact(let fact): "fact:\(fact)"
        case .factHeldBack(let fact): "held-back:\(fact)"
        case .scenarioReply(let act): "scenario:\(act)"
        case .temperament(let act): "temperament:\(act)"
        case .alreadyTold(let fact): "already-told:\(fact)"
        case .notUnderstood: "not-understood"
        case .silence: "silence"
        case .trigger: "trigger"
        }
    }

    init?(token: String) {
        let parts = token.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        switch (parts.first, parts.count) {
        case ("node", 2): self = .node(NodeID(rawValue: parts[1]))
        case ("reply", 3): self = .nodeReply(NodeID(rawValue: parts[1]), to: ActID(rawValue: parts[2]))
        case ("fact", 2): self = .fact(FactID(rawValue: parts[1]))
        case ("held-back", 2): self = .factHeldBack(FactID(rawValue: parts[1]))
        case ("scenario", 2): self = .scenarioReply(to: ActID(rawValue: parts[1]))
        case ("temperament", 2): self = .temperament(to: ActID(rawValue: parts[1]))
        case ("already-told", 2): self = .alreadyTold(FactID(rawValue: parts[1]))
        case ("not-understood", 1): self = .notUnderstood
        case ("silence", 1): self = .silence
        case ("trigger", 1): self = .trigger
        default: return nil
        }
    }
}
