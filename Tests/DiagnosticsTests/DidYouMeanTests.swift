import Diagnostics
import Testing

@Suite struct `Did you mean` {
    @Test(arguments: [
        ("greting", "greeting"),
        ("Greeting", "greeting"),
        ("greeitng", "greeting"),
        ("greet", "great"),
        ("sorry", nil),
        ("caw", "cpaw"),
        ("ab", "ba"),
        ("", nil), ("n", nil),
    ])
    func `a name within a third of its letters is suggested`(typed: String, meant: String?) {
        #expect(didYouMean(typed, among: ["great", "greeting", "cpaw", "ba", "a"]) == meant)
    }

    @Test func `the nearest of several is taken, and of equally near ones the first`() {
        #expect(didYouMean("ask-aged", among: ["ask-rage", "ask-age"]) == "ask-age")
        #expect(didYouMean("cat", among: ["hat", "bat"]) == "hat")
    }

    @Test func `a name is never suggested for itself`() {
        #expect(didYouMean("nl", among: ["nl"]) == nil)
        #expect(didYouMean("nl", among: [String]()) == nil)
    }

    @Test func `swapping two neighbours is one slip, not two`() {
        #expect(didYouMean("dgaer", among: ["danger"]) == nil)
        #expect(didYouMean("dnager", among: ["danger"]) == "danger")
        #expect(didYouMean("cta", among: ["cat"]) == "cat")
    }

    @Test func `a letter is a letter, however many bytes it takes`() {
        #expect(didYouMean("scene", among: ["scène"]) == "scène")
    }
}
