internal import Diagnostics

/// What can be wrong with a JSON text, before it is asked what it means.
///
/// One code each; the message says what stands there and how to mend it.
enum JSONFault {
    case tooLarge(limit: Int)
    case invalidUTF8
    case cutOff
    case unexpected(LocalText)
    case trailingText
    case tooDeep(limit: Int)
    case duplicateKey(String, first: SourcePlace)
    case notANumber(String)
    case numberDoesNotFit(String)
    case wrongType(expected: LocalText, found: LocalText)
    case missingKey(String)
    case unknownKey(String, nearest: String?, allowed: [String])
    case badValue(LocalText, suggestion: LocalText?)

    func diagnostic(at place: SourcePlace) -> Diagnostic {
        let (code, problem, suggestion) = wording
        var notes: [Diagnostic.Note] = []
        if case .duplicateKey(_, let first) = self {
            notes = [
                .init(place: first, message: LocalText(nl: "hier staat hij de eerste keer", en: "it stands here first"))
            ]
        }
        return Diagnostic(code: code, place: place, problem: problem, suggestion: suggestion, notes: notes)
    }

    /// Whether the rest of the text can still be judged after it.
    var allowsToGoOn: Bool {
        switch self {
        case .tooLarge, .invalidUTF8, .cutOff, .unexpected, .trailingText, .tooDeep: false
        default: true
        }
    }

    private var wording: (code: String, problem: LocalText, suggestion: LocalText?) {
        switch self {
        case .tooLarge(let limit):
            (
                "J002",
                LocalText(nl: "het bestand is groter dan \(limit) bytes", en: "the file is larger than \(limit) bytes"),
                LocalText(nl: "verdeel het over kleinere bestanden", en: "split it into smaller files")
            )
        case .invalidUTF8:
            (
                "J003", LocalText(nl: "hier staat geen geldige UTF-8", en: "this is not valid UTF-8"),
                LocalText(nl: "bewaar het bestand als UTF-8", en: "save the file as UTF-8")
            )
        case .cutOff:
            (
                "J004", LocalText(nl: "de tekst houdt op voor hij af is", en: "the text ends before it is complete"),
                LocalText(nl: "sluit elke \", [ en { ook weer", en: "close every \", [ and {")
            )
        case .unexpected(let what):
            (
                "J005", LocalText(nl: "dit is geen JSON: \(what[.nl])", en: "this is not JSON: \(what[.en])"),
                LocalText(
                    nl: "kijk hier en vlak ervoor naar komma's, aanhalingstekens en haakjes",
                    en: "look here and just before for commas, quotes and brackets")
            )
        case .trailingText:
            (
                "J006", LocalText(nl: "er staat nog tekst na het einde", en: "there is text after the end"),
                LocalText(nl: "haal weg wat hier begint", en: "remove what begins here")
            )
        case .tooDeep(let limit):
            (
                "J007", LocalText(nl: "meer dan \(limit) lagen in elkaar", en: "nested more than \(limit) levels deep"),
                nil
            )
        case .duplicateKey(let key, _):
            (
                "J008",
                LocalText(nl: "de sleutel '\(key)' staat hier twee keer", en: "the key '\(key)' stands here twice"),
                LocalText(nl: "hou er één", en: "keep one of them")
            )
        case .notANumber(let text):
            (
                "J009", LocalText(nl: "'\(text)' is in JSON geen getal", en: "'\(text)' is not a number in JSON"),
                LocalText(nl: "schrijf een gewoon getal of null", en: "write an ordinary number or null")
            )
        case .numberDoesNotFit(let text):
            ("J010", LocalText(nl: "het getal \(text) is te groot", en: "the number \(text) does not fit"), nil)
        case .wrongType(let expected, let found):
            (
                "J011",
                LocalText(
                    nl: "hier hoort \(expected[.nl]) te staan, geen \(found[.nl])",
                    en: "expected \(expected[.en]) here, found \(found[.en])"), nil
            )
        case .missingKey(let key):
            (
                "J012", LocalText(nl: "de sleutel '\(key)' ontbreekt", en: "the key '\(key)' is missing"),
                LocalText(nl: "vul hem hier aan", en: "add it here")
            )
        case .unknownKey(let key, let nearest, let allowed):
            (
                "J013", LocalText(nl: "onbekende sleutel '\(key)'", en: "unknown key '\(key)'"),
                suggestion(nearest, allowed)
            )
        case .badValue(let problem, let suggestion):
            ("J014", problem, suggestion)
        }
    }
}

/// "did you mean" where something is near, else what is allowed.
func suggestion(_ nearest: String?, _ allowed: [String]) -> LocalText? {
    if let nearest { return LocalText(nl: "bedoelde u '\(nearest)'?", en: "did you mean '\(nearest)'?") }
    let list = allowed.joined(separator: ", ")
    return LocalText(nl: "dit kan hier: \(list)", en: "allowed here: \(list)")
}
