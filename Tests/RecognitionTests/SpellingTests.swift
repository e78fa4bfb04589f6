import Testing

@testable import Recognition

@Suite struct SpellingTests {
    private let spelling = Spelling(
        words: ["niet", "veilig", "beloof", "moet", "boek", "kan", "u", "ik"], kept: ["vailig"])

    @Test(arguments: [
        ("neit", "niet"), ("nit", "niet"), ("nniet", "niet"), ("niett", "niet"), ("viilig", "veilig"),
        ("beleof", "beloof"), ("moot", "moet"), ("kna", "kan"), ("kkan", "kan"),
    ])
    func `a word with one letter wrong is put right`(_ typed: String, _ word: String) {
        #expect(spelling.correction(of: typed) == word)
    }

    @Test(arguments: ["niet", "vailig", "belooft", "boeken", "no", "nieten", "b0ek", "", "huis", "uk"])
    func `a word that is known, inflected, short, a number or far off stays`(_ typed: String) {
        #expect(spelling.correction(of: typed) == nil)
    }

    @Test func `of two words as near the commoner is taken`() {
        #expect(Spelling(words: ["hand", "hond"], kept: []).correction(of: "hxnd") == "hand")
        #expect(Spelling(words: ["hond", "hand"], kept: []).correction(of: "hxnd") == "hond")
    }

    @Test func `a slip that fingers often make goes before a commoner word`() {
        #expect(Spelling(words: ["hebt", "het"], kept: []).correction(of: "hett") == "het")
        #expect(Spelling(words: ["moet", "komt"], kept: []).correction(of: "kmot") == "komt")
    }

    @Test func `of two words as near the one that stands beside its neighbours is taken`() {
        let spelling = Spelling(words: ["dat", "wat", "kunt", "u", "uw", "huis"], kept: [])
        let pairs: Set = [["^", "wat"], ["kunt", "u"], ["uw", "huis"]]
        #expect(corrected("qat", spelling, pairs) == "wat")
        #expect(corrected("kunt uu", spelling, pairs) == "kunt u")
        #expect(corrected("uu huis", spelling, pairs) == "uw huis")
        // Nothing speaks for either.
        #expect(corrected("uu", spelling, pairs) == "uu")
    }

    private func corrected(_ text: String, _ spelling: Spelling, _ pairs: Set<[String]>) -> String {
        spelling.corrected(Tokeniser(language: .nl).tokens(of: text)) { pairs.contains([$0, $1]) }.shown
    }

    @Test(arguments: [
        ("kan", "kaan", Slip.doubled), ("kan", "kann", .doubled), ("kan", "kn", .leftOut), ("kan", "an", .leftOut),
        ("kan", "kna", .swapped), ("kan", "akn", .swapped), ("kan", "kin", .replaced), ("kan", "kamn", .added),
        ("kan", "kant", .added), ("kan", "kan", nil), ("kan", "nak", nil), ("kan", "kanten", nil), ("", "", nil),
    ])
    func `one letter that went wrong is named`(_ word: String, _ typed: String, _ slip: Slip?) {
        #expect(Slip(typed: typed, for: word) == slip)
    }
}
