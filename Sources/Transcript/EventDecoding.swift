public import Call
internal import Diagnostics
public import JSON
internal import Pack
public import Recognition

extension CallEvent: JSONDecodable {
    /// Reads one line of a transcript; an event of an unknown name is reported.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> CallEvent? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        // Number and chain belong to the line, not to the event.
        _ = object.node("n")
        _ = object.node("prev")
        let at: Int? = object.required("t")
        let name: String? = object.required("event")
        guard let at, let name, let kind = object.kind(named: name) else { return nil }
        object.finish()
        return CallEvent(at: at, kind)
    }
}

extension ObjectReader {
    /// What happened, when the event has this name; an unknown name is reported.
    fileprivate func kind(named name: String) -> CallEvent.Kind? {
        switch name {
        case "call_started":
            let node: NodeID? = required("node")
            return both(node, mood()).map { .callStarted(node: $0, mood: $1) }
        case "operator_said":
            let text: String? = required("text")
            return both(text, reading()).map { .operatorSaid(text: $0, reading: $1) }
        case "caller_said":
            let text: String? = required("text")
            return both(text, cause()).map { .callerSaid(text: $0, because: $1) }
        case "cue_heard": return required("text").map { .cueHeard(text: $0) }
        case "hint_given": return required("text").map { .hintGiven(text: $0) }
        case "fact_told": return required("fact").map { .factTold($0) }
        case "fact_held_back": return required("fact").map { .factHeldBack($0) }
        case "mood_moved": return mood().map { .moodMoved($0) }
        case "node_entered": return required("node").map { .nodeEntered($0) }
        case "silence_passed": return required("seconds").map { .silencePassed(seconds: $0) }
        case "turn_taken_back": return required("turn").map { .turnTakenBack(turn: $0) }
        case "call_ended":
            let ending: EndingID? = required("ending")
            let party: CallEvent.Party? = required("by")
            return both(ending, party).map { .callEnded($0, by: $1) }
        case "call_transferred": return required("desk").map { .callTransferred(to: $0) }
        case "call_stopped": return .callStopped
        case "note_written": return required("note").map { .noteWritten($0) }
        default:
            context.reject(node, LocalText(nl: "onbekende gebeurtenis", en: "unknown event"))
            return nil
        }
    }

    private func mood() -> Mood? {
        let levels: [(key: Located<MoodID>, value: Int)]? = dictionary("mood")
        return levels.map { Mood(Dictionary($0.map { ($0.key.value, $0.value) }, uniquingKeysWith: { $1 })) }
    }

    private func reading() -> Reading? {
        let unsure: Bool? = required("unsure")
        let acts: [HeardAct]? = required("acts")
        let guesses: [ActID] = value("guesses", default: [])
        let cutShort: Bool = value("cut_short", default: false)
        return both(unsure, acts).map { Reading(acts: $1, unsure: $0, guesses: guesses, cutShort: cutShort) }
    }

    private func cause() -> CallEvent.Cause? {
        guard let token: String = required("because") else { return nil }
        if let cause = CallEvent.Cause(token: token) { return cause }
        context.reject(node, LocalText(nl: "onbekende aanleiding", en: "unknown cause"))
        return nil
    }
}

extension CallEvent.Party: JSONDecodable {}
extension HeardAct.Witness: JSONDecodable {}

extension HeardAct: JSONDecodable {
    /// Reads an act as it was heard that day; only the service may be left out.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> HeardAct? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let id: ActID? = object.required("id")
        let service: ServiceID? = object.optional("service")
        let confidence: Double? = object.required("confidence")
        let witness: Witness? = object.required("witness")
        let words: String? = object.required("words")
        object.finish()
        guard let id, let confidence, let witness, let words else { return nil }
        return HeardAct(id: id, service: service, confidence: confidence, witness: witness, words: words)
    }
}

private func both<First, Second>(_ first: First?, _ second: Second?) -> (First, Second)? {
    guard let first, let second else { return nil }
    return (first, second)
}
