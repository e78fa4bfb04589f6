public import Diagnostics
public import Pack
public import Recognition
internal import Report

/// Asks of each group of unheard utterances which act it is.
public struct UnheardDialogue {
    private let input: any LineInput
    private let screen: Screen
    private let catalogue: ActCatalogue
    private let language: Language
    private let text: UnheardText

    /// A dialogue in `language` with whoever sits at `input`.
    public init(input: any LineInput, screen: Screen, catalogue: ActCatalogue, language: Language) {
        self.input = input
        self.screen = screen
        self.catalogue = catalogue
        self.language = language
        text = UnheardText(catalogue, language)
    }

    /// Asks of one group after the other until all were seen or one wants to leave.
    ///
    /// The utterances that are shown of a group become lessons, no others.
    /// - Returns: false when it was broken off, and nothing should come of it.
    public func ask(_ groups: [UnheardGroup], into curriculum: inout Curriculum) -> Bool {
        input.setCompletions(Completions(first: catalogue.acts.map(\.id.rawValue), after: [:]))
        screen.show([Paragraph(StyledText(UnheardTexts.howTo[language], .aside))])
        for group in groups {
            screen.show([.blank] + text.paragraphs(group))
            switch ask(group, into: &curriculum) {
            case .goOn: continue
            case .leave: return true
            case .breakOff: return false
            }
        }
        return true
    }

    /// Asks whether what was shown should be written to `path`; only a clear yes is one.
    public func confirms(_ path: String) -> Bool {
        guard case .line(let answer) = input.next(prompt: UnheardTexts.askAdd(path)[language], quietAfter: nil) else {
            return false
        }
        return answer.isYes
    }

    private enum Step {
        case goOn, leave, breakOff
    }

    /// Asks until the answer can be taken.
    private func ask(_ group: UnheardGroup, into curriculum: inout Curriculum) -> Step {
        while true {
            switch input.next(prompt: UnheardTexts.prompt[language], quietAfter: nil) {
            case .line(let line):
                switch UnheardAnswer(line, near: group.nearest.map(\.act), catalogue) {
                case .skip: return .goOn
                case .leave: return .leave
                case .unknown(let unknown): tell(unknown.problem, unknown.suggestion)
                case .acts(let acts):
                    guard let refusal = teach(group, acts, &curriculum) else { return .goOn }
                    let place = refusal.place.map { "\($0.file):\($0.line):\($0.column): " } ?? ""
                    tell(LocalText(nl: place + refusal.problem[.nl], en: place + refusal.problem[.en]))
                }
            case .unreadable: screen.show([Paragraph(StyledText(Texts.unreadable[language], .aside), indent: 4)])
            case .quiet: continue
            case .end: return .leave
            case .interrupted: return .breakOff
            }
        }
    }

    /// Takes the utterances that were shown, all or none.
    private func teach(_ group: UnheardGroup, _ acts: [ActID], _ curriculum: inout Curriculum) -> Curriculum.Refusal? {
        var extended = curriculum
        for member in group.utterances.prefix(UnheardText.shown) {
            do throws(Curriculum.Refusal) {
                try extended.add(Lesson(member.text, acts: acts))
            } catch {
                return error
            }
        }
        curriculum = extended
        return nil
    }

    private func tell(_ problem: LocalText, _ suggestion: LocalText? = nil) {
        let more = suggestion.map { "; \($0[language])" } ?? ""
        screen.show([Paragraph(StyledText(problem[language] + more, .warning), indent: 4)])
    }
}
