import Call
import Diagnostics
import JSON
import Pack
import Recognition
import Testing

@testable import Grading

@Suite struct FiguresTests {
    @Test func `the talk is counted by hand`() throws {
        var events = TinyLog(
            "greet ask-open+ask-facts reflect ask-facts+ask-injury ask-open+ask-open reflect-feeling blame"
        ).events
        events.insert(CallEvent(at: 15_000, .callerSaid(text: "Ja,  dat\tis zo.\n", because: .notUnderstood)), at: 2)
        let figures = try TinyGrading().grade(events).figures
        #expect(figures.turns == 7)
        #expect(figures.openQuestions == 3)
        #expect(figures.closedQuestions == 3)
        #expect(figures.questions == 6)
        #expect(figures.simpleReflections == 1)
        #expect(figures.complexReflections == 1)
        #expect(figures.reflections == 2)
        // After the reflection: two closed and two open ones on end.
        #expect(figures.longestRunOfQuestions == 4)
        #expect(figures.operatorWords == 7)
        #expect(figures.callerWords == 4)
        #expect(figures.reflectionsPerQuestion == 2.0 / 6)
        #expect(figures.openShare == 0.5)
        #expect(figures.complexShare == 0.5)
        #expect(figures.talkShare == 7.0 / 11)
    }

    @Test func `of nothing there is no share`() throws {
        let figures = try TinyGrading().grade("").figures
        #expect(figures.turns == 0)
        #expect(
            [figures.reflectionsPerQuestion, figures.openShare, figures.complexShare, figures.talkShare] == [
                nil, nil, nil, nil,
            ])
        #expect(figures.longestRunOfQuestions == 0)
    }

    @Test func `what was taken back was not said`() throws {
        let figures = try TinyGrading().grade("ask-open ask-facts back:2 reflect").figures
        #expect([figures.turns, figures.questions, figures.reflections, figures.operatorWords] == [2, 1, 1, 2])
    }
}
