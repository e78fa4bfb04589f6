internal import Call
internal import Report
internal import Transcript

/// The registration note, once the call has ended and before the scorecard.
extension RunningCall {
    /// Asks for the note in the way of whoever sits there, and keeps it.
    func takeNote() {
        guard play.state.awaitsNote else { return }
        if input.isInteractive {
            var form = NoteForm(room.noteVocabulary, narrator: room.narrator, input: input, output: output)
            // In an exam the note belongs to the call; otherwise one may want to practise the talking alone.
            let mustBeThere = header.mode == .exam
            guard let note = form.fill(isOffered: !mustBeThere), mustBeThere || !note.isEmpty else { return }
            apply(.wroteNote(note))
            if play.state.hasNote { tell(NoteTexts.kept) }
        } else {
            var lines = NoteLines(
                room.noteVocabulary, language: room.language, input: input, callsFollow: callsFollow)
            let note = lines.read()
            if !note.isEmpty { apply(.wroteNote(note)) }
        }
    }
}
