import Diagnostics
import Foundation
import Grading
import Testing

@testable import Site

@Suite struct `The pages of a report` {
    @Test(arguments: Language.allCases)
    func `link only to pages and places that are there`(_ language: Language) throws {
        let files = try TinySite(language: language).files(repeats: 3)
        let pages = files.filter { $0.key.hasSuffix(".html") }.mapValues(PageScanner.init)
        #expect(pages.count > 40)
        for (name, page) in pages {
            for link in page.links {
                let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                let target = parts[0].isEmpty ? name : Self.resolve(parts[0], from: name)
                let there = try #require(pages[target], "\(name) links to \(link)")
                if parts.count > 1 { #expect(there.ids.contains(parts[1]), "\(name) links to \(link)") }
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `need no script and nothing from elsewhere`(_ language: Language) throws {
        for (name, text) in try TinySite(language: language).files() {
            let page = PageScanner(text)
            #expect(!page.tags.contains { ["script", "iframe", "img", "object", "form"].contains($0.name) }, "\(name)")
            #expect(!page.tags.flatMap(\.attributes.keys).contains { $0.hasPrefix("on") }, "\(name)")
            #expect(!text.contains("://"), "\(name)")
            #expect(!text.contains("@import"), "\(name)")
        }
    }

    @Test(arguments: Language.allCases)
    func `can be read without eyes: names, landmarks, headings in order, tables with headers`(
        _ language: Language
    ) throws {
        for (name, text) in try TinySite(language: language).files(repeats: 3) where name.hasSuffix(".html") {
            let page = PageScanner(text)
            #expect(Set(page.ids).count == page.ids.count, "\(name): an id stands there twice")
            #expect(page.tags.first?.attributes["lang"] == language.rawValue)
            #expect(page.tags.count { $0.name == "main" && !$0.isClosing } == 1)
            #expect(page.headings.first == 1 && page.headings.count { $0 == 1 } == 1, "\(name)")
            for (level, next) in zip(page.headings, page.headings.dropFirst()) {
                #expect(next <= level + 1, "\(name): h\(next) after h\(level)")
            }
            for tag in page.tags where !tag.isClosing {
                if tag.name == "svg" {
                    // A drawing with links in it is a group: of an image nobody hears what is inside.
                    #expect(tag.attributes["role"] == (page.hasTimeLine(tag) ? "group" : "img"), "\(name)")
                    #expect(
                        tag.attributes["aria-label"] != nil
                            || Self.names(tag, page, "aria-labelledby"), "\(name): a drawing without words")
                }
                if tag.name == "th" { #expect(tag.attributes["scope"] != nil, "\(name)") }
                if tag.attributes["tabindex"] == "0" {
                    #expect(tag.attributes["aria-label"] != nil || Self.names(tag, page, "aria-labelledby"), "\(name)")
                }
            }
        }
    }

    @Test func `the first link leads to the content`() throws {
        let page = PageScanner(try #require(try TinySite().files()[Site.index]))
        #expect(page.links.first == "#main")
    }

    @Test func `are the same, byte for byte, for the same sessions`() throws {
        #expect(try TinySite().files(repeats: 2) == TinySite().files(repeats: 2))
    }

    @Test func `link both ways between a verdict and the lines on which it rests`() throws {
        let page = PageScanner(try TinySite().page())
        let toLines = page.links.filter { $0.hasPrefix("#line-") }
        let toVerdicts = page.links.filter { $0.hasPrefix("#v-") }
        #expect(toLines.count > 20)
        #expect(toVerdicts.count > 5)
        #expect((toLines + toVerdicts).allSatisfy { page.ids.contains(String($0.dropFirst())) })
    }

    @Test(arguments: Language.allCases)
    func `have on the time line a link with a name for every mark, to its line, and from there to its verdict`(
        _ language: Language
    ) throws {
        let page = PageScanner(try TinySite(language: language).page())
        let drawing = page.tags.drop { !page.hasTimeLine($0) }.prefix { $0.name != "figcaption" }
        let marks = drawing.filter { $0.name == "a" && !$0.isClosing }
        let shapes = drawing.filter { ["circle", "path"].contains($0.name) || $0.attributes["class"] == "tick" }
        #expect(marks.count == shapes.count && marks.count > 10)
        for mark in marks {
            let line = try #require(mark.attributes["href"]?.dropFirst())
            #expect(page.ids.contains(String(line)))
            #expect(mark.attributes["aria-label"]?.isEmpty == false)
        }
        #expect(drawing.count { $0.name == "title" && !$0.isClosing } == marks.count)
        let verdicts = zip(drawing, drawing.dropFirst(3)).filter {
            $0.name == "a" && !$0.isClosing && $1.attributes["class"]?.hasPrefix("badge ") == true
        }.compactMap(\.0.attributes["href"])
        #expect(verdicts.count > 5)
        for line in verdicts { #expect(page.linksBeside(line).contains { $0.hasPrefix("#v-") }, "\(line)") }
    }

    @Test func `say who decided that a point was met, and why`() throws {
        let failed = try #require(try TinySite().failed().first)
        let decision = Overruling(verdict: .met, reason: "asked <b>later</b>", by: "R.")
        let page = try TinySite(decisions: [failed.id: decision]).page()
        let machine = failed.verdict.title[.en]
        #expect(
            page.contains(
                "<p class=\"comment\">Decided by R.: “asked &lt;b&gt;later&lt;/b&gt;” The console had made it ‘\(machine)’.</p>"
            ))
        #expect(page.components(separatedBy: "Decided by R.").count == 2)
    }

    @Test(arguments: [(Language.nl, "Cursist"), (.en, "Trainee")])
    func `call who practised the trainee, not you`(_ language: Language, _ name: String) throws {
        let page = try TinySite(language: language).page()
        #expect(page.contains("<span class=\"by\">\(name)</span>"))
        #expect(!page.contains("<span class=\"by\">\(LocalText(nl: "U", en: "You")[language])</span>"))
    }

    @Test func `of one session stand alone: the style inside, no link out`() throws {
        let page = PageScanner(try TinySite().page())
        #expect(page.links.allSatisfy { $0.hasPrefix("#") })
        #expect(page.tags.contains { $0.name == "style" })
        #expect(!page.tags.contains { $0.name == "link" })
    }

    @Test func `take nothing unescaped but what is markup already`() {
        for (name, bytes) in Templates.sources {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("{{&"), "\(name)")
            for part in text.split(separator: "{{{").dropFirst() {
                #expect(part.hasPrefix("markup."), "\(name): \(part)")
            }
        }
    }

    @Test func `use every text there is, and no other`() {
        var used: Set<String> = []
        for bytes in Templates.sources.values {
            let text = String(decoding: bytes, as: UTF8.self)
            for part in text.split(separator: "{{w.").dropFirst() { used.insert(String(part.prefix { $0 != "}" })) }
        }
        #expect(used == Set(PageWords.texts.keys))
    }

    private static func names(_ tag: PageScanner.Tag, _ page: PageScanner, _ attribute: String) -> Bool {
        guard let ids = tag.attributes[attribute]?.split(separator: " "), !ids.isEmpty else { return false }
        return ids.allSatisfy { page.ids.contains(String($0)) }
    }

    /// The file that a link points at, from the file in which it stands.
    private static func resolve(_ link: String, from name: String) -> String {
        var folders = name.split(separator: "/").dropLast().map(String.init)
        for part in link.split(separator: "/") {
            if part == ".." { _ = folders.popLast() } else { folders.append(String(part)) }
        }
        return folders.joined(separator: "/")
    }
}
