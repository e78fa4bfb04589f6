import JSON
import Testing

@testable import Pack

@Suite struct `A name in a pack` {
    @Test(arguments: ["a", "greet", "ask-injury", "safety.now", "1712", "-", "a..b", String(repeating: "x", count: 64)])
    func `is of lower-case letters, digits, dashes and points`(name: String) throws {
        let (value, told) = try decode(CallID.self, "\"\(name)\"")
        #expect(value == CallID(rawValue: name))
        #expect(told.english == [])
    }

    @Test(arguments: [
        "", ".", "..", ".hidden", "../secret", "a/b", "a\\\\b", "Greet", "ÉÉN", "één", "a b", "a_b", "it's", #"a\"b"#,
        "a\\n", "a;b", "$a", "a\\u202e", "日本", String(repeating: "x", count: 65),
    ])
    func `is nothing else: it is a file name, and goes into a shell and a page`(name: String) throws {
        let (value, told) = try decode(CallID.self, "\"\(name)\"")
        #expect(value == nil)
        #expect(
            told.english == [
                "f.json:1:1: error: [J014] this cannot be a name; use lower-case letters, digits, '-' and '.', at most 64 characters"
            ])
        #expect(
            told.dutch == [
                "f.json:1:1: error: [J014] dit kan geen naam zijn; gebruik kleine letters, cijfers, '-' en '.', hoogstens 64 tekens"
            ])
    }

    @Test func `is a text`() throws {
        #expect(
            try decode(ActID.self, "12").told.english == [
                "f.json:1:1: error: [J011] expected a text here, found a number"
            ])
    }
}
