internal import Pack

/// A weakness that is typical of a trainee; it wears off with practice.
enum TraineeHabit: Sendable, Hashable {
    /// Does what an operator should not, such as promising secrecy.
    case commits(ActID)
    /// Forgets to do something, such as asking about a weapon.
    case forgets(ActID)
    /// Passes over feelings.
    case isCold
    /// Comes with options and services before the story is told.
    case advisesEarly
    /// Says two things at once, and goes on where the caller should speak.
    case talksTooLong
    /// Puts down the phone before the call is rounded off.
    case leavesEarly
}

extension TraineeHabit {
    /// One or two weaknesses by lot, no two of a kind.
    static func drawn(_ skills: SkillMap, using lot: inout Lot) -> [TraineeHabit] {
        var kinds = Array(0..<6)
        lot.shuffle(&kinds)
        return kinds.prefix(lot.holds(0.5) ? 2 : 1).compactMap { kind in
            switch kind {
            case 0: lot.one(of: skills.faults).map(TraineeHabit.commits)
            case 1: lot.one(of: skills.wanted).map(TraineeHabit.forgets)
            case 2: .isCold
            case 3: .advisesEarly
            case 4: .talksTooLong
            default: .leavesEarly
            }
        }
    }
}
