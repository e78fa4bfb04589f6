import Diagnostics
import Testing

@testable import Recognition

@Suite struct StanceTests {
    @Test(arguments: [
        ("Bent u nu veilig?", "question caller by-caller"),
        ("Bent u nu veilig", "question caller by-caller"),
        ("Wat is er gebeurd", "question past"),
        ("Bel nu 112", "imperative"),
        ("Kan dat", "question"),
        ("Moet dat nu", "question"),
        ("Het is uw schuld", "caller"),
        ("Het is niet uw schuld", "negated caller"),
        ("Niemand komt het te weten", "nobody"),
        ("Hij zei dat het uw schuld is", "reported past caller others by-others others-alone"),
        ("Zei hij dat het uw schuld is?", "question past caller others by-others others-alone"),
        ("U zei dat hij drinkt", "echoed past caller others by-caller by-others"),
        ("zei u", "echoed past caller"),
        ("Ik zei dat al", "past speaker by-operator operator-alone"),
        ("Als hij komt, bel dan 101", "conditional others by-others others-alone"),
        ("Wij zijn geen meldpunt", "negated line by-operator"),
        ("Hij heeft mij geslagen", "past speaker others by-others operator-alone"),
        ("Ik ga zonder u niets doen", "nobody speaker caller by-operator without"),
        ("", ""),
        ("Ik maak een beetje voort", "speaker by-operator operator-alone"),
        ("Hij blijft aan de lijn", "others by-others others-alone"),
        ("Uw man vindt dat u overdrijft", "reported caller others by-caller by-others"),
        ("Als hij zegt dat hij komt", "conditional others by-others others-alone"),
        ("Wat u vertelt, blijft hier", "caller by-caller"),
        ("Uw dochter vertelde ons dat u roept", "past line caller others by-caller by-others"),
        ("Volgens uw zus ligt het aan u", "reported caller others"),
        ("Ik heb aan uw zus gezegd dat u belde", "past speaker caller others by-operator by-caller"),
        ("Ik vind dat heel moedig", "speaker by-operator"),
        ("Dus hij drinkt", "others by-others concluding others-alone"),
        ("Bel uw moeder", "imperative caller others"),
        ("Ik kan u niet helpen zonder bewijs", "negated speaker caller by-operator without"),
    ])
    func `a Dutch clause is said so`(_ text: String, _ signs: String) {
        #expect(names(text, .nl) == signs)
    }

    @Test(arguments: [
        ("Are you safe?", "question caller by-caller"),
        ("Are you safe", "question caller by-caller"),
        ("What happened", "question"),
        ("Call 112 now", "imperative"),
        ("It is your fault", "caller"),
        ("It isn't your fault", "negated caller"),
        ("Nobody will find out", "nobody"),
        ("He said that it is your fault", "reported past caller others by-others others-alone"),
        ("Did he say that it is your fault?", "question past caller others by-others others-alone"),
        ("You said he drinks", "echoed past caller others by-caller by-others"),
        ("If he comes, call 101", "conditional others by-others others-alone"),
        ("We are not the police", "negated line others by-operator"),
        ("I said that", "past speaker by-operator operator-alone"),
        ("She has threatened me", "past speaker others by-others operator-alone"),
        ("Do not call him", "imperative negated others"),
        ("Do hurry up", "imperative"),
        ("Do you call him", "question caller others by-caller"),
        ("I will hurry up", "speaker by-operator operator-alone"),
        ("He will stay on the phone", "others by-others others-alone"),
        ("What you describe is violence", "caller by-caller"),
        ("Your son told us about it", "past line caller others by-others others-alone"),
        ("According to your mother you provoked it", "reported caller others"),
        ("I think that is brave", "speaker by-operator"),
        ("So he drinks", "others by-others concluding others-alone"),
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
            "caller", "others", "by-operator", "by-caller", "by-others", "without", "concluding", "operator-alone",
            "others-alone",
        ]
        return zip(names, Stance.each).filter { stance.contains($1) }.map(\.0).joined(separator: " ")
    }
}
