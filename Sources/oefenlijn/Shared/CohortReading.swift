internal import Archive
internal import Call
internal import Console
internal import Diagnostics
internal import Disk
internal import Grading
internal import Pack
internal import Report
internal import Transcript

/// The sessions on the shelf as a cohort counts them: each read and graded by the pack of today.
struct CohortReading {
    /// Which sessions are wanted; nil for all.
    struct Filter {
        var trainee: String?
        var call: CallID?
        /// From this day on, `YYYY-MM-DD`.
        var since: String?

        func takes(_ header: TranscriptHeader) -> Bool {
            (trainee.map { $0 == header.trainee } ?? true) && (call.map { $0 == header.call } ?? true)
                && (since.map { $0 <= header.started } ?? true)
        }
    }

    let grading: SessionGrading
    let shelf: SessionShelf
    let language: Language

    /// The sessions that the filter takes; files that are no transcripts are said and passed over.
    func sessions(_ filter: Filter) throws -> [ArchivedSession] {
        let progress = ProgressNotice(LocalText(nl: "Nalezen", en: "Reading"), in: language)
        defer { progress.finish() }
        let names = try shelf.sessions()
        var sessions: [ArchivedSession] = []
        for (number, name) in names.enumerated() {
            progress.show(number, of: names.count)
            guard let transcript = try? readTranscript(shelf.path(of: name)) else {
                sayUnreadable(name)
                continue
            }
            guard filter.takes(transcript.header) else { continue }
            sessions.append(ArchivedSession(name, transcript, grading.reading(of: transcript, in: language)?.scorecard))
        }
        return sessions
    }

    /// A session with all that its page tells; nil when it cannot be read or its call is no longer in the pack.
    func reading(_ session: SessionID) -> SessionReading? {
        guard let transcript = try? readTranscript(shelf.path(of: session)) else { return nil }
        return grading.reading(of: transcript, in: language)
    }

    private func sayUnreadable(_ name: SessionID) {
        let path = shelf.path(of: name)
        let text = LocalText(
            nl: "\(path): geen leesbaar verslag, overgeslagen", en: "\(path): not a readable transcript, passed over")
        complain("oefenlijn: \(text[language].terminalSafe)")
    }
}

extension ArchivedSession {
    /// A session as it was read from its file.
    ///
    /// - Parameter name: that of the file: what stands in a copied file may name another.
    fileprivate init(_ name: SessionID, _ transcript: Transcript, _ scorecard: Scorecard?) {
        let header = transcript.header
        self.init(
            session: name, trainee: header.trainee, call: header.call, mode: header.mode, language: header.language,
            started: header.started, progress: Progress(transcript.events), turns: transcript.turns,
            unsureTurns: transcript.events.count(where: \.isUnsureUtterance), isIntact: transcript.isIntact,
            grade: scorecard.map(ArchivedGrade.init), review: .unreviewed)
    }
}

extension ArchivedSession.Progress {
    fileprivate init(_ events: [CallEvent]) {
        var progress = Self.unfinished
        for event in events {
            switch event.kind {
            case .callEnded: progress = .finished
            case .callStopped: progress = .stopped
            default: break
            }
        }
        self = progress
    }
}

extension CallEvent {
    fileprivate var isUnsureUtterance: Bool {
        if case .operatorSaid(_, let reading) = kind { reading.unsure || reading.acts.isEmpty } else { false }
    }
}

extension ArchivedGrade {
    fileprivate init(_ scorecard: Scorecard) {
        self.init(
            score: scorecard.score, overall: scorecard.overall,
            verdicts: scorecard.checkpoints.map {
                CheckpointVerdict(checkpoint: $0.id, verdict: $0.verdict, isUnsure: $0.isUnsure)
            })
    }
}
