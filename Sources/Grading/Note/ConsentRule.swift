internal import Call
internal import Pack

extension NoteRule {
    /// Whether leave was asked to pass something on, or to make the contact together.
    ///
    /// What the caller answered is not in the log as such: given and refused are both taken for right once it was asked.
    static let consent = NoteRule(.consent) { note, call in
        let acts: Set<ActID> = ["ask-consent", "offer-handover"]
        let asked = call.surePlaces(of: acts)
        switch note.consent {
        case .given, .refused:
            let possible = call.possiblePlaces(of: acts)
            guard possible.isEmpty else { return [.right(possible)] }
            return [.invented("Toestemming werd niet gevraagd.", "Consent was not asked for.")]
        case .notAsked, nil:
            if asked.isEmpty { return [note.consent == nil ? .rightlyEmpty : .right([])] }
            return [
                .omitted(
                    "Toestemming werd gevraagd, en het antwoord staat er niet in.",
                    "Consent was asked for, and the answer is not in it.", asked)
            ]
        }
    }
}
