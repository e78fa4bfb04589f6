internal import Diagnostics
public import JSON

extension ObjectReader {
    /// The keys of a beat, which stand among those of the reply, trigger or step that it belongs to.
    func beat() -> Beat {
        Beat(
            says: optional("says"), cue: optional("cue"), mood: moodShifts(), tells: oneOrMore("tells") ?? [],
            set: oneOrMore("set") ?? [], go: optional("go"), end: optional("end"),
            closes: value("closes", default: false))
    }

    /// The changes under `mood`, such as `{"trust": 5, "distress": -10}`.
    func moodShifts() -> [MoodShift] {
        let shifts: [(key: Located<MoodID>, value: Int)] = dictionary("mood") ?? []
        return shifts.map { MoodShift(mood: $0.key, by: $0.value) }
    }
}

extension Beat: JSONDecodable {
    /// Reads a beat that stands alone, as its schema describes.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Beat? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let beat = object.beat()
        object.finish()
        return beat
    }
}

extension Reply: JSONDecodable {
    /// Reads a reply, with the keys of its beat among its own; it may come back unless `once` says otherwise.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Reply? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let to: [Located<ActID>]? = object.oneOrMore("to")
        if to == nil { let _: String? = object.node("to") == nil ? object.required("to") : nil }
        let when: Condition = object.value("when", default: .always)
        let once: Bool = object.value("once", default: false)
        let beat = object.beat()
        object.finish()
        return to.map { Reply(to: $0, when: when, once: once, beat: beat) }
    }
}

extension Trigger: JSONDecodable {
    /// Reads a trigger, with the keys of its beat among its own; it happens once unless `once` says otherwise.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> Trigger? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let when: Condition? = object.required("when")
        let once: Bool = object.value("once", default: true)
        let beat = object.beat()
        object.finish()
        return when.map { Trigger(when: $0, once: once, beat: beat) }
    }
}

extension SilenceStep: JSONDecodable {
    /// Reads a step of silence, with the keys of its beat among its own.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> SilenceStep? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let after: Int? = object.required("after")
        let when: Condition = object.value("when", default: .always)
        let beat = object.beat()
        object.finish()
        return after.map { SilenceStep(after: $0, when: when, beat: beat) }
    }
}
