import Testing

@testable import Site

@Suite struct `A piece of a page` {
    private let text = #"<b>"x" & 'y'</b>"#
    private let escaped = "&lt;b&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/b&gt;"

    @Test func `escapes the texts that are put into it, and leaves its own tags`() {
        let markup: Markup = #"<i title="\#(text)">\#(text)</i>"#
        #expect(markup.html == #"<i title="\#(escaped)">\#(escaped)</i>"#)
    }

    @Test func `escapes a text once, however deep it stands`() {
        let inner: Markup = "<li>\(text)</li>"
        let outer: Markup = "<ul>\(inner)</ul>"
        #expect(outer.html == "<ul><li>\(escaped)</li></ul>")
    }

    @Test func `escapes as templates do`() {
        for hostile in `What people type is only text`.hostile {
            let markup: Markup = "\(hostile)"
            #expect(markup.html == PageEscaping().escapeText(hostile))
        }
    }

    @Test func `has a piece for what is there, and none for what is not`() {
        let (some, none): (String?, String?) = (text, nil)
        let markup: Markup =
            #"\#(some, { "<p>\($0)</p>" })\#(none, { "<p>\($0)</p>" })\#([1, 2], { "<b>\($0)</b>" })\#(true, "<hr>")\#(false, "<br>")"#
        #expect(markup.html == "<p>\(escaped)</p><b>1</b><b>2</b><hr>")
    }

    @Test func `places a drawing to a tenth, with a point`() {
        let markup: Markup = "\(-0.04) \(12.25) \(3.0)"
        #expect(markup.html == "0 12.3 3")
    }
}
