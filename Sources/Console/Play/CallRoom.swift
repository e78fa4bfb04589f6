public import Call
public import Diagnostics
public import Grading
public import Pack
public import Recognition
public import Report
public import Transcript

/// All that a call needs to be played: the values of the pack, and ears.
public struct CallRoom: Sendable {
    public let scenario: Scenario
    public let catalogue: ActCatalogue
    public let directory: ServiceDirectory
    public let gradingProtocol: GradingProtocol
    public let narrator: CallNarrator
    public let engine: CallEngine
    public let grader: Grader
    /// Reads an utterance.
    public let read: @Sendable (String) -> Reading
    /// Explains a reading to the trainee.
    public let explain: @Sendable (String) -> [Paragraph]

    public init(
        pack: LoadedPack, scenario: Scenario, language: Language,
        read: @escaping @Sendable (String) -> Reading, explain: @escaping @Sendable (String) -> [Paragraph]
    ) {
        self.scenario = scenario
        catalogue = pack.catalogue
        directory = pack.directory
        gradingProtocol = pack.gradingProtocol
        narrator = CallNarrator(
            scenario: scenario, catalogue: pack.catalogue, temperaments: pack.temperaments,
            directory: pack.directory, language: language)
        engine = CallEngine(
            scenario: scenario, temperaments: pack.temperaments, catalogue: pack.catalogue, language: language)
        grader = Grader(protocol: pack.gradingProtocol, directory: pack.directory, catalogue: pack.catalogue)
        self.read = read
        self.explain = explain
    }

    var language: Language { narrator.language }
}
