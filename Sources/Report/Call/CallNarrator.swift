public import Call
public import Diagnostics
internal import JSON
public import Pack
public import Recognition

/// Tells the events of a call to people, as paragraphs.
///
/// The console while a call runs and `show` afterwards use the same words.
public struct CallNarrator: Sendable {
    /// The call that is told.
    public let scenario: Scenario
    /// The names of what operators do.
    public let catalogue: ActCatalogue
    /// The names of what callers feel.
    public let temperaments: Temperaments
    /// The names of the services.
    public let directory: ServiceDirectory
    let themes: [Manifest.Term<ThemeID>]
    /// The language in which it tells.
    public let language: Language
    /// To whom it tells.
    public let audience: Audience

    /// To whom a call is told: who played it is "you", to others that is the trainee.
    public enum Audience: Sendable {
        case trainee, supervisor
    }

    /// Columns for the names of those who speak.
    static let margin = 10

    /// A narrator for one scenario, with the pack's names for acts, moods, services and themes.
    public init(
        scenario: Scenario, catalogue: ActCatalogue, temperaments: Temperaments, directory: ServiceDirectory,
        themes: [Manifest.Term<ThemeID>] = [], language: Language, audience: Audience = .trainee
    ) {
        self.scenario = scenario
        self.catalogue = catalogue
        self.temperaments = temperaments
        self.directory = directory
        self.themes = themes
        self.language = language
        self.audience = audience
    }

    /// What is heard or seen of an event; nothing for what goes on inside the caller.
    public func paragraphs(for event: CallEvent, showsOperator: Bool) -> [Paragraph] {
        switch event.kind {
        case .callerSaid(let text, _):
            [Paragraph(StyledText(text, .caller), label: StyledText(callerLabel, .caller), indent: Self.margin)]
        case .cueHeard(let text):
            [Paragraph(StyledText("(\(text))", .cue), indent: Self.margin)]
        case .operatorSaid(let text, _) where showsOperator:
            [Paragraph(StyledText(text, .operator), label: StyledText(operatorLabel, .operator), indent: Self.margin)]
        case .silencePassed(let seconds) where showsOperator:
            [Paragraph(StyledText(silence(seconds), .cue), indent: Self.margin)]
        case .callTransferred(let desk):
            [Paragraph(StyledText("(\(transferred(to: desk)))", .cue), indent: Self.margin)]
        case .turnTakenBack where showsOperator:
            [
                Paragraph(
                    StyledText(LocalText(nl: "(teruggenomen)", en: "(taken back)")[language], .aside),
                    indent: Self.margin)
            ]
        case .hintGiven(let text) where showsOperator:
            [
                Paragraph(
                    StyledText(LocalText(nl: "tip: \(text)", en: "hint: \(text)")[language], .aside),
                    indent: Self.margin)
            ]
        case .noteWritten(let note) where showsOperator: paragraphs(for: note)
        default: []
        }
    }

    private func transferred(to desk: RegionID) -> String {
        let name = directory.desk(of: desk)?.name[language] ?? desk.rawValue
        return LocalText(nl: "doorverbonden met de desk \(name)", en: "put through to the \(name) desk")[language]
    }

    /// The registration note, as the operator wrote it.
    private func paragraphs(for note: RegistrationNote) -> [Paragraph] {
        let heading = LocalText(nl: "Registratie", en: "Registration note")[language]
        return [Paragraph(StyledText(heading, .heading), indent: Self.margin)]
            + noteText(note).paragraphs(indent: Self.margin)
    }

    /// A registration note, ready to be told.
    public func noteText(_ note: RegistrationNote) -> NoteText {
        NoteText(note, themes: themes, directory: directory, language: language)
    }

    /// What was heard in an utterance, in words: "vroeg of er gevaar is · verwees door (CAW)".
    public func heard(_ reading: Reading) -> String {
        let acts = reading.acts.map { act in
            let title = catalogue[act.id]?.title[language] ?? act.id.rawValue
            guard let service = act.service, let name = directory[service]?.name[language] else { return title }
            return "\(title) (\(name))"
        }
        if acts.isEmpty {
            return LocalText(nl: "niets dat ik begreep", en: "nothing that I understood")[language]
        }
        return acts.joined(separator: " · ")
    }

    /// How the moods went, such as "vertrouwen +6, spanning -4"; empty when nothing moved.
    public func moodChange(from before: Mood, to after: Mood) -> String {
        temperaments.moods.compactMap { kind in
            let change = after[kind.id.value] - before[kind.id.value]
            guard change != 0 else { return nil }
            return "\(kind.title[language]) \(change > 0 ? "+" : "−")\(abs(change))"
        }.joined(separator: ", ")
    }

    /// The caller took it well (1), badly (-1) or neither (0).
    public func moodDirection(from before: Mood, to after: Mood) -> Int {
        temperaments.moods.reduce(0) { sum, kind in
            let change = after[kind.id.value] - before[kind.id.value]
            return sum + (kind.higherIsBetter ? change : -change)
        }.signum()
    }

    /// The names of all acts, as authors and supervisors write them.
    public var actNames: [String] { catalogue.acts.map(\.id.rawValue) }

    /// How the caller is called in the margin.
    public var callerLabel: String { LocalText(nl: "Beller", en: "Caller")[language] }

    /// How the trainee is called in the margin.
    public var operatorLabel: String {
        switch audience {
        case .trainee: LocalText(nl: "U", en: "You")[language]
        case .supervisor: LocalText(nl: "Cursist", en: "Trainee")[language]
        }
    }

    private func silence(_ seconds: Int) -> String {
        LocalText(
            nl: seconds == 1 ? "(1 seconde stilte)" : "(\(seconds) seconden stilte)",
            en: seconds == 1 ? "(1 second of silence)" : "(\(seconds) seconds of silence)")[language]
    }
}
