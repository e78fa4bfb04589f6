import Console
import Diagnostics
import Grading
import Pack
import TestSupport
import Testing

@testable import Review

/// A supervisor at a keyboard.
@Suite struct `In a review` {
    private static let intro =
        "Enter shows the next line; what you type becomes a comment on the line that is shown. /help shows the rest."

    @Test func `Enter steps through the call, with what was heard and the verdicts beside it`() throws {
        let run = try ScriptedReview(["", "", "", "/back", "/back", "/back"])
        #expect(run.input.prompts == ["1", "2", "3", "4", "3", "2", "1"].map { "review \($0)/6 > " })
        #expect(
            run.shown.prefix(10) == [
                Self.intro, "2  Caller    Hello?", "3  Trainee   Good afternoon.", "heard: greets", "+ Greets",
                "- Asks about injuries", "trust +9", "5  Caller    There is a bruise.", "told: a bruise",
                "7  Trainee   a",
            ])
        let edges = try ScriptedReview(["/back", "/go 11", ""]).shown
        #expect(edges.filter { $0 == "This is the beginning." }.count == 1)
        #expect(edges.filter { $0 == "That was the end. /card shows the scorecard, /sign signs." }.count == 1)
        #expect(run.outcome == .left && run.said == [])
        #expect(
            run.shown.last == "What you said is kept, and not signed yet. 'oefenlijn review' goes on.")
    }

    @Test func `what is typed is a remark on the line, and orders say the rest`() throws {
        let run = try ScriptedReview([
            "", "well said", "/nota 2 who is this", "/opmerking a good call", "/gehoord greet, close",
            "/oordeel asks-injury laat asked in other words", "/go 1", "/comment here", "/weg",
        ])
        #expect(
            run.said == [
                .commented(line: 3, text: "well said"), .commented(line: 2, text: "who is this"),
                .remarked(text: "a good call"),
                .readingCorrected(line: 3, acts: [.init("greet"), .init("close")]),
                .verdictGiven("asks-injury", .late, reason: "asked in other words"),
                .commented(line: 1, text: "here"),
            ])
    }

    @Test func `a corrected reading and an overruled verdict show what they change`() throws {
        let run = try ScriptedReview(["", "/heard -", "/verdict asks-injury met she asked", "/undo", "/heard", "/card"])
        let told = run.shown.drop { $0 != "told: a bruise" }.dropFirst()
        #expect(
            told.prefix(8) == [
                "Greets: met → missed", "Asks about injuries: missed → n/a", "Score 20 → 0 · needs practice",
                "Asks about injuries: n/a → met", "Score 0 → 80 · competent", "Taken back.", "In your eyes: nothing",
                "Scorecard 0/100 · needs practice (competent from 70)",
            ])
        #expect(run.said.last == .withdrawn(entry: 2))
    }

    @Test func `signing says where supervisor and machine differ, and asks when not all was seen`() throws {
        let run = try ScriptedReview([
            "/verdict asks-injury met she asked", "/verdict greets met", "/sign", "n", "/sign", "Y",
        ])
        #expect(run.input.prompts[3] == "There are 5 lines you have not seen. Sign all the same? [y/N] ")
        #expect(run.outcome == .signed && run.said.last == .signedOff)
        #expect(
            run.shown.suffix(3) == [
                "Signed. Score 20 → 100 · competent", "Verdicts of yours: 2. The console agreed with 1.",
                "Asks about injuries console: missed · you: met",
            ])
    }

    @Test func `what was signed stays, and signing again adds nothing`() throws {
        let signed: [ReviewEntry] = [.remarked(text: "x"), .signedOff]
        let run = try ScriptedReview(["/undo", "/sign"], entries: signed)
        #expect(run.said == signed && run.outcome == .left)
        #expect(
            run.shown.suffix(2) == [
                "There is nothing to take back. What is signed stays; you can add to it.",
                "The review was signed and stays so.",
            ])
        let more = try ScriptedReview(["", "one more thing", "/sign", "y"], entries: signed)
        #expect(more.said == signed + [.commented(line: 3, text: "one more thing"), .signedOff])
    }

    @Test func `marking walks along the checkpoints`() throws {
        let run = try ScriptedReview([
            "/mark", "", "b", "? what", "- said nothing of the kind", "~", "! shouted", "/mark safety", "q",
            "/merk kritiek",
            "", "/mark sfety",
        ])
        #expect(
            run.said == [
                .verdictGiven("greets", .missed, reason: "said nothing of the kind"),
                .verdictGiven("asks-injury", .violated, reason: "shouted"),
            ])
        let how =
            "+ met · ~ late · - missed · ! violated · = n/a; a reason may follow. Enter skips, b goes back, q stops."
        #expect(run.shown.filter { $0 == how }.count == 4)
        #expect(run.shown.contains("1/2    Greets greets"))
        #expect(run.shown.contains("2/2    Asks about injuries (critical) asks-injury"))
        #expect(run.shown.contains("1/1    Asks about injuries (critical) asks-injury"))
        #expect(run.shown.contains("you: violated"))
        // What the console says stays what it said, whatever the supervisor makes of it.
        #expect(!run.shown.contains { $0.hasPrefix("console: violated") })
        #expect(
            run.shown.contains("your verdict differs from the console's; say why: /verdict asks-injury VERDICT reason"))
        #expect(run.shown.contains("there is no such group of checkpoints; did you mean 'safety'?"))
    }

    @Test(arguments: [
        ("/verdct x", "a review does not know that; did you mean /verdict?"),
        ("/xyzzyxyzzy", "a review does not know that; /help shows what you can ask"),
        ("/go", "like this: /go 12"), ("/go 99", "there is no line 99; the lines go from 1 to 11"),
        ("/comment", "like this: /comment [12] text"), ("/remark ", "like this: /remark text"),
        ("/verdict greets", "like this: /verdict POINT missed reason"),
        ("/verdict greets good x", "no verdict named 'good'"),
        ("/verdict greet met", "no checkpoint named 'greet'; did you mean 'greets'?"),
        ("/verdict greets late", "your verdict differs from the console's; say why: /verdict greets VERDICT reason"),
        ("/heard greet", "line 1 is no line of the trainee; 'oefenlijn show' numbers the lines"),
        ("/comment 99 text", "there is no line 99; the lines go from 1 to 11"),
    ])
    func `what cannot be taken is said, and nothing is written; on a pipe it ends there`(
        _ line: String, _ sentence: String
    ) throws {
        let run = try ScriptedReview([line, "/quit"])
        #expect(run.shown.dropLast().last == sentence)
        #expect(run.said == [] && run.outcome == .left)
        let piped = try ScriptedReview(["/remark fine", line, "/sign"], isInteractive: false)
        guard case .refused(let number, let problem) = piped.outcome else {
            Issue.record("taken: \(line)")
            return
        }
        #expect(number == 2 && problem[.en] == sentence)
        #expect(piped.said == [.remarked(text: "fine")])
        #expect(piped.input.rest == [.line("/sign")])
    }

    @Test func `a fault while marking names its line on the pipe`() throws {
        let run = try ScriptedReview(["/remark x", "/mark", "", "?", "/sign"], isInteractive: false)
        guard case .refused(let line, _) = run.outcome else {
            Issue.record("taken")
            return
        }
        #expect(line == 4 && run.input.rest == [.line("/sign")] && run.said == [.remarked(text: "x")])
    }

    @Test(arguments: [["/remark x"], ["/mark"]])
    func `bytes that are no text stop a pipe and are asked again of a person`(_ before: [String]) throws {
        let events = before.map(InputEvent.line) + [.unreadable, .line("/quit"), .line("/quit")]
        let piped = try ScriptedReview(events, isInteractive: false)
        #expect(piped.input.rest == [.line("/quit"), .line("/quit")])
        guard case .refused(2, _) = piped.outcome else {
            Issue.record("taken")
            return
        }
        #expect(try ScriptedReview(events).outcome == .left)
    }

    @Test func `a pipe signs without being asked`() throws {
        let run = try ScriptedReview(["/sign"], isInteractive: false)
        #expect(run.outcome == .signed && run.said == [.signedOff])
    }

    @Test(arguments: [InputEvent.end, .interrupted])
    func `it can be left at any moment and goes on later`(_ leaving: InputEvent) throws {
        for before in [[], ["/mark"], ["", "/sign"]] as [[String]] {
            let run = try ScriptedReview(before.map(InputEvent.line) + [leaving, leaving])
            #expect(run.outcome == .left || run.said == [.signedOff])
        }
    }

    @Test func `it speaks Dutch`() throws {
        let run = try ScriptedReview(["/hulp", "/vrdict", "/weg"], language: .nl)
        #expect(run.input.prompts.first == "nazien 1/6 > ")
        #expect(
            run.shown.contains(
                "/oordeel PUNT gemist reden    uw oordeel over een toetspunt: behaald, laat, gemist, fout of nvt"))
        #expect(run.shown.last == "Wat u zei, is bewaard, en nog niet ondertekend. 'oefenlijn review' gaat verder.")
    }

    @Test func `Tab completes orders, checkpoints and acts`() throws {
        let run = try ScriptedReview(["/quit"])
        let completions = try #require(run.input.completions.first)
        #expect(completions.first.filter { $0.hasPrefix("/ver") } == ["/verder", "/verdict"])
        #expect(completions.after["/verdict"] == ["greets", "asks-injury"])
        #expect(completions.after["/gehoord"] == ["greet", "ask-injury", "close"])
    }

    @Test func `what was said cannot steer the terminal`() throws {
        let run = try ScriptedReview(["", "\u{1B}[31mred\u{202E}", "/go 3", "/remark \u{1B}]0;x\u{7}", "/card"])
        #expect(run.shown.contains(#"✎ \u{1b}[31mred\u{202e}"#))
        #expect(run.shown.allSatisfy { !$0.contains("\u{1B}") && !$0.contains("\u{7}") && !$0.contains("\u{202E}") })
    }

    @Test func `a session without a single event can be looked at`() throws {
        let run = try ScriptedReview(
            ["", "/go 1", "hello", "/heard", "/card", "/mark", "", "", "/sign"], words: "stop")
        #expect(run.outcome == .signed)
    }
}

/// A supervisor who does not want to see what the machine made of it.
@Suite struct `In a blind review` {
    private static let words = "?greet bruise ask-injury end"
    /// What would give the machine's opinion away.
    private static let telltales = [
        "heard", "gehoord:", "surely", "trust", "Score", "console", "Console", "missed", "met ", "gemist", "Perhaps",
        "held back",
    ]

    @Test func `nothing of the machine shows before the signature`() throws {
        let run = try ScriptedReview(
            ["", "", "/heard", "/heard greet", "/card", "/mark", "+", "- never", "/card", "/undo", "/go 3", "/quit"],
            words: Self.words, isBlind: true)
        #expect(
            run.shown.first
                == "Enter shows the next line. What the console made of it stays hidden until you sign. /mark walks along the checkpoints, /help shows the rest."
        )
        let how =
            "+ met · ~ late · - missed · ! violated · = n/a; a reason may follow. Enter skips, b goes back, q stops."
        for line in run.shown.dropFirst() where line != how {
            for word in Self.telltales { #expect(!line.contains(word), "\(line)") }
        }
        #expect(run.shown.filter { $0 == "That stays hidden until you sign." }.count == 1)
        #expect(run.shown.filter { $0 == "Noted." }.count == 3)
        #expect(run.shown.contains("Nothing stands yet."))
        #expect(run.shown.contains("+ Greets") && run.shown.contains("- Asks about injuries never"))
    }

    @Test func `verdicts need no reason, and the machine's show once it is signed`() throws {
        let run = try ScriptedReview(
            ["/verdict greets missed", "/verdict asks-injury met", "/sign", "y"], words: Self.words, isBlind: true)
        #expect(run.outcome == .signed)
        #expect(run.review.findings.independentVerdicts == ["greets": .missed, "asks-injury": .met])
        #expect(run.shown.contains { $0.hasPrefix("Signed. Score ") })
    }

    @Test func `that goes on after the signature shows everything and asks for reasons`() throws {
        let run = try ScriptedReview(
            ["", "/verdict asks-injury missed", "/verdict asks-injury missed not so", "/quit"],
            words: "greet bruise ask-injury end",
            isBlind: true, entries: [.verdictGiven("greets", .missed, reason: ""), .signedOff])
        #expect(run.shown.contains("heard: greets"))
        #expect(run.said.last == .verdictGiven("asks-injury", .missed, reason: "not so"))
        #expect(run.said.count == 3)
        #expect(run.review.findings.independentVerdicts == ["greets": .missed])
    }
}
