internal import Console
internal import Diagnostics
internal import Grading
internal import JSON
internal import Pack
internal import Report
internal import Transcript

/// A session read again: its transcript, and what the pack of today makes of it.
struct SessionReading {
    let transcript: Transcript
    let scorecard: Scorecard
    let narrator: CallNarrator

    /// Finds the session, warns when its file is not as it was written, and grades it.
    init(_ name: String, pack options: PackOptions, transcripts: ShelfOptions) throws {
        transcript = try transcripts.open(name, in: options.spoken)
        let header = transcript.header
        let language = options.language ?? header.language
        for fault in transcript.faults { complain("\(transcript.path): \(fault.text[language])".terminalSafe) }
        let pack = try options.load(PackSelection(calls: [header.call], languages: []))
        guard let scenario = pack[header.call] else {
            throw Failure(
                .notFound,
                LocalText(
                    nl: "de oproep '\(header.call)' staat niet meer in het pakket",
                    en: "the call '\(header.call)' is no longer in the pack"), in: language)
        }
        scorecard = Grader(protocol: pack.gradingProtocol, directory: pack.directory, catalogue: pack.catalogue)
            .grade(events: transcript.events, scenario: scenario)
        narrator = CallNarrator(
            scenario: scenario, catalogue: pack.catalogue, temperaments: pack.temperaments, directory: pack.directory,
            language: language)
    }
}
