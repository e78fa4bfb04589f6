import Diagnostics
import TestSupport
import Testing

@testable import Recognition

@Suite struct TokeniserTests {
    @Test(arguments: [
        ("Hé, ça va?", "he , ca va ?"), ("Straße Œuvre Ĳsland", "strasse oeuvre ijsland"),
        ("e\u{301}e\u{301}n", "een"), ("foto's", "fotos"), ("'t Is zo'n ding", "het is zo een ding"),
        ("m’n, z´n, d`r", "mijn , zijn , haar"),
        ("Hebde gij da al efkes gevraagd?", "hebt ge ge dat al even gevraagd ?"),
        ("k weet t nie", "ik weet het niet"), ("Alsjeblieft, merci!", "alstublieft , dank u ."),
        ("‘Ik wil niet’, zei hij", "\" ik wil niet \" , zei hij"), ("Zij zei: “stop”.", "zij zei , \" stop \" ."),
        ("0800 13.500 of www.1712.be", "0800 13 500 of www 1712 be"), ("Echt... wacht!", "echt . . . wacht ."),
        ("vader (52) – moeder/kind", "vader , 52 , , moeder , kind"), ("1️⃣ 😀", "1"), ("één\nTWEE", "een . twee"),
    ])
    func `a Dutch text is cut into these words`(_ text: String, _ tokens: String) {
        #expect(Tokeniser(language: .nl).tokens(of: text).shown == tokens)
    }

    @Test(arguments: [
        ("I'm sure you can't, won't, shan't.", "i am sure you can not , will not , shall not ."),
        ("It’s John's; he'd go", "it is johns . he would go"),
        ("dont u know? thats ur call", "do not you know ? that is your call"),
        ("They've said they'll come", "they have said they will come"), ("y'all", "yall"),
        ("ill were well", "ill were well"),
        ("isn't she who's asking", "is not she who is asking"), ("gonna gimme lets", "going to give me let us"),
    ])
    func `an English text is cut into these words`(_ text: String, _ tokens: String) {
        #expect(Tokeniser(language: .en).tokens(of: text).shown == tokens)
    }

    @Test func `without a language no form is another word`() {
        #expect(Tokeniser(language: nil).tokens(of: "I can't, 't is nie").shown == "i cant , \" t is nie")
    }

    @Test func `a token knows the bytes it was read from`() {
        let text = "Één café: da's 'k weet nie!"
        let utf8 = Array(text.utf8)
        let slices = Tokeniser(language: .nl).tokens(of: text).map { String(decoding: utf8[$0.range], as: UTF8.self) }
        #expect(slices == ["Één", "café", ":", "da's", "da's", "'k", "weet", "nie", "!"])
    }

    @Test func `only the first 4,000 bytes are read`() {
        let tokens = Tokeniser(language: .nl).tokens(of: String(repeating: "ja nee ", count: 1_000))
        #expect(tokens.count == 1_143)
        #expect(tokens.last?.range == 3_997..<3_999)
    }

    @Test(arguments: badInput)
    func `bad input gives tokens inside the text`(_ name: String, _ text: String) {
        for language in [Language.nl, .en, nil] {
            expectOrder(Tokeniser(language: language).tokens(of: text), in: text)
        }
    }

    @Test func `ranges rise and lie inside the text, whatever is typed`() {
        let scalars = Array("aeé ñß'’`\"“.,?!;:()/–…\n\t0٣日🙂\u{301}\u{200D}\u{0}‘k".unicodeScalars)
        for seed in 0..<500 {
            var random = Seeded(seed)
            var text = ""
            for _ in 0..<40 { text.unicodeScalars.append(scalars.randomElement(using: &random) ?? " ") }
            for language in [Language.nl, .en, nil] {
                expectOrder(Tokeniser(language: language).tokens(of: text), in: text)
            }
        }
    }

    private func expectOrder(_ tokens: [Token], in text: String) {
        let ranges = tokens.map(\.range)
        #expect(
            zip(ranges, ranges.dropFirst()).allSatisfy { $0.lowerBound <= $1.lowerBound },
            "\(text.prefix(60).debugDescription)")
        #expect(ranges.allSatisfy { 0 <= $0.lowerBound && $0.upperBound <= text.utf8.count && !$0.isEmpty })
        #expect(tokens.allSatisfy { !$0.text.isEmpty })
    }
}
