public import Pack
internal import Recognition

/// What belongs to putting a caller through to another desk.
public enum Transfer {
    /// The acts with which a transfer is announced, so that the caller can agree to it: a warm handover.
    public static let announcements: Set<ActID> = ["offer-handover", "ask-consent"]
    /// The act to which a caller who was told reacts: the goodbye.
    static let warm: ActID = "close"
    /// The act to which a caller reacts who is put through out of the blue: it feels like being sent away.
    static let cold: ActID = "dismiss"
}

extension Turn {
    /// The caller is put through to the desk of `region`, says a last thing to this operator, and is gone.
    mutating func transfer(to region: RegionID) {
        record(.callTransferred(to: region))
        let before = state.mood
        state.silentFor = 0
        let felt = state.said.isDisjoint(with: Transfer.announcements) ? Transfer.cold : Transfer.warm
        shift(engine.temperamentBeat(for: felt)?.beat.mood ?? [])
        let act = HeardAct(id: felt, confidence: 1, witness: .command, words: "")
        for answer in AnswerPicker(engine: engine, state: state).answers(to: [act]) where !state.isOver {
            perform(answer)
        }
        if !state.isOver { close(by: .operator) }
        finish(moodBefore: before)
    }
}
