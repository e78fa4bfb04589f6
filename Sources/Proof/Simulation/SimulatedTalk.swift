internal import Pack

/// What a simulated trainee sets out to say in one call, before the caller has said a word.
///
/// The author's model conversation is the plan. Sentence by sentence the lot, weighed by what the trainee can, decides
/// whether it comes out; what comes instead is nothing, something that a played trainee said there, or something else.
struct SimulatedTalk {
    /// One thing that the trainee does.
    enum Move: Equatable {
        case wait(seconds: Int)
        /// Says something that is meant to do these acts.
        case say(String, meaning: [ActID], isLapse: Bool)
    }

    private let script: CallScript
    private let trainee: SimulatedTrainee
    private let form: SimulatedTrainee.Form
    private let phrases: ActPhrases
    private let skills: SkillMap
    private var lot: Lot
    private var used: Set<String> = []
    /// Acts that were meant by now: nobody asks the same again for no reason.
    private var done: Set<ActID> = []
    private(set) var moves: [Move] = []

    init(
        _ script: CallScript, trainee: SimulatedTrainee, form: SimulatedTrainee.Form, phrases: ActPhrases,
        skills: SkillMap, lot: Lot
    ) {
        self.script = script
        self.trainee = trainee
        self.form = form
        self.phrases = phrases
        self.skills = skills
        self.lot = lot
        let plan = planned()
        for (number, turn) in plan.enumerated() {
            take(turn, at: Double(number) / Double(max(1, plan.count - 1)))
        }
        commitFaults()
        joinWhatIsTooLong()
    }

    /// The model as this trainee has it in mind: habits change its order and its length.
    private mutating func planned() -> [CallScript.Turn] {
        var plan = script.model
        if has(.advisesEarly), let advice = plan.firstIndex(where: isAdvice), advice > 3 {
            plan.insert(plan.remove(at: advice), at: 3)
        }
        if has(.leavesEarly) { plan.removeLast(min(plan.count / 3, 1 + lot.number(in: 0...3))) }
        return plan
    }

    private mutating func has(_ habit: TraineeHabit) -> Bool {
        trainee.habits.contains(habit) && lot.holds(form.habit)
    }

    private func isAdvice(_ turn: CallScript.Turn) -> Bool {
        guard case .say(let sentences) = turn else { return false }
        return sentences.contains { sentence in sentence.acts.contains { phrases.isAdvice($0) } }
    }

    private mutating func take(_ turn: CallScript.Turn, at place: Double) {
        switch turn {
        case .wait(let seconds): if lot.holds(form.chance(in: nil)) { moves.append(.wait(seconds: seconds)) }
        case .say(let sentences):
            if lot.holds(0.04) { moves.append(.wait(seconds: lot.number(in: 3...12))) }
            if lot.holds(0.04) { strayFromThePlan() }
            say(sentences, at: place)
        }
    }

    private mutating func say(_ sentences: [CallScript.Sentence], at place: Double) {
        var kept: [CallScript.Sentence] = []
        var lapse: CallScript.Sentence?
        for sentence in sentences {
            if comesOut(sentence) {
                kept.append(sentence)
            } else if lapse == nil {
                lapse = instead(of: sentence, at: place)
            }
        }
        done.formUnion(kept.flatMap(\.acts))
        done.formUnion(lapse?.acts ?? [])
        if !kept.isEmpty {
            moves.append(
                .say(kept.map(\.text).joined(separator: " "), meaning: kept.flatMap(\.acts), isLapse: false))
        }
        if let lapse { moves.append(.say(lapse.text, meaning: lapse.acts, isLapse: true)) }
    }

    private mutating func comesOut(_ sentence: CallScript.Sentence) -> Bool {
        for habit in trainee.habits {
            switch habit {
            case .forgets(let act) where sentence.acts.contains(act) && lot.holds(form.habit): return false
            case .isCold where sentence.acts.contains(where: phrases.isListening) && lot.holds(form.habit): return false
            default: continue
            }
        }
        return lot.holds(form.chance(in: sentence.dimension))
    }

    /// What is said where a sentence does not come out; often nothing.
    private mutating func instead(of sentence: CallScript.Sentence, at place: Double) -> CallScript.Sentence? {
        switch lot.share() {
        case ..<0.55: return nil
        case ..<0.85: return lapse(near: place, in: sentence.dimension)
        case ..<0.9:
            let fault = sentence.dimension.flatMap { lot.one(of: skills.faults(in: $0)) }
            return fault.flatMap { phrase(for: $0) }
        default: return lot.one(of: phrases.exploring).flatMap { phrase(for: $0) }
        }
    }

    /// What a played trainee said nearest to this place, each line at most once in a call.
    private mutating func lapse(near place: Double, in dimension: DimensionID?) -> CallScript.Sentence? {
        let near = script.lapses.filter { lapse in
            abs(lapse.place - place) < 0.2 && !used.contains(lapse.sentence.text)
                && (lapse.sentence.acts.isEmpty || !done.isSuperset(of: lapse.sentence.acts))
        }
        let fitting = near.filter { $0.sentence.dimension == dimension }
        guard let lapse = lot.one(of: fitting.isEmpty ? near : fitting) else { return nil }
        used.insert(lapse.sentence.text)
        return lapse.sentence
    }

    /// Something sensible that the plan does not have, or half a sentence that nobody can make out.
    private mutating func strayFromThePlan() {
        guard let act = lot.one(of: phrases.exploring), let stray = phrase(for: act) else { return }
        guard lot.holds(0.4) else { return moves.append(.say(stray.text, meaning: stray.acts, isLapse: false)) }
        let half = stray.text.split(separator: " ").prefix(2).joined(separator: " ") + "..."
        moves.append(.say(half, meaning: stray.acts, isLapse: false))
    }

    private mutating func phrase(for act: ActID) -> CallScript.Sentence? {
        lot.one(of: phrases.examples(of: act)).map {
            CallScript.Sentence(text: $0, acts: [act], dimension: skills.dimension(of: [act]))
        }
    }

    private mutating func commitFaults() {
        for case .commits(let act) in trainee.habits where lot.holds(form.habit) {
            let played = script.lapses.map(\.sentence).first { $0.acts.contains(act) && !used.contains($0.text) }
            guard let fault = played ?? phrase(for: act) else { continue }
            let place = Int(Double(moves.count) * lot.number(in: 0.3...0.7))
            moves.insert(.say(fault.text, meaning: fault.acts, isLapse: true), at: place)
        }
    }

    private mutating func joinWhatIsTooLong() {
        guard trainee.habits.contains(.talksTooLong) else { return }
        var joined: [Move] = []
        for move in moves {
            guard case .say(let text, let acts, let isLapse) = move,
                case .say(let before, let acts0, let isLapse0)? = joined.last, before.count < 250,
                lot.holds(form.habit * 0.4)
            else {
                joined.append(move)
                continue
            }
            joined[joined.count - 1] = .say(before + " " + text, meaning: acts0 + acts, isLapse: isLapse || isLapse0)
        }
        moves = joined
    }
}
