import Diagnostics
import JSON
import Pack
import TestSupport
import Testing

@testable import Recognition

@Suite struct ServiceFinderTests {
    @Test(arguments: [
        (Language.nl, "bel de politie", "police 1-3"), (.nl, "bel 101 of het VK", "police 1-2, vk 4-5"),
        (.nl, "het vertrouwenscentrum kindermishandeling kan helpen", "vk 1-3"),
        (.nl, "het vertrouwenscentrum kan helpen", "centre 1-2"),
        (.nl, "Awèl! is er", "awel 0-1"), (.nl, "bel poltie", "police 1-2"), (.nl, "bel de politei", "police 1-3"),
        (.nl, "het vertrouwencentrum kindermishandelng", "vk 1-3"), (.nl, "bel ver wel", ""), (.nl, "", ""),
        (.en, "ring the police, then the child line", "police 1-3, awel 6-8"), (.en, "the child", ""),
    ])
    func `services are found by name and alias`(_ language: Language, _ text: String, _ found: String) throws {
        let tokens = Tokeniser(language: language).tokens(of: text)
        let mentions = try finder(language).mentions(in: tokens, isWord: { _ in false })
        let shown = mentions.map { "\($0.service) \($0.words.lowerBound)-\($0.words.upperBound)" }
        #expect(shown.joined(separator: ", ") == found)
    }

    @Test func `a word of its own is no typo for a service`() throws {
        let tokens = Tokeniser(language: .nl).tokens(of: "lange polities")
        #expect(try finder(.nl).mentions(in: tokens, isWord: { $0 == "polities" }).isEmpty)
        #expect(try finder(.nl).mentions(in: tokens, isWord: { _ in false }).map(\.service) == ["police"])
    }

    @Test func `one word stands for every service that is no emergency service`() throws {
        let tokens = Tokeniser(language: .nl).tokens(
            of: "bel het VK, het vertrouwenscentrum kindermishandeling of de politie")
        let mentions = try finder(.nl).mentions(in: tokens, isWord: { _ in false })
        let general = ServiceFinder.generalised(tokens[...], mentions)
        #expect(general.shown == "bel het §service , het §service of de politie")
        #expect(general.first { $0.text == "§service" }?.range == 8..<10)
    }

    @Test func `a service that a slice cuts in two stays as it is`() throws {
        let tokens = Tokeniser(language: .nl).tokens(of: "het vertrouwenscentrum kindermishandeling")
        let mentions = try finder(.nl).mentions(in: tokens, isWord: { _ in false })
        #expect(ServiceFinder.generalised(tokens[...1], mentions).shown == "het vertrouwenscentrum")
    }

    private func finder(_ language: Language) throws -> ServiceFinder {
        func service(_ id: String, _ nl: String, _ en: String, emergency: Bool = false) -> String {
            """
            {"id": "\(id)", "name": "\(id)", "aliases": {"nl": [\(nl)], "en": [\(en)]}, "hours": "unknown", "expect": "-",
             "serves": [], "emergency": \(emergency)}
            """
        }
        let services = [
            service("police", #""politie", "de politie", "101""#, #""the police""#, emergency: true),
            service("centre", #""vertrouwenscentrum""#, #""centre""#),
            service("vk", #""vertrouwenscentrum kindermishandeling", "vk""#, #""vk""#),
            service("awel", #""awel""#, #""child line""#),
        ]
        return ServiceFinder(try decoded("[\(services.joined(separator: ","))]"), language: language)
    }
}
