import Diagnostics
import Pack
import TestSupport
import Testing

@testable import Recognition

/// How utterances are read on a small hand-made pack.
@Suite struct ReadingTests {
    private static let trained = try? SmallPack().recogniser
    private let recogniser: Recogniser

    init() throws { recogniser = try #require(Self.trained) }

    @Test(arguments: [
        ("Bent u nu veilig?", "ask-safe"), ("Is het veilig", "ask-safe"), ("hallo mevrouw", "greet"),
        ("Goeiedag, bent u nu veilig?", "greet ask-safe"), ("bent u veilig, gewond?", "ask-safe ask-injury"),
        ("Bent u gewond? Bent u nu veilig?", "ask-injury ask-safe"), ("Ik vraag of iemand pijn heeft", ""),
        ("Het is uw schuld", "blame"), ("Hij zei dat het uw schuld is.", ""), ("Is het uw schuld?", ""),
        ("Als het erger wordt, bel dan 101.", "plan-b"), ("Awel kan je helpen", "refer:awel"),
        ("U kunt terecht bij het CAW of bij Awel", "refer:caw refer:awel"),
        ("Ga naar het cw, awel of het caww", "refer:awel"),
        ("U kunt terecht bij het centrum algemeen welzijnswerk", "refer:caw"),
        ("Het CAW kan u helpen. Awel ook.", "refer:caw refer:awel"),
        ("Neem contact op, bijvoorbeeld met Awel", "refer:awel"), ("Dat is een mooi boek.", ""), ("", ""), ("😀", ""),
        ("?!...", ""),
    ])
    func `an utterance carries these acts`(_ text: String, _ acts: String) {
        #expect(recogniser.read(text).labels.joined(separator: " ") == acts)
    }

    @Test func `a phrase, an example or the name of a service bears witness, with its words`() {
        let reading = recogniser.read("Goeiedag méneer. Zeg, hebt ú pijn? Awel kan je hélpen!")
        #expect(reading.acts.map(\.id) == ["greet", "ask-injury", "refer"])
        #expect(reading.acts.map(\.witness) == [.phrase, .phrase, .alias])
        #expect(reading.acts.map(\.words) == ["Goeiedag", "hebt ú pijn", "Awel kan je hélpen!"])
        #expect(reading.acts.map(\.service) == [nil, nil, "awel"])
        let example = recogniser.read(" \u{201C}Bént u nu veilig?\u{201D} ")
        #expect(example.acts.map(\.witness) == [.example])
        #expect(example.acts.map(\.words) == ["\u{201C}Bént u nu veilig?"])
    }

    @Test func `what is said twice is heard once, with the better witness`() {
        let reading = recogniser.read("Is het veilig? Bent u nu veilig?")
        #expect(reading.acts.map(\.id) == ["ask-safe"])
        #expect(reading.acts.map(\.words) == ["Bent u nu veilig?"])
    }

    @Test(arguments: [
        ("Ik beloof niet dat het geheim blijft.", "promise"), ("Bel Awel niet.", "refer"),
        ("U klinkt niet bang.", "reflect"),
    ])
    func `what is denied is not done`(_ text: String, _ act: ActID) {
        #expect(!recogniser.read(text).acts.map(\.id).contains(act))
        let denied = recogniser.explain(text).clauses.flatMap(\.runnersUp).filter { $0.act == act }
        #expect(denied.map { $0.objections.map { $0[.en] } } == [["it is denied"]])
        #expect(denied.map { $0.objections.map { $0[.nl] } } == [["het wordt ontkend"]])
    }

    @Test(arguments: [(0, 0, 0), (4, 0, 0), (10, 1, 0), (10, 6, 0.35), (1, 1, 0.63)] as [(Int, Int, Float)])
    func `the more words stand in no example, the surer an act must be`(_ words: Int, _ strange: Int, _ margin: Float) {
        #expect(abs(SentenceJudge.leastMargin(words: words, strange: strange) - margin) < 0.001)
    }

    @Test func `an act that strange words make doubtful is no more than a guess`() {
        let texts = ["veilig", "is veilig", "is nu veilig", "bent nu veilig"].flatMap { text in
            ["zwemt", "kwallen zwemt", "kwallen in zoutwater zwemt"].map { "\(text) \($0)" }
        }
        let doubted = texts.map { recogniser.explain($0) }.filter { explanation in
            explanation.clauses.flatMap(\.runnersUp).flatMap(\.objections).map { $0[.en] }
                .contains("too many of its words are in no example")
        }
        #expect(!doubted.isEmpty)
        #expect(doubted.allSatisfy { $0.reading.unsure || !$0.reading.acts.isEmpty })
    }

    @Test func `denying one act can make another`() {
        let reading = recogniser.read("Niemand zegt dat het uw schuld is")
        #expect(reading.acts.map(\.id) == ["no-blame"])
        #expect(reading.acts.map(\.confidence) == [0.6])
        #expect(recogniser.read("Zegt niemand dat het uw schuld is?").labels.contains("no-blame") == false)
    }

    @Test func `a referral without a service is a guess`() {
        let reading = recogniser.read("Neem contact op met het")
        #expect(reading.acts.isEmpty)
        #expect(reading.unsure)
        #expect(reading.guesses == ["refer"])
    }

    @Test func `guesses come the likeliest first and each once, beside what is sure`() {
        let text = "Hallo. Neem contact op met het. Ik beloof niet dat het geheim blijft. Neem contact op met het."
        let reading = recogniser.read(text)
        #expect(reading.acts.map(\.id) == ["greet"])
        #expect(reading.unsure)
        let doubted = recogniser.explain(text).clauses.dropFirst().flatMap { $0.given + $0.runnersUp }
        let best = Dictionary(doubted.map { ($0.act, $0.confidence) }, uniquingKeysWith: max)
        #expect(best.count == 2)
        #expect(reading.guesses == best.sorted { $0.value > $1.value }.map(\.key))
    }

    @Test func `what was surely heard in the same utterance is no guess`() {
        #expect(recogniser.read("Ik beloof niet dat het geheim blijft.").guesses == ["promise"])
        let reading = recogniser.read("Ik beloof dat niemand het hoort. Ik beloof niet dat het geheim blijft.")
        #expect(reading.acts.map(\.id) == ["promise"])
        #expect(!reading.unsure)
    }

    @Test func `of two acts that no example has together the likelier is given`() throws {
        let rivals = try recogniser(ofTwins: "\"Wanneer was dat?\"")
        #expect(rivals.read("Wanneer gebeurde het?").acts.count == 1)
        let clause = try #require(rivals.explain("Wanneer gebeurde het?").clauses.first)
        #expect(clause.given.count == 1)
        let loser = clause.runnersUp.first { ["one", "two"].contains($0.act) }
        #expect(loser?.objections.map { $0[.en] } == ["'\(clause.given[0].act)' is likelier"])
        #expect(loser?.objections.map { $0[.nl] } == ["'\(clause.given[0].act)' is waarschijnlijker"])
    }

    @Test func `two acts that some example has together are both given`() throws {
        let friends = try recogniser(ofTwins: #"{"text": "Wanneer was dat?", "also": ["two"]}"#)
        #expect(Set(friends.read("Wanneer gebeurde het?").labels) == ["one", "two"])
    }

    @Test func `an explanation names phrase, example, words and services`() throws {
        let explanation = recogniser.explain("Hebt u pijn? Het CAW kan u helpen.")
        #expect(explanation.reading == recogniser.read("Hebt u pijn? Het CAW kan u helpen."))
        #expect(explanation.clauses.map(\.words) == ["Hebt u pijn?", "Het CAW kan u helpen."])
        #expect(explanation.clauses.map(\.services) == [[], ["caw"]])
        let injury = try #require(explanation.clauses[0].given.first)
        #expect(injury.phrase == "(heeft|hebt) (u|iemand) pijn")
        #expect(injury.nearest?.text == "Hebt u verwondingen?")
        #expect(injury.words.map(\.word).contains("pijn"))
        let refer = try #require(explanation.clauses[1].given.first)
        #expect(refer.phrase == nil)
        #expect(refer.nearest?.text == "Het CAW kan u helpen.")
        #expect(try #require(refer.nearest?.similarity) > 0.999)
        #expect(refer.words.map(\.word).contains("(…)"))
    }

    @Test func `a text longer than 4,000 bytes is cut short`() {
        #expect(!recogniser.read(String(repeating: "u", count: 4_000)).cutShort)
        let filling = String(repeating: "pijn ", count: 2_000)
        let reading = recogniser.read("Bent u nu veilig? " + filling + "Awel kan je helpen.")
        #expect(reading.cutShort)
        #expect(reading.labels.first == "ask-safe")
        #expect(!reading.labels.contains("refer:awel"))
    }

    @Test(arguments: badInput)
    func `bad input is read without harm`(_ name: String, _ text: String) {
        let reading = recogniser.read(text)
        #expect(reading.acts.allSatisfy { 0...1 ~= $0.confidence })
        #expect(reading.cutShort == (text.utf8.count > 4_000))
        #expect(recogniser.explain(text).reading == reading)
    }

    @Test func `whatever is typed, the words of a reading stand in it`() {
        let parts = [
            "hallo", "Hé", "bent u", "nu veilig", "niet", "het CAW", "Awel", "gewond", "?", ",", " en ", "'t", "😀", "“",
            "\n", "uw schuld",
            "als", "hij zei", "é", "\u{301}",
        ]
        for seed in 0..<300 {
            var random = Seeded(seed)
            let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in parts.randomElement(using: &random) ?? ""
            }
            .joined(separator: " ")
            let reading = recogniser.read(text)
            for act in reading.acts {
                #expect(text.utf8.count >= act.words.utf8.count && text.contains(act.words), "\(text)")
            }
            #expect(reading.guesses.isEmpty == !reading.unsure)
        }
    }

    /// A recogniser of two acts with the same examples, one of which is `example`, and one other act.
    private func recogniser(ofTwins example: String) throws -> Recogniser {
        let same =
            #""Wanneer gebeurde het?", "Wanneer gebeurde dat?", "Wanneer is het gebeurd?", "Wanneer gebeurde het precies?""#
        return try SmallPack(
            acts: [("one", "exploring", nil), ("two", "exploring", nil), ("other", "opening", nil)],
            material: """
                {"acts": {"one": {"examples": [\(same), \(example)]}, "two": {"examples": [\(same)]},
                 "other": {"examples": ["Hallo.", "Dag mevrouw.", "Goeiemorgen mevrouw.", "Hallo mevrouw.", "Dag."]}}}
                """
        ).recogniser
    }
}
