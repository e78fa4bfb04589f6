import Archive
import Call
import Diagnostics
import Disk
import Grading
import Pack
import Recognition
import Report
import Review
import TestSupport
import Transcript

@testable import Site

struct Missing: Error {}

/// A report on the sessions recorded in `transcripts/`, under other names where a test wants them.
struct TinySite {
    var language = Language.en
    /// Who played the first of the sessions.
    var trainee = "heron"
    /// What stands in the call instead of what was typed; nil for what was typed.
    var typed: String?
    var review: SessionReview?
    /// What a supervisor decided of the first of the sessions.
    var decisions: [CheckpointID: Overruling] = [:]

    private static let samples: [Transcript] = {
        let folder = "\(Pack1712.root)/transcripts"
        let names = ((try? listFolder(folder)) ?? []).filter { $0.hasPrefix("sample-") }
        return names.compactMap { try? readTranscript("\(folder)/\($0)") }
    }()

    private struct Played {
        let session: ArchivedSession
        let material: SessionMaterial
    }

    private func played() throws -> [Played] {
        guard let pack = Pack1712.pack, Self.samples.count == 3 else { throw Missing() }
        let grader = Grader(protocol: pack.gradingProtocol, directory: pack.directory, catalogue: pack.catalogue)
        return try Self.samples.enumerated().map { number, transcript in
            guard let scenario = pack.scenario(of: transcript.header) else { throw Missing() }
            let header = named(transcript.header, number == 0 ? trainee : "wren")
            let events = transcript.events.map(retyped)
            // What was really typed is graded: other words in the note would give other findings.
            let scorecard = grader.overrule(
                grader.grade(events: transcript.events, scenario: scenario), by: number == 0 ? decisions : [:])
            let narrator = CallNarrator(
                scenario: scenario, catalogue: pack.catalogue, temperaments: pack.temperaments,
                directory: pack.directory, themes: pack.manifest.themes, language: language, audience: .supervisor)
            let session = ArchivedSession(
                session: header.session, trainee: header.trainee, call: header.call, mode: header.mode,
                language: header.language, seed: header.seed, started: header.started, progress: .finished,
                turns: transcript.turns,
                unsureTurns: 1, isIntact: true, grade: ArchivedGrade(scorecard), review: .unreviewed)
            return Played(
                session: session,
                material: SessionMaterial(
                    header: header, events: events, remarks: [], isIntact: true, scorecard: scorecard,
                    narrator: narrator, phases: pack.gradingProtocol.phases, review: number == 0 ? review : nil))
        }
    }

    private func named(_ header: TranscriptHeader, _ trainee: String) -> TranscriptHeader {
        TranscriptHeader(
            session: header.session, software: header.software, call: header.call, pack: header.pack,
            scenarioDigest: header.scenarioDigest, protocolDigest: header.protocolDigest,
            packDigest: header.packDigest, trainee: trainee, mode: header.mode, language: header.language,
            seed: header.seed, simulated: header.simulated, started: header.started)
    }

    private func retyped(_ event: CallEvent) -> CallEvent {
        guard let typed else { return event }
        switch event.kind {
        case .operatorSaid(_, let reading): return CallEvent(at: event.at, .operatorSaid(text: typed, reading: reading))
        case .callerSaid(_, let cause): return CallEvent(at: event.at, .callerSaid(text: typed, because: cause))
        case .cueHeard: return CallEvent(at: event.at, .cueHeard(text: typed))
        case .noteWritten(var note):
            note.persons = typed
            note.place = typed
            return CallEvent(at: event.at, .noteWritten(note))
        default: return event
        }
    }

    /// Every file of the report, by its path.
    ///
    /// - Parameter repeats: how often each session is counted, under other names, so that rates become findings.
    func files(repeats: Int = 1) throws -> [String: String] {
        guard let pack = Pack1712.pack else { throw Missing() }
        let played = try played()
        let sessions = (0..<repeats).flatMap { copy in played.map { $0.session.copy(copy) } }
        let site = Site(
            Cohort(sessions, protocol: pack.gradingProtocol), scenarios: pack.scenarios, title: "Report",
            language: language)
        var files: [String: String] = [:]
        try site.forEachFile(
            material: { name in
                played.first { name.rawValue.hasPrefix($0.session.session.rawValue) }?.material
            },
            write: { files[$0] = $1 })
        #if DEBUG
            precondition(files.count == site.fileCount)
        #endif
        return files
    }

    /// The points that the first session failed.
    func failed() throws -> [CheckpointResult] {
        try played().first?.material.scorecard.checkpoints.filter(\.verdict.isFailure) ?? []
    }

    /// The page of the first session on its own.
    func page() throws -> String {
        guard let first = try played().first else { throw Missing() }
        return Site.page(of: first.material)
    }
}

extension ArchivedSession {
    fileprivate func copy(_ number: Int) -> ArchivedSession {
        guard number > 0 else { return self }
        return ArchivedSession(
            session: SessionID(rawValue: "\(session)-\(number)"), trainee: trainee, call: call, mode: mode,
            language: language, seed: seed, started: started, progress: progress, turns: turns,
            unsureTurns: unsureTurns,
            isIntact: isIntact, grade: grade, review: review)
    }
}
