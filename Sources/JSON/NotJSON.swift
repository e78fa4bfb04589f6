internal import Diagnostics

/// What can stand in a text that is not JSON, as `J005` says it.
extension LocalText {
    static let byteOrderMark = LocalText(nl: "een BOM voor de tekst", en: "a byte order mark before the text")
    static let colonBelongs = LocalText(nl: "hier hoort een dubbelpunt", en: "a colon belongs here")
    static let comment = LocalText(nl: "commentaar", en: "a comment")
    static let commaOrBraceBelongs = LocalText(nl: "hier hoort een komma of }", en: "a comma or } belongs here")
    static let commaOrBracketBelongs = LocalText(nl: "hier hoort een komma of ]", en: "a comma or ] belongs here")
    static let controlCharacter = LocalText(
        nl: "een stuurteken binnen een tekst", en: "a control character inside a string")
    static let halfSurrogate = LocalText(nl: "een half surrogaatpaar", en: "half a surrogate pair")
    static let keyBelongs = LocalText(
        nl: "hier hoort een sleutel tussen \"", en: "a key between double quotes belongs here")
    static let lineBreak = LocalText(nl: "een regeleinde binnen een tekst", en: "a line break inside a string")
    static let singleQuotes = LocalText(nl: "enkele aanhalingstekens", en: "single quotes")
    static let unknownEscape = LocalText(nl: "een \\ die hier niets betekent", en: "a \\ that means nothing here")
    static let unknownWord = LocalText(
        nl: "een woord dat niet tussen \" staat", en: "a word that is not between double quotes")
    static let valueBelongs = LocalText(nl: "hier hoort een waarde", en: "a value belongs here")
    static let zeroCharacter = LocalText(nl: "het teken \\u0000", en: "the character \\u0000")
    static let zeroInFront = LocalText(nl: "een getal met een nul ervoor", en: "a number with a zero in front")
}
