public import Diagnostics
internal import Disk
internal import JSON

/// What vouches for the end of a transcript.
public enum Seal: Sendable, Hashable {
    /// Nothing: the session is not over, or the transcript is older than seals.
    case none
    /// A seal that needs no key to be made: it shows a change by who does not know the format, and no other.
    case withoutKey
    /// A seal with a key that is not here: it is there, and nobody here can tell whether it is right.
    case elsewhere(key: String)
    /// A seal that fits, made with a key that is here.
    case fits(key: String)
    /// A seal that does not fit; the faults say why.
    case refuted

    /// Whether somebody vouches for the end who is known here.
    public var isFitting: Bool { if case .fits = self { true } else { false } }

    /// The word for it in what programs read.
    public var name: String {
        switch self {
        case .none: "none"
        case .withoutKey: "without-key"
        case .elsewhere: "elsewhere"
        case .fits: "fits"
        case .refuted: "refuted"
        }
    }

    /// What a reader should know of the end of a transcript that is over and shows no fault.
    public var text: LocalText {
        switch self {
        case .none:
            LocalText(
                nl: "niet verzegeld: een ouder verslag, niets staat in voor het einde",
                en: "not sealed: an older transcript, nothing vouches for its end")
        case .withoutKey:
            LocalText(
                nl: "verzegeld zonder sleutel: wie de hele keten opnieuw schrijft, valt niet op",
                en: "sealed without a key: whoever writes the whole chain anew goes unseen")
        case .elsewhere:
            LocalText(
                nl: "elders verzegeld: de sleutel is niet hier, alleen de keten is nagekeken",
                en: "sealed elsewhere: the key is not here, only the chain was checked")
        case .fits: LocalText(nl: "verzegeld, en het zegel klopt", en: "sealed, and the seal fits")
        case .refuted: LocalText(nl: "het zegel klopt niet", en: "the seal does not fit")
        }
    }
}

/// The last line of a session that is over: how many lines stand before it, and the hash that ends their chain.
///
/// With a key, the seal over both is made with HMAC-SHA256; without one the line only says that the session ends here.
struct SealLine {
    static let event = "sealed"

    /// How many lines stand before it.
    let lines: Int
    /// SHA-256 of the line before, which through the chain stands for all of them.
    let previous: String
    let mark: (key: String, seal: String)?

    /// The seal after `lines` lines, made with `key`; nil to make one without.
    init(after lines: Int, previous: String, key: SealKey?) {
        self.lines = lines
        self.previous = previous
        mark = key.map { ($0.id, $0.seal(Self.text(lines, previous))) }
    }

    /// What the key seals.
    private static func text(_ lines: Int, _ previous: String) -> String {
        "oefenlijn seal\nlines \(lines)\nsha256 \(previous)\n"
    }

    /// The line as it is written.
    var json: JSONValue {
        .object(present: [
            ("n", .integer(lines)), ("event", .string(Self.event)), ("lines", .integer(lines)),
            ("key", mark.map { .string($0.key) }), ("seal", mark.map { .string($0.seal) }),
            ("prev", .string(previous)),
        ])
    }

    /// Whether it belongs after `lines` lines, the last of which has this hash.
    func seal(after lines: Int, previous: String, keys: [SealKey]) -> Seal {
        guard self.lines == lines, self.previous == previous else { return .refuted }
        guard let mark else { return .withoutKey }
        guard let key = keys.first(where: { $0.id == mark.key }) else { return .elsewhere(key: mark.key) }
        return key.made(mark.seal, over: Self.text(lines, previous)) ? .fits(key: key.id) : .refuted
    }
}

extension SealLine: JSONDecodable {
    /// Reads a seal; key and seal are there together or not at all.
    static func decode(_ node: JSONNode, in context: DecodingContext) -> SealLine? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let number: Int? = object.required("n")
        let event: String? = object.required("event")
        let lines: Int? = object.required("lines")
        let key: String? = object.optional("key")
        let seal: String? = object.optional("seal")
        let previous: String? = object.required("prev")
        object.finish()
        guard event == Self.event, let lines, number == lines, let previous, (key == nil) == (seal == nil) else {
            return nil
        }
        return SealLine(lines: lines, previous: previous, mark: key.flatMap { key in seal.map { (key, $0) } })
    }

    private init(lines: Int, previous: String, mark: (key: String, seal: String)?) {
        self.lines = lines
        self.previous = previous
        self.mark = mark
    }
}
