import Diagnostics
import Disk
import Testing

@testable import Pack

/// The pack of the checkout, read once for all tests.
enum Pack1712 {
    static let loaded = {
        let bag = DiagnosticBag()
        let pack = loadPack(Here.pack1712, bag: bag)
        return (pack: pack, told: Told(bag.sorted, under: "\(Here.pack1712)/"))
    }()
}

@Suite struct `Loading a pack` {
    @Test func `finds nothing wrong with 1712`() {
        #expect(Pack1712.loaded.told == Told([]))
        #expect(Pack1712.loaded.pack?.manifest.id.value == "1712")
        #expect(Pack1712.loaded.pack?.scenarios.isEmpty == false)
    }

    @Test func `finds nothing wrong with the tiny one, from which the fixtures are made`() throws {
        let (pack, told) = try TinyPack().load()
        #expect(told == Told([]))
        #expect(pack?.scenarios.map(\.id.value) == ["tiny"])
        #expect(pack?.material.keys.sorted() == [.en, .nl])
        #expect(
            pack?.files.map(\.name).map { $0.split(separator: "/").last } == [
                "pack.json", "catalogue.json", "nl.json", "en.json", "protocol.json", "directory.json",
                "temperaments.json", "tiny.json",
            ])
    }

    @Test(arguments: [
        "pack.json", "acts/catalogue.json", "acts/nl.json", "acts/en.json", "protocol.json", "directory.json",
        "temperaments.json", "calls/tiny.json",
    ])
    func `misses a file by its name`(file: String) throws {
        let tiny = try TinyPack()
        try #require(unlink("\(tiny.path)/\(file)") == 0)
        let (pack, told) = tiny.load()
        #expect(pack == nil)
        #expect(told.english == ["\(file):1:1: error: [J001] the file cannot be read: it does not exist"])
        #expect(told.dutch == ["\(file):1:1: error: [J001] het bestand kan niet gelezen worden: het bestaat niet"])
    }

    @Test func `reads the other files when one is no JSON`() throws {
        let tiny = try TinyPack()
        try writeFile("\(tiny.path)/protocol.json", Array("{\n  'name': 1}".utf8))
        try writeFile("\(tiny.path)/directory.json", Array("[1".utf8))
        let (pack, told) = tiny.load()
        #expect(pack == nil)
        #expect(
            told.english == [
                "directory.json:1:3: error: [J004] the text ends before it is complete; close every \", [ and {",
                "protocol.json:2:3: error: [J005] this is not JSON: single quotes; look here and just before for commas, quotes and brackets",
            ])
    }

    @Test func `reads the calls and languages that were asked for, and no others`() throws {
        let tiny = try TinyPack()
        try writeFile("\(tiny.path)/calls/tiny.json", Array("broken".utf8))
        try writeFile("\(tiny.path)/acts/nl.json", Array("broken".utf8))
        let (pack, told) = tiny.load(PackSelection(calls: [], languages: [.en]))
        #expect(told == Told([]))
        #expect(pack?.scenarios.isEmpty == true)
        #expect(pack?.material.keys.sorted() == [.en])
    }

    @Test func `does not mind a slash after the folder`() {
        let folder = PackFolder("packs/tiny/")
        #expect(folder.path(of: "pack.json") == "packs/tiny/pack.json")
        #expect(PackFolder("/").path == "/")
    }

    @Test func `keeps to what stands in the files`() throws {
        let pack = try #require(try TinyPack().load().pack)
        let call = try #require(pack["tiny"])
        #expect(call[fact: "bruise"]?.tell[.nl] == ["Er is een blauwe plek."])
        #expect(call[node: "story"]?.replies.first?.beat.closes == true)
        #expect(call[ending: "gone"]?.atClose == nil)
        #expect(call[node: "attic"] == nil)
        #expect(call.caller.mood.map(\.level) == [45])
        #expect(call.truths.map { $0.tests.map(\.language) } == [[.nl, .nl, .en, .en], [.nl, .nl, .nl, .en, .en]])
        #expect(pack.temperaments.lineage(of: "anxious").map(\.id.value) == ["anxious", "base"])
        #expect(pack.catalogue["ask-injury"]?.move == .closedQuestion)
        #expect(pack.file("protocol.json")?.bytes.isEmpty == false)
    }
}
