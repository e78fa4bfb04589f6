public import Diagnostics
internal import JSON
public import Pack

/// An utterance, and what it should be heard as from now on.
public struct Lesson: Sendable, Hashable {
    /// The utterance, scrubbed.
    public let text: String
    /// The acts it carries, the first of which it is put under; none for a counter-example.
    public let acts: [ActID]

    /// An utterance that carries these acts and no others.
    public init(_ text: String, acts: [ActID]) {
        self.text = text
        self.acts = acts
    }
}

extension Lesson {
    /// The acts that `labels` name, each once; `-` and nothing at all mean none, and the service of a referral is
    /// passed over.
    ///
    /// - Throws: the first name that is no act.
    public static func acts(_ labels: [String], in catalogue: ActCatalogue) throws(UnknownAct) -> [ActID] {
        var acts: [ActID] = []
        for label in labels where label != "-" {
            let name = label.split(separator: ":").first.map(String.init) ?? label
            guard catalogue[ActID(rawValue: name)] != nil else {
                throw UnknownAct(name: name, nearest: didYouMean(name, among: catalogue.acts.map(\.id.rawValue)))
            }
            if !acts.contains(ActID(rawValue: name)) { acts.append(ActID(rawValue: name)) }
        }
        return acts
    }
}

/// A name that is no act of the catalogue.
public struct UnknownAct: Error, Sendable, Hashable {
    /// The name as it was written.
    public let name: String
    /// The act that was probably meant.
    public let nearest: String?

    /// What is wrong, without a full stop.
    public var problem: LocalText {
        LocalText(nl: "geen handeling met de naam '\(name)'", en: "no act named '\(name)'")
    }

    /// How to mend it, without a full stop.
    public var suggestion: LocalText {
        guard let nearest else {
            return LocalText(
                nl: "acts/catalogue.json heeft ze alle", en: "acts/catalogue.json has them all")
        }
        return LocalText(nl: "bedoelde u '\(nearest)'?", en: "did you mean '\(nearest)'?")
    }
}
