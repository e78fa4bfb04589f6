/// How something is said, apart from what is said: asked or stated, denied, by whom, told of others.
///
/// Words alone do not tell "it is your fault" from "he said that it is your fault"; these signs do.
struct Stance: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    /// Put as a question.
    static let question = Stance(rawValue: 1 << 0)
    /// A command or an invitation: the verb comes first and nobody is asked.
    static let imperative = Stance(rawValue: 1 << 1)
    /// With "not" or "no".
    static let negated = Stance(rawValue: 1 << 2)
    /// With "nobody", "never" or "nothing".
    static let nobody = Stance(rawValue: 1 << 3)
    /// What somebody else said, asked or thinks.
    static let reported = Stance(rawValue: 1 << 4)
    /// What the caller said, given back.
    static let echoed = Stance(rawValue: 1 << 5)
    /// Tied to a condition.
    static let conditional = Stance(rawValue: 1 << 6)
    /// About what has been.
    static let past = Stance(rawValue: 1 << 7)
    /// Names the operator; the operator's line; the caller; somebody else.
    static let speaker = Stance(rawValue: 1 << 8)
    static let line = Stance(rawValue: 1 << 9)
    static let caller = Stance(rawValue: 1 << 10)
    static let others = Stance(rawValue: 1 << 11)
    /// Who does it, in some clause of it: the operator, the caller, somebody else.
    static let speakerActs = Stance(rawValue: 1 << 12)
    static let callerActs = Stance(rawValue: 1 << 13)
    static let othersAct = Stance(rawValue: 1 << 14)
    /// With "without".
    static let without = Stance(rawValue: 1 << 15)
    /// Draws a conclusion: "so", "dus".
    static let concluding = Stance(rawValue: 1 << 16)
    /// The operator does it, or it befalls the operator, and the caller is not named; somebody else alone does it.
    static let speakerAlone = Stance(rawValue: 1 << 17)
    static let othersAlone = Stance(rawValue: 1 << 18)

    /// Whether something is denied, by "not" or by "nobody".
    var isDenying: Bool { !isDisjoint(with: Self.denials) }

    static let denials: Stance = [.negated, .nobody]

    /// Signs that can turn what a word means for the whole.
    static let turning: Stance = [
        .question, .negated, .nobody, .reported, .echoed, .conditional, .speakerActs, .othersAct,
    ]

    /// Who is named and who acts.
    static let parties: Stance = [.speaker, .line, .caller, .others, .speakerActs, .callerActs, .othersAct]

    /// How many signs there are.
    static let count = 19

    /// The signs one by one, by number.
    static let each = (0..<count).map { Stance(rawValue: 1 << $0) }
}
