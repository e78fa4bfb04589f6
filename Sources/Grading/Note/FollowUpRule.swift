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
        if content.isEmpty { return [.rightlyEmpty] }
        if let claims = NoteClaims(call).invented(in: content) { return [claims] }
        return [.unchecked("Of dit klopt, is niet nagekeken.", "Whether this is right was not checked.", agreed)]
    }
}

private func speaksOfCallingBack(_ content: NoteContent) -> Bool {
    let words = content.words.map(\.folded)
    func has(_ beginning: String) -> Bool { words.contains { $0.hasPrefix(beginning) } }
    let isBack =
        has("terugbel") || has("teruggebel") || has("callback")
        || (words.contains("terug") && (has("bel") || has("opbel")))
        || (words.contains("back") && (has("call") || has("ring") || has("phone")))
    return isBack || lineCalls(words)
}

/// "We bellen haar morgen op": the line calls somebody, in so many words.
private func lineCalls(_ words: [String]) -> Bool {
    let line: Set = ["wij", "we", "ik", "collega", "i"]
    let person: Set = ["haar", "hem", "hen", "mevrouw", "meneer", "beller", "her", "him", "them", "caller"]
    let calls: Set = ["bel", "bellen", "belt", "opbellen", "opgebeld", "call", "calls", "ring", "rings", "phone"]
    return !line.isDisjoint(with: words) && !person.isDisjoint(with: words) && !calls.isDisjoint(with: words)
}
