internal import Call
internal import Pack

extension NoteRule {
    /// What was agreed stands there; what was not agreed does not.
    ///
    /// A referral or an encouragement may be the step, so that either makes the field true. Only a step or a plan agreed
    /// in so many words can be left out: a referral has a field of its own.
    static let agreedStep = NoteRule(.agreedStep) { note, call in
        let agreed = call.surePlaces(of: ["agree-next-step", "make-safety-plan"])
        if NoteContent(note.agreedStep).isEmpty {
            guard !agreed.isEmpty else { return [.rightlyEmpty] }
            return [
                .omitted(
                    "Er werd iets afgesproken, en hier staat niets.", "Something was agreed, and nothing stands here.",
                    agreed)
            ]
        }
        let possible = call.possiblePlaces(of: [
            "agree-next-step", "make-safety-plan", "encourage-action", "refer", "agree-safe-contact", "offer-handover",
            "advise-emergency-services", "plan-b",
        ])
        guard possible.isEmpty else { return [.right(agreed.isEmpty ? possible : agreed)] }
        return [.invented("Er werd niets afgesproken.", "Nothing was agreed.")]
    }
}
