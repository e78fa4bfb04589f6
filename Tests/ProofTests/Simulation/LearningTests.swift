import Call
import Pack
import Testing

@testable import Proof

@Suite struct `Invented trainees` {
    @Test(arguments: 1...3)
    func `score better in their last sessions than in their first`(seed: Int) throws {
        let byTrainee = Dictionary(grouping: try Training.played(seed: seed), by: \.session.trainee).values
        let first = try #require(byTrainee.flatMap { $0.prefix($0.count / 3) }.meanScore)
        let last = try #require(byTrainee.flatMap { $0.suffix($0.count / 3) }.meanScore)
        #expect(last > first + 5, "first third \(first), last third \(last)")
    }

    @Test func `who can do more scores better`() throws {
        var skilled: [Training.Played] = []
        var weak: [Training.Played] = []
        for seed in 1...3 {
            let training = try Training.asked(seed: seed)
            let bySkill = Dictionary(grouping: try Training.played(seed: seed), by: \.session.person).sorted {
                training.meanSkill(of: $0.key, sessions: $0.value.count)
                    < training.meanSkill(of: $1.key, sessions: $1.value.count)
            }.map(\.value)
            weak += bySkill.prefix(4).joined()
            skilled += bySkill.suffix(4).joined()
        }
        let (best, worst) = (try #require(skilled.meanScore), try #require(weak.meanScore))
        #expect(best > worst + 8, "skilled \(best), weak \(worst)")
    }

    @Test func `learn steadily but for a plateau, and never past their best`() throws {
        let training = try Training.asked(trainees: 60, sessions: 60)
        for trainee in training.trainees {
            let forms = (0..<80).map { trainee.form(in: $0, luck: 0) }
            for (dimension, skill) in trainee.skills {
                let course = forms.map { $0.chance(in: dimension) }
                #expect(zip(course, course.dropFirst()).allSatisfy { $0 <= $1 })
                #expect(course[0] >= 0.05 && course[79] <= min(0.99, skill.best) + 1e-9)
                let stands = course[trainee.plateau.lowerBound]
                #expect(trainee.plateau.allSatisfy { abs(course[$0] - stands) < 1e-9 })
            }
            #expect(zip(forms, forms.dropFirst()).allSatisfy { $0.habit >= $1.habit })
        }
    }

    @Test func `have bad days`() throws {
        let trainee = try #require(Training.asked().trainees.first)
        let (good, bad) = (trainee.form(in: 5, luck: 0), trainee.form(in: 5, luck: -2))
        #expect(bad.chance(in: nil) < good.chance(in: nil) - 0.15)
    }

    @Test func `have one or two weaknesses, all kinds of which occur`() throws {
        let habits = try Training.asked(trainees: 200, sessions: 200).trainees.map(\.habits)
        #expect(habits.allSatisfy { (1...2).contains($0.count) })
        let all = habits.joined()
        for habit in [TraineeHabit.isCold, .advisesEarly, .talksTooLong, .leavesEarly] { #expect(all.contains(habit)) }
        #expect(all.contains { if case .commits = $0 { true } else { false } })
        #expect(all.contains { if case .forgets = $0 { true } else { false } })
    }

    @Test(arguments: 1...3)
    func `fail critically now and then, and become competent as well`(seed: Int) throws {
        let played = try Training.played(seed: seed)
        #expect((6...50).contains(played.count { $0.scorecard.overall == .criticalFault }))
        #expect((30...95).contains(played.count { $0.scorecard.overall == .competent }))
    }
}

extension DemoTraining {
    /// What a trainee could do on average in so many sessions.
    fileprivate func meanSkill(of person: Int, sessions: Int) -> Double {
        (0..<sessions).map { trainees[person].form(in: $0, luck: 0).chance(in: nil) }.mean ?? 0
    }
}
