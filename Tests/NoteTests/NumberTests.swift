import Recognition
import Testing

@testable import Grading

@Suite struct `Numbers in words` {
    @Test(
        arguments: [
            ("drie en negenendertig", [3, 39]), ("tweeëntwintig, één", [22, 1]),
            ("thirty-one and forty two", [31, 42]),
            ("29j, V34 en m 7", [29, 34, 7]), ("om 14.10 op 12/3 van 8-9", []), ("in 2019 of 121", []),
            ("honderd en 0", [100, 0]), ("acht-en-twintig", [8, 20]),
        ] as [(String, [Int])])
    func `are read as figures are`(_ text: String, _ numbers: [Int]) {
        #expect(NumberWords.numbers(in: text.typedWords()).map(\.value) == numbers)
    }

    @Test func `words keep capitals, gaps and the start of a sentence`() {
        let words = "Zo'n Ding. Hij zei: \"Élan\"".typedWords()
        #expect(words.map(\.typed) == ["Zo", "n", "Ding", "Hij", "zei", "Élan"])
        #expect(words.map(\.folded) == ["zo", "n", "ding", "hij", "zei", "elan"])
        #expect(words.map(\.beginsSentence) == [true, false, false, true, false, true])
        #expect(words.map(\.gap) == ["", "'", " ", ". ", " ", ": \""])
        #expect(words.map(\.isCapitalised) == [true, false, true, true, false, true])
    }
}
