import Foundation
import Testing

@Suite struct `Reporting` {
    private func played(_ trainee: String = "heron") throws -> Program {
        let program = try Program()
        _ = try program.play(
            ["neighbour", "--language", "en", "--seed", "4", "--trainee", trainee],
            [
                "Good afternoon, this is 1712.", "Tell me, what is going on?", "I promise that nobody will ever know.",
                "/end",
            ])
        return program
    }

    @Test func `report says in the terminal who needs help with what`() throws {
        let run = try played().run(["report", "--language", "en"])
        #expect(run.status == 0)
        #expect(run.lines.first == "Report")
        #expect(run.words.contains("heron · 1 session · last scores"))
        #expect(run.lines.allSatisfy { $0.count <= 80 })
    }

    @Test func `report --json gives the figures as one value`() throws {
        let run = try played().run(["report", "--json"])
        let report = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(report["counted"] as? Int == 1)
        let trainees = try #require(report["trainees"] as? [[String: Any]])
        #expect(trainees.compactMap { $0["trainee"] as? String } == ["heron"])
    }

    @Test func `report --html writes pages that only their owner can read, and says what to open`() throws {
        let program = try played("../<b>x")
        let run = try program.run(["report", "--html", "site", "--language", "en"])
        #expect(run.status == 0)
        #expect(run.words.contains("files written. Open site/index.html in a browser."))
        let site = program.folder.path + "/site"
        for (path, mode) in [("", 0o700), ("/trainees", 0o700), ("/index.html", 0o600), ("/style.css", 0o600)] {
            let attributes = try FileManager.default.attributesOfItem(atPath: site + path)
            #expect(attributes[.posixPermissions] as? Int == mode, "\(path)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: site + "/trainees") == ["_2e_2e_2f_3cb_3ex.html"])
        let index = try String(contentsOfFile: site + "/index.html", encoding: .utf8)
        #expect(index.contains(#"<a href="trainees/_2e_2e_2f_3cb_3ex.html">../&lt;b&gt;x</a>"#))
        #expect(!index.contains("<b>x"))
    }

    @Test func `report --html replaces an earlier report, and nothing else`() throws {
        let program = try played()
        let arguments = ["report", "--html", "site", "--language", "en"]
        #expect(try program.run(arguments).status == 0)
        _ = try program.play(
            ["sarah", "--language", "en", "--trainee", "wren"], ["Good afternoon, this is 1712.", "/end"])
        #expect(try program.run(arguments).status == 0)
        let site = program.folder.path + "/site"
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: site + "/trainees").sorted() == [
                "heron.html", "wren.html",
            ])
        #expect(program.folder.names.filter { $0.hasPrefix("site") } == ["site"])

        try "mine".write(toFile: site + "/notes.txt", atomically: true, encoding: .utf8)
        let strange = try program.run(arguments)
        #expect(strange.status == 74)
        #expect(
            strange.errors
                == "oefenlijn: 'site' holds 'notes.txt', which is not of the report; move it or choose another folder\n"
        )
        #expect(try String(contentsOfFile: site + "/notes.txt", encoding: .utf8) == "mine")

        let other = try program.run(["report", "--html", "transcripts", "--language", "en"])
        #expect(other.status == 74)
        #expect(
            other.errors
                == "oefenlijn: 'transcripts' exists already and is not an earlier report; choose another folder\n")
    }

    @Test func `report on a trainee whom nobody knows suggests the nearest`() throws {
        let run = try played().run(["report", "--trainee", "heorn"])
        #expect(run.status == 66)
        #expect(run.errors == "oefenlijn: no trainee named 'heorn'; did you mean 'heron'?\n")
    }

    @Test func `report --since wants a day`() throws {
        #expect(try played().run(["report", "--since", "yesterday"]).status == 64)
    }

    @Test func `show --only shows the lines of one checkpoint with a line either side`() throws {
        let program = try played()
        let run = try program.run(["show", "last", "--only", "no-secrecy-promise", "--language", "en"])
        #expect(run.status == 0)
        #expect(run.output.contains("I promise that nobody will ever know."))
        #expect(!run.output.contains("Good afternoon"))
        #expect(run.lines.contains { $0.hasSuffix("…") })
        let unknown = try program.run(["show", "last", "--only", "no-secrecy", "--language", "en"])
        #expect(unknown.status == 66)
    }

    @Test func `show writes a page that stands alone, and Markdown`() throws {
        let program = try played()
        let page = try program.run(["show", "last", "--format", "html", "--language", "en"])
        #expect(page.output.hasPrefix("<!doctype html>\n<html lang=\"en\">"))
        #expect(page.output.contains("I promise that nobody will ever know."))
        #expect(!page.output.contains("<link"))
        let markdown = try program.run(["show", "last", "--format", "markdown", "--language", "en"])
        #expect(markdown.output.contains("I promise that nobody will ever know\\."))
        #expect(try program.run(["show", "last", "--format", "html", "--only", "reflects"]).status == 64)
    }
}
