internal import Diagnostics
internal import Pack

/// Somebody who practises and exists only in numbers: what they can, how they learn, how they type.
struct SimulatedTrainee: Sendable {
    /// An invented name.
    let pseudonym: String
    /// The language in which the trainee practises.
    let language: Language
    /// What the trainee can in each dimension of the protocol, on the first day and at best.
    let skills: [DimensionID: Skill]
    /// Typical weaknesses.
    let habits: [TraineeHabit]
    /// How fast the trainee learns: the share of what is still to be learnt that one session brings.
    let pace: Double
    /// The sessions, counted from 0, in which nothing new is learnt.
    let plateau: Range<Int>
    /// How the trainee types.
    let typing: TraineeTyping

    /// What somebody can in one dimension, each 0 (nothing) to 1 (all of it, always).
    struct Skill: Sendable {
        /// On the first day.
        let first: Double
        /// When there is nothing more to learn.
        let best: Double
    }

    /// What a trainee can do in one session, after so many, on such a day.
    struct Form: Sendable {
        let skills: [DimensionID: Double]
        /// How strongly the habits hold, 0 to 1.
        let habit: Double

        /// The chance that something of a dimension comes out well; what belongs to none is as good as the whole.
        func chance(in dimension: DimensionID?) -> Double {
            if let dimension, let skill = skills[dimension] { return skill }
            return skills.isEmpty ? 0.5 : skills.values.sorted().reduce(0, +) / Double(skills.count)
        }
    }

    /// The trainee with this number of a seed.
    init(
        pseudonym: String, language: Language, dimensions: [DimensionID], skills map: SkillMap, lot: inout Lot
    ) {
        self.pseudonym = pseudonym
        self.language = language
        let talent = lot.number(in: 0.3...0.72)
        // Most come far; some stay where a supervisor must help.
        let limit = lot.holds(0.25) ? lot.number(in: 0.6...0.78) : lot.number(in: 0.84...0.97)
        skills = Dictionary(
            dimensions.map { dimension in
                let first = min(0.85, max(0.15, talent + lot.number(in: -0.2...0.2)))
                let best = min(0.98, limit + lot.number(in: -0.06...0.06))
                return (dimension, Skill(first: first, best: max(first, best)))
            }, uniquingKeysWith: { first, _ in first })
        pace = lot.number(in: 0.08...0.32)
        let start = lot.number(in: 2...6)
        plateau = start..<start + lot.number(in: 0...4)
        habits = TraineeHabit.drawn(map, using: &lot)
        typing = TraineeTyping(lot: &lot)
    }

    /// What the trainee can do in the session with this number, from 0, on a day with this luck (-1 to 1).
    func form(in session: Int, luck: Double) -> Form {
        let learnt = Double(session - plateau.clamped(to: 0..<session).count)
        var rest = 1.0
        // No `exp`: its last bit may differ from one C library to another, and the files must not.
        for _ in 0..<min(Int(learnt), 60) { rest *= 1 - pace }
        let skills = skills.mapValues { skill in
            min(0.99, max(0.05, skill.best - (skill.best - skill.first) * rest + 0.12 * luck))
        }
        return Form(skills: skills, habit: 0.1 + 0.7 * rest)
    }
}
