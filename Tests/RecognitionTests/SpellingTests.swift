import Testing

@testable import Recognition

@Suite struct SpellingTests {
    private let spelling = Spelling(words: ["niet", "veilig", "beloof", "moet", "boek"], kept: ["vailig"])

    @Test(arguments: [
        ("neit", "niet"), ("nit", "niet"), ("nniet", "niet"), ("viilig", "veilig"), ("beleof", "beloof"),
        ("moot", "moet"),
    ])
    func `a word with one letter wrong is put right`(_ typed: String, _ word: String) {
        #expect(spelling.correction(of: typed) == word)
    }

    @Test(arguments: ["niet", "vailig", "belooft", "boeken", "no", "nieten", "b0ek", "", "huis"])
    func `a word that is known, inflected, short, a number or far off stays`(_ typed: String) {
        #expect(spelling.correction(of: typed) == nil)
    }

    @Test func `of two words as near the commoner is taken`() {
        #expect(Spelling(words: ["hand", "hond"], kept: []).correction(of: "hxnd") == "hand")
        #expect(Spelling(words: ["hond", "hand"], kept: []).correction(of: "hxnd") == "hond")
    }
}
