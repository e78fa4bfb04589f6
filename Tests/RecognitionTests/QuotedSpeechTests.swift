import Diagnostics
import Testing

@testable import Recognition

@Suite struct `What is quoted` {
    private func left(_ text: String, names: [String] = []) -> String {
        QuotedSpeech(in: Tokeniser(language: .en).tokens(of: text)).leftOut { tokens in
            names == tokens.filter { $0.kind == .word }.map(\.text)
        }.shown
    }

    @Test(arguments: [
        ("'Ring the police', your neighbour shouted.", ", your neighbour shouted ."),
        ("She goes \"you made it all up\", is that right?", "she goes , is that right ?"),
        ("On my mug it says “what would you like?” in blue.", "on my mug it says in blue ."),
        ("She said: \"Get out! And stay away!\" and then?", "she said , and then ?"),
    ])
    func `was said by somebody else, and is left out`(_ text: String, _ rest: String) {
        #expect(left(text) == rest)
    }

    @Test(arguments: [
        // The operator's own sentences, typed with marks around them.
        "\"Good afternoon, you are through to 1712.\"", "\"Good afternoon.\" \"How can I help?\"",
        // One word is no speech.
        "What do you mean by \"odd\"?",
        // Nor is what is never closed.
        "He said 'get out and that was it.", "it's the parents' house, isn't it?",
    ])
    func `stays when it is nobody else's speech`(_ text: String) {
        #expect(left(text) == Tokeniser(language: .en).tokens(of: text).shown)
    }

    @Test func `stays when it is a name`() {
        let text = "Have you heard of 'Stop it Now'?"
        #expect(left(text, names: ["stop", "it", "now"]) == "have you heard of \" stop it now \" ?")
    }
}
