import Diagnostics
import Disk
import JSON
import Pack
import Recognition
import Testing

@Suite struct `Adding to a file of acts` {
    private func added(_ placed: [(String, [ActID], home: ActID)], to text: String) throws -> String {
        let pack = try SmallPack()
        let recogniser = try pack.recogniser(try pack.load())
        let lessons = recogniser.placed(placed.map { Lesson($0.0, acts: $0.1) })
        #expect(zip(lessons, placed).allSatisfy { $1.1.isEmpty || $0.home == $1.home })
        let file = SourceFile(name: "nl.json", bytes: Array(text.utf8))
        return String(decoding: try ActMaterial.adding(lessons, to: file).bytes, as: UTF8.self)
    }

    private var file: String { get throws { String(decoding: try readFile(SmallPack.material), as: UTF8.self) } }

    @Test func `an example gets a line of its own at the end of its list`() throws {
        #expect(
            try added([("Is hij \"gewond\"?", ["ask-injury"], "ask-injury")], to: file)
                == file.replacing(
                    "\"Heeft uw kind pijn?\"\n", with: "\"Heeft uw kind pijn?\",\n        \"Is hij \\\"gewond\\\"?\"\n")
        )
    }

    @Test func `several acts go under the first`() throws {
        #expect(
            try added([("Dag, tot ziens en bedankt", ["close", "greet"], "close")], to: file)
                == file.replacing(
                    "\"Bel gerust terug naar 1712.\"\n",
                    with:
                        "\"Bel gerust terug naar 1712.\",\n        {\"text\": \"Dag, tot ziens en bedankt\", \"also\": [\"greet\"]}\n"
                ))
    }

    @Test func `no act makes a counter-example of the nearest`() throws {
        #expect(
            try added([("Is uw hond gewond?", [], "ask-injury")], to: file)
                == file.replacing(
                    "{\"text\": \"Dag, tot ziens mevrouw.\", \"is\": [\"close\"]}\n",
                    with:
                        "{\"text\": \"Dag, tot ziens mevrouw.\", \"is\": [\"close\"]},\n        {\"text\": \"Is uw hond gewond?\", \"is\": []}\n"
                ))
    }

    @Test func `a list that is not there is made`() throws {
        #expect(
            try added([("Tot de bedankt sterkte ziens", [], "close")], to: file)
                == file.replacing(
                    "        \"Bel gerust terug naar 1712.\"\n      ]\n",
                    with:
                        "        \"Bel gerust terug naar 1712.\"\n      ],\n      \"counter_examples\": [\n        {\"text\": \"Tot de bedankt sterkte ziens\", \"is\": []}\n      ]\n"
                ))
    }

    @Test func `the line ends of the file are kept`() throws {
        let windows = try file.replacing("\n", with: "\r\n")
        #expect(
            try added([("a b c", ["greet"], "greet"), ("d e f", ["greet"], "greet")], to: windows)
                == windows.replacing(
                    "\"also\": [\"ask-injury\"]}\r\n",
                    with: "\"also\": [\"ask-injury\"]},\r\n        \"a b c\",\r\n        \"d e f\"\r\n"))
    }

    /// Where lists stand on one line they stay there, while there is room.
    @Test(arguments: [
        (#"{"a": {"l": ["x"]}}"#, #"{"a": {"l": ["x", "y", "z"]}}"#),
        (#"{"a": {"l": []}}"#, #"{"a": {"l": ["y", "z"]}}"#),
        (#"{"a": {}}"#, #"{"a": {"l": ["y", "z"]}}"#),
        (#"{}"#, "{\n  \"a\": {\n    \"l\": [\n      \"y\",\n      \"z\"\n    ]\n  }\n}"),
        ("{\n\t\"a\": {\"l\": [ \"]\\\"\" ]}\n}\n", "{\n\t\"a\": {\"l\": [ \"]\\\"\", \"y\", \"z\" ]}\n}\n"),
        (
            "{\n    \"a\": {\n        \"l\": []\n    }\n}",
            "{\n    \"a\": {\n        \"l\": [\n            \"y\",\n            \"z\"\n        ]\n    }\n}"
        ),
        ("{\n  \"b\": 1\n}", "{\n  \"b\": 1,\n  \"a\": {\n    \"l\": [\n      \"y\",\n      \"z\"\n    ]\n  }\n}"),
    ])
    func `the layout that is there is followed`(_ before: String, _ after: String) throws {
        var addition = JSONAddition(SourceFile(name: "f.json", bytes: Array(before.utf8)))
        try addition.append([#""y""#, #""z""#], toListAt: ["a", "l"])
        #expect(String(decoding: addition.file.bytes, as: UTF8.self) == after)
    }

    @Test func `a line grows to 120 columns and no further`() throws {
        let long = String(repeating: "x", count: 100)
        var addition = JSONAddition(SourceFile(name: "f.json", bytes: Array("{\n  \"l\": [\"\(long)\"]\n}".utf8)))
        try addition.append([#""yyyyyy""#], toListAt: ["l"])
        #expect(String(decoding: addition.file.bytes, as: UTF8.self) == "{\n  \"l\": [\"\(long)\",\n    \"yyyyyy\"]\n}")
    }

    @Test func `something else in the place of the list is said`() {
        var addition = JSONAddition(SourceFile(name: "f.json", bytes: Array(#"{"a": "text"}"#.utf8)))
        let error = #expect(throws: DiagnosticError.self) { try addition.append(["1"], toListAt: ["a"]) }
        #expect(error?.diagnostics.first?.place == SourcePlace(file: "f.json", line: 1, column: 7))
    }
}
