public import Call
public import Diagnostics
public import Grading
public import Pack
public import Recognition
public import Report
public import Transcript

/// All that a call needs to be played: the values of the pack, and ears.
public struct CallRoom: Sendable {
    /// The call that is played.
    public let scenario: Scenario
    /// The acts that can be heard.
    public let catalogue: ActCatalogue
    /// The services to which the trainee can refer.
    public let directory: ServiceDirectory
    /// The answers to choose from in the registration note.
    public let noteVocabulary: NoteVocabulary
    /// Puts events into words for whoever reads along.
    public let narrator: CallNarrator
    /// Plays the caller.
    public let engine: CallEngine
    /// Grades the call, for hints on the way and the scorecard at the end.
    public let grader: Grader
    /// Reads an utterance.
    public let read: @Sendable (String) -> Reading
    /// Explains a reading to the trainee.
    public let explain: @Sendable (String) -> [Paragraph]

    /// A room for one scenario of `pack`, in which the caller and the console speak `language`.
    public init(
        pack: LoadedPack, scenario: Scenario, language: Language, temperament: TemperamentID? = nil,
        read: @escaping @Sendable (String) -> Reading, explain: @escaping @Sendable (String) -> [Paragraph]
    ) {
        self.scenario = scenario
        catalogue = pack.catalogue
        directory = pack.directory
        noteVocabulary = NoteVocabulary(themes: pack.manifest.themes, directory: pack.directory)
        narrator = CallNarrator(
            scenario: scenario, catalogue: pack.catalogue, temperaments: pack.temperaments,
            directory: pack.directory, themes: pack.manifest.themes, language: language)
        engine = CallEngine(
            scenario: scenario, temperaments: pack.temperaments, catalogue: pack.catalogue, language: language,
            temperament: temperament)
        grader = Grader(protocol: pack.gradingProtocol, directory: pack.directory, catalogue: pack.catalogue)
        self.read = read
        self.explain = explain
    }

    var language: Language { narrator.language }
}
