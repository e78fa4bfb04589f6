import Archive
import Diagnostics
import Grading
import Pack
import TestSupport
import Testing

@testable import Report

@Suite struct `A cohort` {
    @Test func `counts what became of each checkpoint, with what is unsure apart and what does not apply left out`()
        throws
    {
        let cohort = try TinyCohort.cohort(
            "heron neighbour 80 + - ~ .", "heron neighbour 60 + ! ?- +", "heron sarah 70 ?+ + - +")
        let tallies = cohort.tallies(of: cohort.counted)
        #expect(tallies.map(\.shown) == ["2~0-0!0?1", "1~0-1!1?0", "0~1-1!0?1", "2~0-0!0?0"])
        #expect(tallies.map(\.share.percent) == [100, 33, 0, 100])
        #expect(tallies.map(\.shortfall) == [0, 2.0 / 3, 0.75, 0])
    }

    @Test func `calls a rate of fewer than three no finding`() throws {
        let cohort = try TinyCohort.cohort("heron neighbour 80 + + + +", "heron neighbour 80 + + + .")
        let tallies = cohort.tallies(of: cohort.counted)
        #expect(tallies.allSatisfy { !$0.isTelling })
        let words = CohortWords(.en, calls: [:])
        #expect(words.rate(tallies[0].share) == "2 of 2")
        #expect(words.level(tallies[0].share) == "2/2")
        #expect(words.rate(Share(2, of: 3)) == "67\u{A0}% (2 of 3)")
        #expect(words.level(Share(0, of: 0)) == "–")
    }

    @Test func `leaves out what was stopped, broken off, altered, played by the console, or is gone from the pack`()
        throws
    {
        let left = [
            TinyCohort.session("a neighbour 80 +", day: 0, progress: .stopped),
            TinyCohort.session("a neighbour 80 +", day: 1, progress: .unfinished),
            TinyCohort.session("a neighbour 80 +", day: 2, isIntact: false),
            TinyCohort.session("a neighbour 80 +", day: 3, mode: .demo),
            TinyCohort.session("a neighbour x", day: 4), TinyCohort.session("a neighbour - +", day: 5),
        ]
        let counted = TinyCohort.session("a neighbour 80 +", day: 6)
        let cohort = Cohort(left + [counted], protocol: try required(TinyCohort.gradingProtocol))
        #expect(cohort.counted == [counted])
        #expect(cohort.leftOut.map(\.reason) == [.stopped, .unfinished, .altered, .demo, .ungraded, .empty])
        #expect(
            CohortWords(.nl, calls: [:]).leftOut(cohort.leftOut)
                == "6 tellen niet mee: 1 voorgespeeld door de console, 1 gewijzigd of beschadigd, 1 oproep niet meer in het pakket, 1 gestopt, 1 niet af, 1 niets te beoordelen."
        )
    }

    @Test(arguments: 0..<20)
    func `is the same in whatever order the sessions come`(_ seed: Int) throws {
        let lines = ["a n 80 + - ! .", "b n 40 - ~ + +", "a s 90 + + + +", "c n 55 ?! - - +", "b s 75 + + + ."]
        let sessions = lines.enumerated().map { TinyCohort.session($1, day: $0) }
        var random = Seeded(seed)
        let gradingProtocol = try required(TinyCohort.gradingProtocol)
        let shuffled = Cohort(sessions.shuffled(using: &random), protocol: gradingProtocol)
        #expect(shuffled.json.text() == Cohort(sessions, protocol: gradingProtocol).json.text())
    }
}

@Suite struct `Who needs help` {
    @Test func `a critical fault is a need however few the sessions, anything else from three times on`() throws {
        let needs = HelpNeeds(
            try TinyCohort.cohort(
                "heron n 60 + - ! +", "wren n 60 + - + +", "wren n 60 + - + +", "tit n 60 + - + +",
                "tit n 60 + - + +", "tit n 60 + - + +"))
        #expect(needs.needing.map(\.name) == ["heron", "tit"])
        #expect(needs.needing[0].needs.map(\.checkpoint) == ["keeps"])
        #expect(needs.needing[1].needs.map(\.checkpoint) == ["asks"])
        #expect(needs.needing[1].needs[0].recent.shown == "0~0-3!0?0")
        #expect(needs.tooFew.map(\.name) == ["wren"])
    }

    @Test func `what was learnt since is no need any more`() throws {
        let before = ["heron n 60 - + ! +", "heron n 60 - + ! +", "heron n 60 - + ! +"]
        let after = [String](repeating: "heron n 90 + + + +", count: HelpNeeds.window)
        let sessions = (before + after).enumerated().map { TinyCohort.session($1, day: $0) }
        let gradingProtocol = try required(TinyCohort.gradingProtocol)
        #expect(HelpNeeds(Cohort(sessions, protocol: gradingProtocol)).needing.isEmpty)
        let halfway = Cohort(Array(sessions.dropLast(2)), protocol: gradingProtocol)
        #expect(HelpNeeds(halfway).needing.first?.needs.map(\.checkpoint) == ["keeps"])
    }

    @Test func `who made critical faults comes first, then who loses the most weight`() throws {
        func three(_ line: String) -> [String] { [line, line, line] }
        let lines = three("a n 50 - - + +") + three("b n 50 + + + -") + three("c n 90 + + + +") + ["d n 50 + + ! ."]
        let sessions = lines.enumerated().map { TinyCohort.session($1, day: $0) }
        let needs = HelpNeeds(Cohort(sessions, protocol: try required(TinyCohort.gradingProtocol)))
        // One referral that weighs 3 is more than a greeting and a question of 1 each.
        #expect(needs.needing.map(\.name) == ["d", "b", "a"])
        #expect(needs.fine.map(\.name) == ["c"])
    }

    @Test func `everybody stands under one urgency, and the heat map has a band for each that is there`() throws {
        func three(_ line: String) -> [String] { [line, line, line] }
        let lines =
            three("b n 50 + + + -") + three("c n 90 + + + +") + ["d n 50 + + ! .", "e n 90 + + + +"]
        let sessions = lines.enumerated().map { TinyCohort.session($1, day: $0) }
        let cohort = Cohort(sessions, protocol: try required(TinyCohort.gradingProtocol))
        let map = HeatMap(cohort, needs: HelpNeeds(cohort))
        #expect(map.bands.map(\.urgency) == [.critical, .needing, .fine, .tooFew])
        #expect(map.bands.map { $0.rows.map(\.trainee) } == [["d"], ["b"], ["c"], ["e"]])
        let alone = HeatMap(cohort.only("c"), needs: HelpNeeds(cohort.only("c")))
        #expect(alone.bands.map(\.urgency) == [.fine])
    }
}

@Suite struct `Figures of a cohort` {
    @Test func `the heat map has a row a trainee, worst first, and a column for each checkpoint that came up`() throws {
        let cohort = try TinyCohort.cohort("a n 90 + . + .", "b n 50 + . ! .", "a n 90 - . + .")
        let map = HeatMap(cohort, needs: HelpNeeds(cohort))
        #expect(map.groups.map { $0.checkpoints.map(\.id.value) } == [["greets"], ["keeps"]])
        #expect(map.rows.map(\.trainee) == ["b", "a"])
        #expect(map.rows.map { $0.cells.map(\.shown) } == [["1~0-0!0?0", "0~0-0!1?0"], ["1~0-1!0?0", "2~0-0!0?0"]])
        #expect(map.dimensions(of: map.rows[1]).map(\.shown) == ["1~0-1!0?0", "2~0-0!0?0"])
    }

    @Test func `the most missed have critical faults first, then the least met, and those too few apart`() throws {
        let cohort = try TinyCohort.cohort("a n 50 - ~ + -", "a n 50 + - + .", "b n 50 + - ! .")
        let missed = MissedCheckpoints(cohort.tallies(of: cohort.counted), of: cohort.gradingProtocol)
        #expect(missed.rows.map(\.checkpoint.id.value) == ["keeps", "asks", "greets"])
        #expect(missed.tooFew.map(\.checkpoint.id.value) == ["refers"])
    }

    @Test func `a call has its mean, its middle, and its stops; the hardest first, those hardly played last`() throws {
        let lines = [
            "a easy 90 +", "b easy 80 +", "c easy 100 +", "a hard 20 +", "b hard 40 + . !", "c hard 90 +", "a new 1 +",
        ]
        var sessions = lines.enumerated().map { TinyCohort.session($1, day: $0) }
        sessions.append(TinyCohort.session("c hard 10 +", day: 9, progress: .stopped))
        let calls = CallDifficulty.of(Cohort(sessions, protocol: try required(TinyCohort.gradingProtocol)))
        #expect(calls.map(\.call) == ["hard", "easy", "new"])
        #expect(calls.map(\.mean) == [50, 90, 1])
        #expect(calls.map(\.median) == [40, 90, 1])
        #expect(calls.map(\.competent) == [Share(1, of: 3), Share(3, of: 3), Share(0, of: 1)])
        #expect(calls.map(\.critical) == [Share(1, of: 3), Share(0, of: 3), Share(0, of: 1)])
        #expect(calls.map(\.stopped) == [1, 0, 0])
    }

    @Test func `progress is told by the number of the session and by the week`() throws {
        let lines = ["a n 40 +", "b n 60 +", "a n 80 +", "a n 90 +", "b n 70 +", "b n 71 +", "b n 73 +", "a n 100 +"]
        let cohort = Cohort(
            lines.enumerated().map { TinyCohort.session($1, day: $0) },
            protocol: try required(TinyCohort.gradingProtocol))
        let progress = CohortProgress(cohort)
        #expect(progress.byNumber.map(\.mean) == [50, 75, 81, 87])
        #expect(progress.byNumber.map(\.trainees) == [2, 2, 2, 2])
        #expect(progress.byWeek.map(\.week.text) == ["2026-11-02", "2026-11-09"])
        #expect(progress.byWeek.map(\.step.sessions) == [7, 1])
        #expect(CohortProgress.change(cohort.sessions(of: "a")) == nil)
    }

    @Test func `the last three sessions are held against the first three`() throws {
        let scores = [40, 50, 60, 10, 70, 80, 90]
        let cohort = Cohort(
            scores.enumerated().map { TinyCohort.session("a n \($1) +", day: $0) },
            protocol: try required(TinyCohort.gradingProtocol))
        #expect(CohortProgress.change(cohort.counted) == 30)
    }

    @Test func `understanding counts utterances, those understood least first`() throws {
        let sessions = [
            TinyCohort.session("a n 80 +", day: 0, turns: 30, unsure: 3),
            TinyCohort.session("b n 80 +", day: 1, turns: 20, unsure: 4),
            TinyCohort.session("c n 80 +", day: 2, turns: 4, unsure: 4),
        ]
        let understanding = Understanding(Cohort(sessions, protocol: try required(TinyCohort.gradingProtocol)))
        #expect(understanding.whole == Share(11, of: 54))
        #expect(understanding.byTrainee.map(\.trainee) == ["b", "a", "c"])
    }

    @Test(arguments: [
        ("2026-11-24", "2026-11-23"), ("2026-11-23", "2026-11-23"), ("2026-11-22", "2026-11-16"),
        ("2024-03-01", "2024-02-26"), ("2027-01-01", "2026-12-28"), ("1970-01-01", "1969-12-29"),
    ])
    func `a week begins on its Monday`(_ day: String, _ monday: String) throws {
        let moment = try required(CallTime("\(day)T12:00"))
        #expect(Week(of: moment).text == monday)
    }
}
