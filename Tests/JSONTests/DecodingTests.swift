import Diagnostics
import Testing

@testable import JSON

/// What stands for the files of the project in these tests.
private struct Service: JSONDecodable {
    enum Kind: String, CaseIterable, JSONDecodable { case phone, chat }

    static func decode(_ node: JSONNode, in context: DecodingContext) -> Service? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let _: String? = object.required("name")
        let _: Kind? = object.optional("kind")
        let _: [Int]? = object.optional("days")
        let _: Double? = object.optional("share")
        let _: Bool? = object.optional("open")
        object.finish()
        return Service()
    }
}

@Suite struct `A value that is not what belongs there` {
    @Test(arguments: [
        ("3", "a text", "a number"), ("true", "a text", "true or false"), ("null", "a text", "null"),
        ("[]", "a text", "a list"), ("{}", "a text", "an object"),
    ])
    func `is told what belongs there and what stands there`(json: String, expected: String, found: String) throws {
        #expect(
            try decode(String.self, json).faults == [
                "f.json:1:1: error: [J011] expected \(expected) here, found \(found)"
            ])
    }

    @Test func `is told in Dutch too`() throws {
        let file = SourceFile(name: "f.json", bytes: Array(#"{"name": 1, "open": "ja", "nam": 2}"#.utf8))
        let bag = DiagnosticBag()
        _ = Service.decode(try parseJSON(file), in: DecodingContext(file: file, bag: bag))
        #expect(
            bag.sorted.map { $0.rendered(in: .nl) } == [
                "f.json:1:10: error: [J011] hier hoort een tekst te staan, geen getal",
                "f.json:1:21: error: [J011] hier hoort true of false te staan, geen tekst",
                "f.json:1:27: error: [J013] onbekende sleutel 'nam'; bedoelde u 'name'?",
            ])
    }

    @Test func `is a number with a fraction where a whole one belongs, not the other way round`() throws {
        #expect(
            try decode(Int.self, "3.5").faults == [
                "f.json:1:1: error: [J011] expected a whole number here, found a number"
            ])
        #expect(try decode(Double.self, "3").value == 3)
    }

    @Test func `may be a name that does not exist`() throws {
        #expect(
            try decode(Service.Kind.self, #""chatt""#).faults == [
                "f.json:1:1: error: [J014] 'chatt' is not possible here; did you mean 'chat'?"
            ])
        #expect(
            try decode(Service.Kind.self, #""letter""#).faults == [
                "f.json:1:1: error: [J014] 'letter' is not possible here; allowed here: phone, chat"
            ])
        let file = SourceFile(name: "f.json", bytes: Array(#""letter""#.utf8))
        let bag = DiagnosticBag()
        _ = Service.Kind.decode(try parseJSON(file), in: DecodingContext(file: file, bag: bag))
        #expect(
            bag.diagnostics.map { $0.rendered(in: .nl) } == [
                "f.json:1:1: error: [J014] 'letter' kan hier niet; dit kan hier: phone, chat"
            ])
    }
}

@Suite struct `An object` {
    @Test func `must have what is required`() throws {
        let file = SourceFile(name: "f.json", bytes: Array("\n  {}".utf8))
        let bag = DiagnosticBag()
        _ = Service.decode(try parseJSON(file), in: DecodingContext(file: file, bag: bag))
        #expect(
            bag.diagnostics.map { $0.rendered(in: .en) } == [
                "f.json:2:3: error: [J012] the key 'name' is missing; add it here"
            ])
        #expect(
            bag.diagnostics.map { $0.rendered(in: .nl) } == [
                "f.json:2:3: error: [J012] de sleutel 'name' ontbreekt; vul hem hier aan"
            ])
    }

    @Test func `has no keys that nobody asks for, save a schema and a comment`() throws {
        #expect(try decode(Service.self, #"{"$schema": "x", "$comment": "y", "name": "CAW"}"#).faults == [])
        #expect(
            try decode(Service.self, #"{"name": "CAW", "nmae": 1, "address": 2}"#).faults == [
                "f.json:1:17: error: [J013] unknown key 'nmae'; did you mean 'name'?",
                "f.json:1:28: error: [J013] unknown key 'address'; allowed here: name, kind, days, share, open",
            ])
    }

    @Test func `lists a key once, however often it was asked for`() throws {
        let file = SourceFile(name: "f.json", bytes: Array(#"{"address": 1}"#.utf8))
        let bag = DiagnosticBag()
        let object = try #require(ObjectReader(parseJSON(file), in: DecodingContext(file: file, bag: bag)))
        for _ in 1...3 { _ = object.node("name") }
        object.finish()
        #expect(
            bag.diagnostics.map { $0.rendered(in: .en) } == [
                "f.json:1:2: error: [J013] unknown key 'address'; allowed here: name"
            ])
    }

    @Test func `is told all its faults in one pass, each at its place`() throws {
        let text = """
            {
              "kind": "phon",
              "days": [1, "twee", 3.5, null],
              "share": "half",
              "open": 1,
              "colour": "red"
            }
            """
        let (value, faults) = try decode(Service.self, text)
        #expect(value != nil)
        #expect(
            faults == [
                "f.json:1:1: error: [J012] the key 'name' is missing; add it here",
                "f.json:2:11: error: [J014] 'phon' is not possible here; did you mean 'phone'?",
                "f.json:3:15: error: [J011] expected a whole number here, found a text",
                "f.json:3:23: error: [J011] expected a whole number here, found a number",
                "f.json:3:28: error: [J011] expected a whole number here, found null",
                "f.json:4:12: error: [J011] expected a number here, found a text",
                "f.json:5:11: error: [J011] expected true or false here, found a number",
                "f.json:6:3: error: [J013] unknown key 'colour'; allowed here: name, kind, days, share, open",
            ])
    }

    @Test func `is not a list`() throws {
        #expect(
            try decode(Service.self, "[]").faults == ["f.json:1:1: error: [J011] expected an object here, found a list"]
        )
        #expect(
            try decode([Int].self, "{}").faults == ["f.json:1:1: error: [J011] expected a list here, found an object"])
    }
}

@Suite struct `A value that was read` {
    @Test func `remembers where it stood`() throws {
        let read = try decode([Located<String>].self, "[\n  \"één\", \"twee\",\n  \"drie\"\n]").value
        let places = try #require(read).map(\.place)
        #expect(
            places == [(2, 3), (2, 10), (3, 3)].map { SourcePlace(file: "f.json", line: $0.0, column: $0.1) })
    }

    @Test func `is the same value wherever it stood`() throws {
        let read = try #require(try decode([Located<String>].self, #"["a", "a", "b"]"#).value)
        #expect(read[0] == read[1] && read[0] != read[2])
        #expect(Set(read).count == 2)
    }
}
