internal import Call
internal import Diagnostics
internal import JSON
internal import Pack
internal import Report

/// The registration note as a short form for a person: one field after the other, one prompt each.
struct NoteForm {
    private let input: any LineInput
    private let output: any CallOutput
    private let narrator: CallNarrator
    private var draft: NoteDraft

    init(_ vocabulary: NoteVocabulary, narrator: CallNarrator, input: any LineInput, output: any CallOutput) {
        self.input = input
        self.output = output
        self.narrator = narrator
        draft = NoteDraft(vocabulary)
    }

    private var language: Language { narrator.language }

    /// What somebody did with a prompt.
    private enum Step {
        case forward, back, again
        /// The form is left; nothing is kept.
        case left
    }

    /// Fills in the form.
    ///
    /// - Parameter isOffered: whether it is asked first if the note is to be written at all.
    /// - Returns: nil when no note is to be kept. One that must be written, as in an exam, is kept as far as it came when
    ///   the form is left.
    mutating func fill(isOffered: Bool) -> RegistrationNote? {
        tell(Texts.theEnd)
        if isOffered, !isWanted() { return nil }
        tell(NoteTexts.intro)
        tell(NoteTexts.howTo)
        let fields = NoteField.allCases
        var place = 0
        var step = Step.forward
        while true {
            if place < fields.count {
                // Who mistyped has just read what is expected.
                if step != .again { introduce(fields[place]) }
                step = ask(fields[place])
            } else {
                step = confirm(isOffered: isOffered)
            }
            switch step {
            case .forward where place == fields.count: return draft.note
            case .forward: place += 1
            case .back: place = max(0, place - 1)
            case .again: continue
            case .left where isOffered:
                tell(NoteTexts.notKept)
                return nil
            case .left:
                if isGivenUp() { return draft.note }
                step = .again
            }
        }
    }

    private func isWanted() -> Bool {
        switch input.next(prompt: NoteTexts.offer[language], quietAfter: nil) {
        case .line(let answer): !answer.isNo
        case .interrupted, .end: false
        case .unreadable, .quiet: true
        }
    }

    private func introduce(_ field: NoteField) {
        input.setCompletions(completions(for: field))
        output.tell([.blank] + heading(field))
    }

    private mutating func ask(_ field: NoteField) -> Step {
        switch input.next(prompt: "\(field.title[language]) > ", quietAfter: nil) {
        case .line(let line): return take(line.trimmingBlanks, field)
        case .interrupted, .end: return .left
        case .quiet: return .again
        case .unreadable:
            tell(NoteTexts.unreadable)
            return .again
        }
    }

    private mutating func take(_ line: String, _ field: NoteField) -> Step {
        if line.isEmpty { return .forward }
        if Self.isBack(line) { return .back }
        guard !line.hasPrefix("/") else {
            tell(NoteTexts.notACommand)
            return .again
        }
        do throws(NoteFault) {
            try draft.set(field, to: line)
            return .forward
        } catch {
            tell(error.text)
            return .again
        }
    }

    /// Whether somebody leaves a form that counts, after hearing what that means; who asks twice means it.
    private func isGivenUp() -> Bool {
        switch input.next(prompt: NoteTexts.giveUp[language], quietAfter: nil) {
        case .line(let answer): answer.isYes
        case .interrupted, .end: true
        case .unreadable, .quiet: false
        }
    }

    private func confirm(isOffered: Bool) -> Step {
        guard !draft.note.isEmpty else {
            guard isOffered else { return .left }
            tell(NoteTexts.nothingIn)
            return .forward
        }
        output.tell([.blank] + narrator.noteText(draft.note).paragraphs(indent: 4) + [.blank])
        switch input.next(prompt: NoteTexts.keep[language], quietAfter: nil) {
        case .line(let line):
            let answer = line.trimmingBlanks.lowercased()
            if Self.isBack(answer) { return .back }
            if answer.isNo { return .left }
            return answer.isEmpty || answer.isYes ? .forward : .again
        case .interrupted, .end: return .left
        case .quiet, .unreadable: return .again
        }
    }

    private static func isBack(_ line: String) -> Bool { ["/back", "/terug"].contains(line.lowercased()) }

    /// What is expected, what there is to choose from, and what stands there already.
    private func heading(_ field: NoteField) -> [Paragraph] {
        var paragraphs = [
            Paragraph(
                StyledText(field.title[language], .heading) + StyledText(": " + NoteTexts.expected(field)[language]),
                indent: 4)
        ]
        if let choices = draft.vocabulary.choices(for: field) {
            let list = choices.enumerated().map { "\($0 + 1) \($1.title[language])" }.joined(separator: " · ")
            paragraphs.append(Paragraph(StyledText(list, .aside), indent: 4))
        }
        if let value = narrator.noteText(draft.note).value(of: field) {
            paragraphs.append(Paragraph(StyledText(NoteTexts.stands(value)[language], .aside), indent: 4))
        }
        return paragraphs
    }

    private func completions(for field: NoteField) -> Completions {
        let names = draft.vocabulary.choices(for: field)?.map(\.id) ?? []
        let more =
            field == .referral ? Dictionary(names.map { ($0, names) }, uniquingKeysWith: { first, _ in first }) : [:]
        return Completions(first: names + ["/back"], after: more)
    }

    private func tell(_ text: LocalText) { output.tell(text, in: language) }
}
