internal import Call
internal import Pack

extension NoteRule {
    /// A moment to ring back that was agreed stands there or with the agreed step; one that was not agreed does not.
    ///
    /// The rest of the follow-up is the line's own affair: nothing in the call tells what it should be.
    static let followUp = NoteRule(.followUp) { note, call in
        let agreed = call.surePlaces(of: ["agree-safe-contact"])
        let content = NoteContent(note.followUp)
        if content.isEmpty, NoteContent(note.agreedStep).isEmpty, !agreed.isEmpty {
            return [
                .omitted(
                    "Er werd een veilig moment afgesproken, en het staat er niet in.",
                    "A safe moment was agreed, and it is not in it.", agreed)
            ]
        }
        let callingBack: Set<ActID> = ["agree-safe-contact", "unsafe-callback", "invite-back", "agree-next-step"]
        if speaksOfCallingBack(content), call.possiblePlaces(of: callingBack).isEmpty {
            return [.invented("Terugbellen werd niet afgesproken.", "Ringing back was not agreed.")]
        }
        return [content.isEmpty ? .rightlyEmpty : .right(agreed)]
    }
}

private func speaksOfCallingBack(_ content: NoteContent) -> Bool {
    let words = content.words.map(\.folded)
    func has(_ beginning: String) -> Bool { words.contains { $0.hasPrefix(beginning) } }
    return has("terugbel") || has("teruggebel") || has("callback")
        || (words.contains("terug") && (has("bel") || has("opbel")))
        || (words.contains("back") && (has("call") || has("ring") || has("phone")))
}
