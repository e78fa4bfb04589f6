internal import Call
internal import Diagnostics
internal import Disk

/// The registration note on a pipe: lines such as `/note theme child-abuse` after the call.
struct NoteLines {
    private let input: any LineInput
    private let language: Language
    /// Whether the lines after those of the note belong to the next call.
    private let callsFollow: Bool
    private var draft: NoteDraft

    init(_ vocabulary: NoteVocabulary, language: Language, input: any LineInput, callsFollow: Bool) {
        self.input = input
        self.language = language
        self.callsFollow = callsFollow
        draft = NoteDraft(vocabulary)
    }

    /// Reads to the end of the input, or to a line that is for whoever comes next.
    ///
    /// - Returns: the note as far as it was set; empty when nothing was.
    mutating func read() -> RegistrationNote {
        if isatty(STDIN_FILENO) == 1 { complain(NoteTexts.howToOnKeyboard[language]) }
        var wasWarned = false
        while true {
            switch input.next(prompt: "", quietAfter: nil) {
            case .line(let line) where NoteDraft.isNoteLine(line): set(line)
            case .line(let line) where line.allSatisfy(\.isWhitespace): continue
            case .line(let line):
                if callsFollow {
                    input.putBack(line)
                    return draft.note
                }
                // The caller may have hung up before the script did.
                guard !wasWarned, CallCommand(line: line) != .end else { continue }
                wasWarned = true
                complain(NoteTexts.onlyNoteLines[language])
            case .unreadable: complain(NoteTexts.unreadable[language])
            case .quiet: continue
            case .end, .interrupted: return draft.note
            }
        }
    }

    private mutating func set(_ line: String) {
        do throws(NoteFault) {
            try draft.obey(line)
        } catch {
            complain("/note: \(error.text[language])")
        }
    }
}
