internal import Console
internal import Diagnostics
internal import Disk
internal import Grading
internal import JSON
internal import Pack
internal import Report
internal import Review
internal import Transcript

/// A session read again: its transcript, and what the pack of today makes of it.
struct SessionReading {
    let transcript: Transcript
    let scenario: Scenario
    let scorecard: Scorecard
    let narrator: CallNarrator
    let grader: Grader
    let vocabulary: ReviewVocabulary
    /// What supervisors said of it; the scorecard is as the standing review leaves it.
    let reviews: StandingReviews

    /// What is wrong with the transcript so that it is not as it was written.
    var alterations: [LocalText] { transcript.faults.filter(\.isTampering).map(\.text) }

    /// The review that decides, if there is one.
    var findings: ReviewFindings? { reviews.standing?.findings }

    /// Which session it is: name, pseudonym, mode, moment, and the truth of the call where it has more than one.
    var about: Paragraph {
        let header = transcript.header
        let marks = [header.session.rawValue, header.trainee, header.mode.rawValue, header.started]
        return Paragraph(
            StyledText((marks + [header.variant?.rawValue].compactMap(\.self)).joined(separator: " · "), .aside))
    }

    /// The scorecard, ready to be told.
    var scorecardText: ScorecardText {
        ScorecardText(scorecard, events: transcript.events, narrator: narrator)
    }
}

/// Reads sessions and grades them under one protocol; the pack is read once for all of them.
struct SessionGrading {
    private let options: PackOptions
    private let transcripts: ShelfOptions
    let pack: LoadedPack
    let gradingProtocol: GradingProtocol
    private let grader: Grader
    private let reader: SessionReader

    /// - Parameter otherProtocol: the path of a protocol to grade by instead of the pack's.
    init(pack options: PackOptions, transcripts: ShelfOptions, otherProtocol: String? = nil) throws {
        self.options = options
        self.transcripts = transcripts
        pack = try options.load(PackSelection(languages: []))
        gradingProtocol =
            try otherProtocol.map { try loadProtocol($0, for: Places.pack(options.path)) } ?? pack.gradingProtocol
        grader = Grader(protocol: gradingProtocol, directory: pack.directory, catalogue: pack.catalogue)
        reader = try SessionReader(transcripts.shelf)
    }

    /// Finds a session, warns when its file is not as it was written, and grades it.
    func read(_ name: String) throws -> SessionReading {
        try read(at: transcripts.path(of: name, in: options.spoken))
    }

    /// Reads the session whose file this is, warns when it is not as it was written, and grades it.
    func read(at path: String) throws -> SessionReading {
        let transcript = try Failure.tellingFaults(in: options.spoken) { try reader.transcript(at: path) }
        let header = transcript.header
        let language = options.language ?? header.language
        for text in transcript.remarks { complain("\(transcript.path): \(text[language])".terminalSafe) }
        guard let reading = try graded(transcript, in: language) else {
            throw Failure(.notFound, LocalText(noLongerInPack: header), in: language)
        }
        reading.reviews.complain(in: language)
        return reading
    }

    /// A session, graded; nil when it cannot be read or its call is no longer in the pack.
    func reading(of session: SessionID, in language: Language) throws -> SessionReading? {
        try (try? reader.transcript(of: session)).flatMap { try graded($0, in: language) }
    }

    /// A transcript, graded; nil when its call is no longer in the pack.
    private func graded(_ transcript: Transcript, in language: Language) throws -> SessionReading? {
        guard let scenario = pack.scenario(of: transcript.header) else { return nil }
        let narrator = CallNarrator(
            scenario: scenario, catalogue: pack.catalogue, temperaments: pack.temperaments, directory: pack.directory,
            themes: pack.manifest.themes, language: language, audience: .supervisor)
        let reviews = try reader.reviews(of: transcript)
        return SessionReading(
            transcript: transcript, scenario: scenario,
            scorecard: grader.grade(transcript.events, scenario, reviewed: reviews.standing?.findings),
            narrator: narrator, grader: grader, vocabulary: ReviewVocabulary(pack), reviews: reviews)
    }
}

extension StandingReviews {
    /// Says of the reviews that do not count why.
    func complain(in language: Language) {
        for complaint in complaints { Console.complain("\(complaint.path): \(complaint.text[language])".terminalSafe) }
    }
}
