import Diagnostics
import JSON
import Pack
import TestSupport
import Testing

@testable import Recognition

@Suite struct PhraseTests {
    @Test(arguments: [
        ("bel 112", "u mag bel 112 doen", true), ("bel 112", "bel nu 112", false), ("Één café", "een cafe", true),
        ("bel [nu] 112", "bel 112", true), ("bel [nu] 112", "bel nu 112", true),
        ("bel [nu|snel eens] 112", "bel snel eens 112", true),
        ("bel [nu] 112", "bel straks 112", false), ("(bel|neem contact op met) 112", "neem contact op met 112", true),
        ("(bel|neem contact op met) 112", "contact op met 112", false), ("((a|b) c|d)", "b c", true),
        ("((a|b) c|d)", "b d", true),
        ("((a|b) c|d)", "b", false), ("bel * 112", "bel 112", true), ("bel * 112", "bel nu toch snel 112", true),
        ("bel * 112", "bel nu toch eens snel 112", false), ("bel <number>", "bel honderd en twaalf", true),
        ("bel <number>", "bel 112", true), ("bel <number>", "bel 101", false), ("^bel", "bel hem", true),
        ("^bel", "ik bel hem", false),
        ("112$", "bel 112", true), ("112$", "bel 112 nu", false), ("^dag$", "dag", true), ("^dag$", "dag dag", false),
        ("bel 112 !nooit", "bel 112", true), ("bel 112 !nooit", "bel 112 nooit", false),
        ("bel 112 !(als|mocht)", "als u bel 112", false),
        ("bel 112 !nooit !als", "als u bel 112", false), ("bel !(* 112$)", "bel nu 112", false),
        ("foto's", "fotos", true),
        ("hebde gebeld", "hebt ge gebeld", true), ("bel [<number>]", "bel", true), ("bel <none>", "bel", false),
        ("bel [<none>]", "bel", true),
    ])
    func `a phrase is found or not`(_ phrase: String, _ text: String, _ isFound: Bool) throws {
        #expect(try hits(phrase, text).isEmpty == !isFound)
    }

    @Test(arguments: [
        ("politie", "politie", true), ("politie", "poltie", true), ("politie", "politiie", true),
        ("politie", "poletie", true),
        ("politie", "poliite", true), ("politie", "polietj", false), ("politie", "oltie", false),
        ("hallo", "halo", true),
        ("hallo", "hllo", true), ("huis", "hius", false), ("huis", "huiis", false), ("hallo", "hal", false),
        ("112", "122", false),
    ])
    func `one typo is forgiven in words of five letters and more`(_ phrase: String, _ text: String, _ isFound: Bool)
        throws
    {
        #expect(try hits(phrase, text).isEmpty == !isFound)
    }

    @Test func `a word of its own is no typo for another`() throws {
        #expect(try hits("politie", "polities") == [0..<1])
        #expect(try hits("politie", "polities", isWord: { $0 == "polities" }) == [])
    }

    @Test func `the longest match from the first place is given`() throws {
        #expect(try hits("bel [nu [meteen]]", "ik zeg bel nu meteen en bel") == [2..<5])
    }

    @Test func `the borders of a clause count as start and end`() throws {
        let book = try book("^bel 112$")
        let words = ["ga", "naar", "buiten", "en", "bel", "112", "want", "hij", "komt"]
        #expect(book.hits(in: words, isWord: { _ in false }).isEmpty)
        let inside = book.hits(in: words, starts: [4], ends: [6], isWord: { _ in false })
        #expect(inside.map(\.words) == [4..<6])
        #expect(inside.map(\.phrase) == ["^bel 112$"])
    }

    @Test(arguments: [
        ("ill call", "i will call"), ("ill call", "ill call"), ("its ok", "it is ok"), ("you're ok", "you are ok"),
    ])
    func `an English word without its apostrophe is found both ways`(_ phrase: String, _ text: String) throws {
        #expect(try hits(phrase, text, .en).count == 1)
    }

    @Test(
        arguments: [
            ("", .empty, 0), ("   ", .empty, 0), ("!a", .empty, 0), ("[a]", .matchesAnything, 0),
            ("* [a] ^", .startNotFirst, 6),
            ("*", .matchesAnything, 0), ("^ $", .matchesAnything, 0), ("(a|[b])", .matchesAnything, 0),
            ("(a|b", .unclosed("("), 0),
            ("x [y", .unclosed("["), 2), ("x ([y|z)", .unexpected(")"), 7), ("a <b", .unclosed("<"), 2),
            ("a )", .unexpected(")"), 2),
            ("a | b", .unexpected("|"), 2), ("(a !b)", .unexpected("!"), 3), ("a !", .unexpected(" "), 3),
            ("a … b", .unexpected("…"), 2),
            ("a >", .unexpected(">"), 2), ("(a||b)", .emptyAlternative, 3), ("()", .emptyAlternative, 1),
            ("a []", .emptyAlternative, 3),
            ("é <nope>", .unknownList("nope"), 3), ("a ^ b", .startNotFirst, 2), ("(a|^b)", .startNotFirst, 3),
            ("a $ b", .endNotLast, 2),
            ("a $b", .endNotLast, 2), ("(a $ b)", .endNotLast, 3), ("a !b c", .exclusionNotLast, 5),
        ] as [(String, PhraseFault.Kind, Int)])
    func `a faulty phrase is refused with the place of its fault`(
        _ phrase: String, _ kind: PhraseFault.Kind, _ offset: Int
    ) {
        #expect(throws: PhraseFault(kind: kind, offset: offset)) {
            try PhraseParser.parse(phrase, lists: lists, language: .nl)
        }
    }

    @Test func `a faulty phrase is left out of the book`() throws {
        #expect(try hits("bel (112", "bel 112") == [])
    }

    @Test func `random patterns never crash, and what is read can be matched`() throws {
        let parts = [
            "a", "bel", "é", "(", ")", "[", "]", "|", "*", "^", "$", "!", "<number>", "<", ">", " ", "  ", "…",
            "politie",
        ]
        let words = ["a", "bel", "112", "politie", "poltie", "e"]
        var read = 0
        for seed in 0..<3_000 {
            var random = Seeded(seed)
            let pattern = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                parts.randomElement(using: &random) ?? ""
            }.joined()
            guard (try? PhraseParser.parse(pattern, lists: lists, language: .nl)) != nil else { continue }
            read += 1
            let text = (0..<6).map { _ in words.randomElement(using: &random) ?? "" }
            for hit in try book(pattern).hits(in: text, starts: [2], ends: [4], isWord: { _ in false }) {
                #expect(hit.words.lowerBound < hit.words.upperBound && hit.words.upperBound <= text.count, "\(pattern)")
            }
        }
        #expect(read > 100)
    }

    @Test func `brackets in brackets without end are refused`() {
        let deep = String(repeating: "(", count: 100_000)
        #expect(throws: PhraseFault(kind: .tooDeep, offset: 32)) {
            try PhraseParser.parse(deep, lists: lists, language: .nl)
        }
    }

    @Test func `a list of five thousand words costs no more than it should`() throws {
        let names = (0..<5_000).map { "gemeente\($0)" }
        let syntax = PhraseSyntax.choice(names.map(PhraseSyntax.word))
        var words = PhraseWords()
        let program = PhraseProgram(syntax) { words.number($0) }
        let last = words.number("gemeente4999")
        #expect(program.match([[last]], from: 0, isStart: { $0 == 0 }, isEnd: { $0 == 1 }) == 1)
    }

    private func hits(
        _ phrase: String, _ text: String, _ language: Language = .nl, isWord: (String) -> Bool = { _ in false }
    ) throws -> [Range<Int>] {
        let words = text.split(separator: " ").map(String.init)
        return try book(phrase, language).hits(in: words, isWord: isWord).map(\.words)
    }

    private func book(_ phrase: String, _ language: Language = .nl) throws -> PhraseBook {
        let entry = ActMaterial.Entry(phrases: [try located(phrase)], examples: [], counterExamples: [])
        let act: Located<ActID> = try located("greet")
        return PhraseBook(
            ActMaterial(wordLists: lists, acts: [(act, entry)]), language: language)
    }

    private func located<Value: ExpressibleByStringLiteral>(_ text: Value) throws -> Located<Value> {
        Located(text, file: SourceFile(name: "nl.json", bytes: []), offset: 0)
    }

    private let lists: [WordListID: [String]] = ["number": ["112", "honderd en twaalf"], "none": []]
}
