internal import Call
public import Diagnostics
public import Disk
public import Pack
public import Recognition

/// What was not heard in the sessions on a shelf, with personal data taken out.
public struct UnheardGathering: Sendable {
    /// The utterances, session by session.
    public private(set) var utterances: [UnheardUtterance] = []
    /// How many sessions were looked at.
    public private(set) var sessions = 0
    /// Every call of which there is a session, whether it was looked at or not.
    public private(set) var calls: Set<CallID> = []
    /// Files that are damaged or no transcripts, and why; nothing was taken from them.
    public private(set) var passedOver: [(path: String, reason: LocalText)] = []

    /// Which sessions are looked at.
    public struct Filter: Sendable {
        /// The language in which they were played.
        public var language: Language
        /// Only this call; nil for all.
        public var call: CallID?
        /// Only from this day on, `YYYY-MM-DD`; nil for all.
        public var since: String?

        /// Sessions in `language`, of one call or of all, from a day on or from the beginning.
        public init(language: Language, call: CallID? = nil, since: String? = nil) {
            self.language = language
            self.call = call
            self.since = since
        }

        func takes(_ header: TranscriptHeader) -> Bool {
            header.language == language && (call.map { $0 == header.call } ?? true)
                && (since.map { $0 <= header.started } ?? true)
        }
    }

    /// Reads the sessions of `shelf` that `filter` takes.
    public init(_ shelf: SessionShelf, _ filter: Filter, scrubber: Scrubber) throws(DiskError) {
        for session in try shelf.sessions() {
            let path = shelf.path(of: session)
            switch Self.read(path) {
            case .failure(let damage): passedOver.append((path, damage.reason))
            case .success(let transcript):
                calls.insert(transcript.header.call)
                guard filter.takes(transcript.header) else { continue }
                sessions += 1
                utterances += transcript.unheard(scrubber)
            }
        }
    }

    private struct Damage: Error {
        let reason: LocalText
    }

    /// A transcript that is as it was written, or what is wrong with it; one that was broken off is fine.
    private static func read(_ path: String) -> Result<Transcript, Damage> {
        do {
            let transcript = try readTranscript(path)
            let fault = transcript.faults.first { $0.isTampering }
            return fault.map { .failure(Damage(reason: $0.text)) } ?? .success(transcript)
        } catch let error as DiskError {
            return .failure(Damage(reason: error.reason))
        } catch {
            let problem = (error as? DiagnosticError)?.diagnostics.first?.problem
            return .failure(Damage(reason: problem ?? LocalText(same: "\(error)")))
        }
    }
}

extension Transcript {
    /// What the operator said that was not heard, scrubbed of the trainee's pseudonym too.
    fileprivate func unheard(_ scrubber: Scrubber) -> [UnheardUtterance] {
        events.compactMap { event in
            guard case .operatorSaid(let text, let reading) = event.kind, let doubt = reading.doubt else { return nil }
            return UnheardUtterance(
                text: scrubber.scrub(text, pseudonyms: header.pseudonyms), doubt: doubt,
                meant: reading.acts.filter { $0.witness == .trainee }.map(\.id), call: header.call)
        }
    }
}

extension SessionShelf {
    /// What the trainees of the sessions are called, each once; files that cannot be read say nothing.
    public func pseudonyms() throws(DiskError) -> [String] {
        let headers = try sessions().compactMap { try? readTranscript(path(of: $0)).header }
        return Set(headers.flatMap(\.pseudonyms)).sorted()
    }
}

extension TranscriptHeader {
    /// What the trainee is called; nothing when nobody said.
    fileprivate var pseudonyms: [String] { trainee == Self.nobody ? [] : [trainee] }

    /// What stands for a trainee who did not say.
    private static let nobody = "anonymous"
}
