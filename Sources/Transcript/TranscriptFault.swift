public import Diagnostics

/// What can be wrong with a transcript.
public enum TranscriptFault: Sendable, Hashable {
    /// The last line is not whole: the session was broken off while it was being written.
    case halfLine(line: Int)
    /// The line does not follow from the one before: something was changed, dropped or added.
    case brokenChain(line: Int)
    /// The line cannot be read.
    case unreadable(line: Int)
    /// The call is over after this line, and the seal that belongs there is missing.
    case missingSeal(line: Int)
    /// The seal on this line is not that of the lines before it.
    case wrongSeal(line: Int)
    /// The line stands after the seal, with which a transcript ends.
    case afterSeal(line: Int)

    /// Whether it means that the file is not as it was written.
    public var isTampering: Bool {
        if case .halfLine = self { false } else { true }
    }

    /// The fault in words.
    public var text: LocalText {
        switch self {
        case .halfLine(let line):
            LocalText(
                nl: "regel \(line) is niet af: de oefening is onderbroken",
                en: "line \(line) is not whole: the session was broken off")
        case .brokenChain(let line):
            LocalText(
                nl: "regel \(line) sluit niet aan: er is iets veranderd, weggelaten of toegevoegd",
                en: "line \(line) does not follow: something was changed, left out or added")
        case .unreadable(let line):
            LocalText(nl: "regel \(line) is onleesbaar", en: "line \(line) cannot be read")
        case .missingSeal(let line):
            Self.end(
                nl:
                    "na regel \(line) is het gesprek voorbij, maar het zegel staat er niet; brak de oefening daar af, dan sluit 'oefenlijn resume' ze af",
                en:
                    "after line \(line) the call is over, but there is no seal; if the session broke off there, 'oefenlijn resume' closes it"
            )
        case .wrongSeal(let line):
            Self.end(
                nl: "het zegel op regel \(line) past niet bij wat ervoor staat",
                en: "the seal on line \(line) does not fit what stands before it")
        case .afterSeal(let line):
            Self.end(nl: "regel \(line) staat na het zegel", en: "line \(line) stands after the seal")
        }
    }

    private static func end(nl: String, en: String) -> LocalText {
        LocalText(
            nl: "het einde van het verslag ontbreekt of is veranderd: \(nl)",
            en: "the end of the transcript is missing or was changed: \(en)")
    }
}
