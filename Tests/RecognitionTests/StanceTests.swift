import Diagnostics
import Testing

@testable import Recognition

@Suite struct StanceTests {
    @Test(arguments: [
        ("Bent u nu veilig?", "question caller"), ("Bent u nu veilig", "question caller"),
        ("Wat is er gebeurd", "question past"),
        ("Bel nu 112", "imperative"), ("Kan dat", "question"), ("Moet dat nu", "question"),
        ("Het is uw schuld", "caller"),
        ("Het is niet uw schuld", "negated caller"), ("Niemand komt het te weten", "nobody"),
        ("Hij zei dat het uw schuld is", "reported past caller others"),
        ("Zei hij dat het uw schuld is?", "question past caller others"),
        ("U zei dat hij drinkt", "echoed past caller others"), ("zei u", "echoed past caller"),
        ("Ik zei dat al", "past speaker"), ("Als hij komt, bel dan 101", "conditional others"),
        ("Wij zijn geen meldpunt", "negated line"), ("Hij heeft mij geslagen", "past speaker others"),
        ("Ik ga zonder u niets doen", "negated nobody speaker caller"), ("", ""),
    ])
    func `a Dutch clause is said so`(_ text: String, _ signs: String) {
        #expect(names(text, .nl) == signs)
    }

    @Test(arguments: [
        ("Are you safe?", "question caller"), ("Are you safe", "question caller"), ("What happened", "question"),
        ("Call 112 now", "imperative"), ("It is your fault", "caller"), ("It isn't your fault", "negated caller"),
        ("Nobody will find out", "nobody"), ("He said that it is your fault", "reported past caller others"),
        ("Did he say that it is your fault?", "question past caller others"),
        ("You said he drinks", "echoed past caller others"),
        ("If he comes, call 101", "conditional others"), ("We are not the police", "negated line others"),
        ("I said that", "past speaker"), ("She has threatened me", "past speaker others"),
    ])
    func `an English clause is said so`(_ text: String, _ signs: String) {
        #expect(names(text, .en) == signs)
    }

    @Test func `a question mark alone can be left out`() {
        let tokens = Tokeniser(language: .nl).tokens(of: "Het is uw schuld?")
        #expect(StanceReader(.nl).read(tokens).contains(.question))
        #expect(!StanceReader(.nl).read(tokens, withoutQuestion: true).contains(.question))
    }

    @Test(arguments: [
        (Language.nl, "Het is niet uw schuld", "het is uw schuld"),
        (.nl, "Niemand zegt ooit geen woord", "iemand zegt ooit een woord"),
        (.nl, "Ik kom nooit zonder hulp", "ik kom altijd met hulp"), (.en, "It isn't your fault", "it is your fault"),
        (.en, "Nobody ever said nothing", "somebody ever said something"),
        (.en, "There is no proof", "there is a proof"),
    ])
    func `with nothing denied a clause reads so`(_ language: Language, _ text: String, _ plain: String) {
        let tokens = Tokeniser(language: language).tokens(of: text)
        #expect(StanceReader(language).affirmative(tokens[...])?.shown == plain)
    }

    @Test func `a clause that denies nothing has no other reading`() {
        #expect(StanceReader(.nl).affirmative(Tokeniser(language: .nl).tokens(of: "Het is uw schuld")[...]) == nil)
    }

    private func names(_ text: String, _ language: Language) -> String {
        let stance = StanceReader(language).read(Tokeniser(language: language).tokens(of: text))
        let names = [
            "question", "imperative", "negated", "nobody", "reported", "echoed", "conditional", "past", "speaker",
            "line",
            "caller", "others",
        ]
        return zip(names, Stance.each).filter { stance.contains($1) }.map(\.0).joined(separator: " ")
    }
}
