public import Diagnostics
public import Pack

/// Takes out of an utterance what could say who somebody is, before it is shown or kept.
///
/// Numbers of telephones and of persons, e-mail addresses, dates, street addresses, postcodes with their
/// municipality and names each become `Scrubber.blank`. It would rather blank a word too many than one too few:
/// what is left is there to learn from, and a blank says that something stood there.
public struct Scrubber: Sendable {
    /// What stands where something was taken out.
    ///
    /// Three dots would end a sentence for the recogniser and split the utterance; these marks it passes over.
    public static let blank = "___"

    private let rules: [any ScrubRule]
    private let known: KnownWords

    /// A scrubber for utterances in `language` in calls of a pack.
    ///
    /// - Parameters:
    ///   - material: the words of which are known to be no names.
    ///   - scenarios: whose callers' names, and the names in whose identifying facts, are always taken out.
    public init(material: ActMaterial, directory: ServiceDirectory, scenarios: [Scenario], language: Language) {
        known = KnownWords(material, directory, language)
        let names = ScenarioNames(scenarios, known: known).names
        rules = [
            EMailAddresses(), Dates(), PhoneNumbers(), StreetAddresses(), Postcodes(regions: directory.regions),
            PersonNames(names: names),
        ]
    }

    /// `text` on one line, with a blank for everything that could say who somebody is.
    ///
    /// - Parameter pseudonyms: of trainees; these are taken out too, whatever else they may mean.
    public func scrub(_ text: String, pseudonyms: [String] = []) -> String {
        let line = text.onOneLine
        let pieces = TextPiece.pieces(of: line)
        var spans = rules.flatMap { $0.spans(in: pieces, known: known) }
        spans += pseudonyms.flatMap { Pseudonym($0).spans(in: pieces) }
        return Blanking(line, pieces).applied(to: spans)
    }

    /// Whether `word` is an ordinary word of the language, going by what the pack is learnt from.
    public func isOrdinary(_ word: String) -> Bool {
        TextPiece.pieces(of: word).allSatisfy { known.isOrdinaryInLowerCase($0.folded) }
    }
}

/// Finds one kind of thing that says who somebody is.
protocol ScrubRule: Sendable {
    /// Ranges of `pieces` that are to be taken out; they may overlap those of other rules.
    func spans(in pieces: [TextPiece], known: KnownWords) -> [Range<Int>]
}

extension String {
    /// The text with every run of blanks and control characters as one blank, and none at its ends.
    fileprivate var onOneLine: String {
        var line = ""
        var isPending = false
        for scalar in unicodeScalars {
            if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
                isPending = !line.isEmpty
            } else {
                if isPending { line.append(" ") }
                isPending = false
                line.unicodeScalars.append(scalar)
            }
        }
        return line
    }
}
