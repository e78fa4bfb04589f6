import Diagnostics
import Testing

@testable import JSON

@Suite struct `A text that is not JSON` {
    /// Every code has its sentence in both languages; the tables below try what leads to it.
    @Test(arguments: [
        (
            "[1, 2", "f.json:1:6: error: [J004] de tekst houdt op voor hij af is; sluit elke \", [ en { ook weer",
            "f.json:1:6: error: [J004] the text ends before it is complete; close every \", [ and {"
        ),
        (
            "[1 2]",
            "f.json:1:4: error: [J005] dit is geen JSON: hier hoort een komma of ]; kijk hier en vlak ervoor naar komma's, aanhalingstekens en haakjes",
            "f.json:1:4: error: [J005] this is not JSON: a comma or ] belongs here; look here and just before for commas, quotes and brackets"
        ),
        (
            "{}\n{}", "f.json:2:1: error: [J006] er staat nog tekst na het einde; haal weg wat hier begint",
            "f.json:2:1: error: [J006] there is text after the end; remove what begins here"
        ),
        (
            #"{"één": 1, "één": 2}"#,
            "f.json:1:12: error: [J008] de sleutel 'één' staat hier twee keer; hou er één\nf.json:1:2: note: hier staat hij de eerste keer",
            "f.json:1:12: error: [J008] the key 'één' stands here twice; keep one of them\nf.json:1:2: note: it stands here first"
        ),
        (
            "[NaN]", "f.json:1:2: error: [J009] 'NaN' is in JSON geen getal; schrijf een gewoon getal of null",
            "f.json:1:2: error: [J009] 'NaN' is not a number in JSON; write an ordinary number or null"
        ),
        (
            "1e999", "f.json:1:1: error: [J010] het getal 1e999 is te groot",
            "f.json:1:1: error: [J010] the number 1e999 does not fit"
        ),
    ])
    func `is told where and what, in both languages`(text: String, dutch: String, english: String) {
        #expect(refusal(of: text.utf8) == Told(dutch: dutch, english: english))
    }

    @Test func `may be too large`() {
        let limits = JSONLimits(bytes: 4)
        #expect(faults("1234", limits: limits) == [])
        #expect(
            refusal(of: "12345".utf8, limits: limits)
                == Told(
                    dutch:
                        "f.json:1:1: error: [J002] het bestand is groter dan 4 bytes; verdeel het over kleinere bestanden",
                    english: "f.json:1:1: error: [J002] the file is larger than 4 bytes; split it into smaller files"))
        #expect(JSONLimits().bytes == 16 << 20)
    }

    @Test(
        arguments: [
            (#"{"a": "é"#, [0xFF], 9), ("[\"", [0xC3, 0x28], 3), ("\"", [0xC0, 0xAF], 2),
            ("\"", [0xED, 0xA0, 0x80], 2),
            ("\"", [0xE2, 0x82], 2), ("\"", [0x80], 2), ("\"", [0xF5, 0x80, 0x80, 0x80], 2),
        ] as [(String, [UInt8], Int)])
    func `may be no UTF-8`(before: String, bytes: [UInt8], column: Int) {
        #expect(
            refusal(of: before.utf8 + bytes + "\"}".utf8)
                == Told(
                    dutch:
                        "f.json:1:\(column): error: [J003] hier staat geen geldige UTF-8; bewaar het bestand als UTF-8",
                    english: "f.json:1:\(column): error: [J003] this is not valid UTF-8; save the file as UTF-8"))
    }

    @Test(arguments: [("[", "]"), (#"{"a":"#, "}")])
    func `may be nested too deep`(open: String, close: String) {
        func nested(_ levels: Int) -> String {
            String(repeating: open, count: levels) + "1" + String(repeating: close, count: levels)
        }
        #expect(faults(nested(64)) == [])
        let column = 64 * open.count + 1
        #expect(
            refusal(of: nested(65).utf8)
                == Told(
                    dutch: "f.json:1:\(column): error: [J007] meer dan 64 lagen in elkaar",
                    english: "f.json:1:\(column): error: [J007] nested more than 64 levels deep"))
        #expect(faults(nested(100_000)).count == 1)
    }

    @Test(arguments: [
        "", " \n", "{", "[", "\"", "\"ab", #""a\"#, #""a\""#, "[1", "[1,", #"{"a""#, #"{"a":"#, #"{"a": 1"#,
        #"{"a": 1,"#,
        "tru", "[nul", "-", "1.", "1e", "[1e+",
    ])
    func `may be cut off anywhere`(text: String) {
        let file = SourceFile(name: "f.json", bytes: Array(text.utf8))
        let end = file.place(at: text.utf8.count)
        #expect(
            faults(text) == [
                "f.json:\(end.line):\(end.column): error: [J004] the text ends before it is complete; close every \", [ and {"
            ])
    }

    @Test(arguments: [
        ("[1,]", 4, "a value belongs here"),
        ("[,1]", 2, "a value belongs here"),
        ("[1,,2]", 4, "a value belongs here"),
        (#"{"a":}"#, 6, "a value belongs here"),
        ("]", 1, "a value belongs here"),
        (#"{"a": 1,}"#, 9, "a key between double quotes belongs here"),
        ("{a: 1}", 2, "a key between double quotes belongs here"),
        ("{1: 1}", 2, "a key between double quotes belongs here"),
        (#"{"a" 1}"#, 6, "a colon belongs here"),
        (#"{"a": 1 "b": 2}"#, 9, "a comma or } belongs here"),
        (#"{"a": 1]"#, 8, "a comma or } belongs here"),
        (#"["a" "b"]"#, 6, "a comma or ] belongs here"),
        (#"[1"a"]"#, 3, "a comma or ] belongs here"),
        ("[1}", 3, "a comma or ] belongs here"),
        ("{'a': 1}", 2, "single quotes"),
        ("['a']", 2, "single quotes"),
        ("// one\n1", 1, "a comment"),
        ("[1, /* two */ 2]", 5, "a comment"),
        ("# three", 1, "a comment"),
        ("True", 1, "a word that is not between double quotes"),
        ("[undefined]", 2, "a word that is not between double quotes"),
        ("nullx", 1, "a word that is not between double quotes"),
        ("\u{A0}1", 1, "a word that is not between double quotes"),
        ("\u{FEFF}{}", 1, "a byte order mark before the text"),
        ("007", 1, "a number with a zero in front"),
        ("-01", 1, "a number with a zero in front"),
        ("\"a\tb\"", 3, "a control character inside a string"),
        ("\"a\u{1F}\"", 3, "a control character inside a string"),
        ("\"é\u{0}\"", 3, "a control character inside a string"),
        ("{\"a\r\": 1}", 4, "a control character inside a string"),
        ("\"ab\ncd\"", 4, "a line break inside a string"),
        (#""\ud800""#, 2, "half a surrogate pair"),
        (#""ab\udc00""#, 4, "half a surrogate pair"),
        (#""\ud83dx\ude00""#, 2, "half a surrogate pair"),
        (#""\ude00\ud83d""#, 2, "half a surrogate pair"),
        (#""👋\ud83d""#, 3, "half a surrogate pair"),
        (#"{"\ud83d": 1}"#, 3, "half a surrogate pair"),
        (#""a\u0000""#, 3, "the character \\u0000"),
        (#""\x""#, 2, "a \\ that means nothing here"),
        (#""\'""#, 2, "a \\ that means nothing here"),
        (#""\u12G4""#, 2, "a \\ that means nothing here"),
        (#""\u+123""#, 2, "a \\ that means nothing here"),
        (#""\u12""#, 2, "a \\ that means nothing here"),
    ])
    func `is told what does not belong there`(text: String, column: Int, what: String) {
        let place = "f.json:1:\(column)"
        let first = faults(text).first
        #expect(
            first
                == "\(place): error: [J005] this is not JSON: \(what); look here and just before for commas, quotes and brackets"
        )
    }

    @Test(arguments: ["1 2", "{} x", "[] ]", "null,", "\"a\"\"b\"", "1\n//"])
    func `may go on after its end`(text: String) {
        #expect(faults(text).map { $0.contains("[J006]") } == [true])
    }

    @Test(arguments: [
        "NaN", "nan", "-NaN", "Infinity", "-Infinity", "inf", "+1", ".5", "--1", "1-1", "1.2.3", "1e5e5", "0x10",
        "1_000",
    ])
    func `may hold what is no number`(text: String) {
        #expect(
            faults("[\(text)]") == [
                "f.json:1:2: error: [J009] '\(text)' is not a number in JSON; write an ordinary number or null"
            ])
    }

    @Test(arguments: [
        "9223372036854775808", "-9223372036854775809", "18446744073709551615", "99999999999999999999", "1e309",
        "-1e309",
    ])
    func `may hold a number that does not fit`(text: String) {
        #expect(faults(text) == ["f.json:1:1: error: [J010] the number \(text) does not fit"])
    }

    @Test func `is told every fault that leaves the rest readable, in one pass`() {
        let text = """
            {
              "a": NaN,
              "b": [1e999, "x\u{1}y"],
              "a": "\\ud800",
              "c": 1.,
              "d": {"e": 1, "e": 2}
            }
            """
        let notJSON = "; look here and just before for commas, quotes and brackets"
        #expect(
            faults(text) == [
                "f.json:2:8: error: [J009] 'NaN' is not a number in JSON; write an ordinary number or null",
                "f.json:3:9: error: [J010] the number 1e999 does not fit",
                "f.json:3:18: error: [J005] this is not JSON: a control character inside a string\(notJSON)",
                "f.json:4:3: error: [J008] the key 'a' stands here twice; keep one of them\nf.json:2:3: note: it stands here first",
                "f.json:4:9: error: [J005] this is not JSON: half a surrogate pair\(notJSON)",
                "f.json:5:8: error: [J009] '1.' is not a number in JSON; write an ordinary number or null",
                "f.json:6:17: error: [J008] the key 'e' stands here twice; keep one of them\nf.json:6:9: note: it stands here first",
            ])
    }

    @Test func `has one fault after which the rest makes no sense`() {
        #expect(faults("[NaN, 'a', NaN").map { $0.prefix(10) } == ["f.json:1:2", "f.json:1:7"])
    }

    @Test func `cannot hide a key behind an escape`() {
        #expect(
            faults(#"{"a": 1, "\u0061": 2}"#) == [
                "f.json:1:10: error: [J008] the key 'a' stands here twice; keep one of them\nf.json:1:2: note: it stands here first"
            ])
    }
}

/// The one fault of a text.
private struct Told: Equatable {
    let dutch: String
    let english: String
}

private func refusal(of bytes: some Sequence<UInt8>, limits: JSONLimits = JSONLimits()) -> Told? {
    guard case .failure(let lines) = read(bytes, limits: limits), lines.english.count == 1 else { return nil }
    return Told(dutch: lines.dutch[0], english: lines.english[0])
}
