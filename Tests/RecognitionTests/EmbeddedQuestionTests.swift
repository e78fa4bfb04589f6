import Diagnostics
import Testing

@testable import Recognition

@Suite struct `A question inside a sentence` {
    private func direct(_ text: String, _ language: Language) -> String? {
        EmbeddedQuestion(language).direct(Tokeniser(language: language).tokens(of: text)[...])?.shown
    }

    @Test(arguments: [
        ("Ik vraag me af of hij nu thuis is.", "hij nu thuis is . ?"),
        ("Wat ik nog graag zou weten, is of er kinderen zijn", "er kinderen zijn ?"),
        ("Ik weet nog niet waar u woont", "waar u woont ?"),
        ("Zou u mij kunnen zeggen sinds wanneer dat zo is?", "sinds wanneer dat zo is ?"),
    ])
    func `is read for itself, in Dutch`(_ text: String, _ question: String) {
        #expect(direct(text, .nl) == question)
    }

    @Test(arguments: [
        ("I wonder if he has a weapon.", "he has a weapon . ?"),
        ("It would help me to know roughly which year she was born", "which year she was born ?"),
        ("I don't know yet whether he's close by", "he is close by ?"),
        ("Could you tell me where you are?", "where you are ?"),
    ])
    func `is read for itself, in English`(_ text: String, _ question: String) {
        #expect(direct(text, .en) == question)
    }

    @Test(arguments: [
        // A condition, and what the operator hears, knows or tells, ask nothing.
        ("I know if he comes home you get scared.", Language.en), ("You tell him when you go.", .en),
        ("If he comes back, call 112.", .en), ("I wonder", .en), ("I wonder why", .en),
        ("I can hear how angry this makes you.", .en), ("Ik kan horen hoe boos u bent.", .nl),
        ("Ik weet wat u meemaakt.", .nl), ("Wilt u koffie of thee?", .nl), ("Ik bel u niet terug of zo.", .nl),
    ])
    func `is none without words that lead up to one`(_ text: String, _ language: Language) {
        #expect(direct(text, language) == nil)
    }
}
