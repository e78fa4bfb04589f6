internal import Call
public import Diagnostics
public import Disk
internal import JSON
public import Pack
public import Proof
public import Transcript

/// Puts the sessions of simulated trainees onto a shelf, as if people had played them.
public struct DemoShelf {
    private let shelf: SessionShelf
    private let pack: LoadedPack
    private let software: String

    /// What came of it.
    public struct Result: Sendable, Equatable {
        /// Sessions that were written now.
        public var written = 0
        /// Sessions that stood there already, and were left as they were.
        public var kept = 0
    }

    /// A shelf for sessions with `pack`.
    ///
    /// - Parameter software: what transcripts say of the program that wrote them.
    public init(_ shelf: SessionShelf, pack: LoadedPack, software: String) {
        self.shelf = shelf
        self.pack = pack
        self.software = software
    }

    /// Whether transcripts stand there already.
    public var isInUse: Bool {
        get throws(DiskError) { try !shelf.sessions().isEmpty }
    }

    /// Plays and writes every session; a file that is there already is never written over.
    ///
    /// - Parameter progress: called after each session with how many are done.
    public func fill(with training: DemoTraining, progress: (Int) -> Void = { _ in }) throws(DiskError) -> Result {
        try makePrivate()
        var digests: [Played: PackDigests] = [:]
        var result = Result()
        for (number, session) in training.sessions.enumerated() {
            guard let scenario = pack.scenario(of: session) else { continue }
            let played = Played(call: session.call, language: session.language)
            let digest = digests[played] ?? PackDigests(pack, call: session.call, language: session.language)
            digests[played] = digest
            let header = TranscriptHeader(
                SessionPlan(session), digests: digest, pack: pack.manifest.id.value, scenario: scenario,
                software: software, at: WallClock(secondsSince1970: session.started), mark: session.mark)
            if fileExists(shelf.path(of: header.session)) {
                result.kept += 1
            } else {
                try write(training.play(session), header)
                result.written += 1
            }
            progress(number + 1)
        }
        return result
    }

    /// Writes a call when it is over, in one go: nobody waits for an answer here.
    private func write(_ events: [CallEvent], _ header: TranscriptHeader) throws(DiskError) {
        let writer = try TranscriptWriter(folder: shelf.folder, header: header)
        try writer.append(events)
        // Without a key: this machine does not vouch for people who never were, and the files are the same elsewhere.
        if events.contains(where: \.endsCall) { try writer.seal(with: nil) }
    }

    /// Makes the folder, and an empty one private; one that others use for something else stays as it is.
    private func makePrivate() throws(DiskError) {
        try shelf.checkWritable()
        guard try listFolder(shelf.folder).isEmpty else { return }
        guard chmod(shelf.folder, 0o700) == 0 else { throw DiskError(path: shelf.folder, number: errno) }
    }

    private struct Played: Hashable {
        let call: CallID
        let language: Language
    }
}

extension SessionPlan {
    fileprivate init(_ session: DemoSession) {
        let mode: PlayMode =
            switch session.manner {
            case .guided: .guided
            case .practice: .practice
            case .exam: .exam
            }
        self.init(
            call: session.call, mode: mode, language: session.language, trainee: session.trainee, seed: session.seed)
    }
}

extension CallEvent {
    fileprivate var endsCall: Bool {
        switch kind {
        case .callEnded, .callStopped: true
        default: false
        }
    }
}
