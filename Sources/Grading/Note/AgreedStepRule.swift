internal import Call
internal import Pack

extension NoteRule {
    /// What was agreed stands there; what was not agreed does not.
    ///
    /// Whether the words are those that were agreed cannot be checked; what they claim beyond the call can. A referral or an encouragement may be the step, so that either makes the field true. Only a step or a plan agreed
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
        guard !possible.isEmpty else { return [.invented("Er werd niets afgesproken.", "Nothing was agreed.")] }
        if let claims = NoteClaims(call).invented(in: NoteContent(note.agreedStep)) { return [claims] }
        return [
            .unchecked(
                "Of dit zo werd afgesproken, is niet nagekeken.", "Whether this was agreed was not checked.",
                agreed.isEmpty ? possible : agreed)
        ]
    }
}
