import Diagnostics
import Testing

@testable import Recognition

@Suite struct ClauseSplitterTests {
    @Test(arguments: [
        ("Goed dat u belt, bent u nu veilig?", "goed dat u belt , | bent u nu veilig ?"),
        ("Dag! Bent u daar? Ja", "dag . / bent u daar ? / ja"),
        ("Ik luister en u vertelt.", "ik luister | en u vertelt ."),
        ("Is er koffie en thee?", "is er koffie en thee ?"), ("Ik blijf maar hij gaat", "ik blijf | maar hij gaat"),
        (
            "Blijf binnen, ook als hij belt, tot de politie er is",
            "blijf binnen , | ook als hij belt , tot de politie er is"
        ),
        ("Als het misgaat, bel dan 101.", "als het misgaat , bel dan 101 ."),
        ("Hij zei: het is jouw schuld", "hij zei , het is jouw schuld"),
        ("Het wordt erger, zei u", "het wordt erger , zei u"),
        ("een, twee, drie, vier, vijf, zes", "een , | twee , | drie , | vier , | vijf , zes"), ("?! ... ,", ""),
    ])
    func `a Dutch text may be cut here`(_ text: String, _ cuts: String) {
        #expect(shown(text, .nl) == cuts)
    }

    @Test(arguments: [
        ("Good that you called, are you safe?", "good that you called , | are you safe ?"),
        ("I listen and you talk.", "i listen | and you talk ."), ("Bread and butter", "bread and butter"),
        ("If it gets worse, call 101", "if it gets worse , call 101"),
        ("Stay inside, until they come", "stay inside , until they come"),
        ("He said: it is your fault", "he said , it is your fault"),
        ("It is worse, said you", "it is worse , said you"),
        ("You are right, or not, that is fine", "you are right , or not , that is fine"),
    ])
    func `an English text may be cut here`(_ text: String, _ cuts: String) {
        #expect(shown(text, .en) == cuts)
    }

    @Test func `a sentence of more than eighty words is cut where it stands`() {
        let tokens = Tokeniser(language: .nl).tokens(of: String(repeating: "ja ", count: 200))
        #expect(ClauseSplitter(language: .nl).sentences(of: tokens).map(\.tokens.count) == [80, 80, 40])
    }

    @Test(arguments: badInput)
    func `bad input is cut without harm`(_ name: String, _ text: String) {
        for language in Language.allCases {
            let tokens = Tokeniser(language: language).tokens(of: text)
            for sentence in ClauseSplitter(language: language).sentences(of: tokens) {
                #expect(sentence.cuts.count < ClauseSplitter.clauseLimit)
                #expect(sentence.cuts.allSatisfy { sentence.tokens.indices.dropFirst().contains($0) })
            }
        }
    }

    /// Sentences with ` / ` between them, places to cut as ` | `.
    private func shown(_ text: String, _ language: Language) -> String {
        let tokens = Tokeniser(language: language).tokens(of: text)
        return ClauseSplitter(language: language).sentences(of: tokens).map { sentence in
            let borders = [sentence.tokens.startIndex] + sentence.cuts + [sentence.tokens.endIndex]
            return zip(borders, borders.dropFirst()).map { tokens[$0..<$1].shown }.joined(separator: " | ")
        }.joined(separator: " / ")
    }
}
