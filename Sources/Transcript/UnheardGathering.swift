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
        for session in try shelf.sessions() { take(shelf.path(of: session), filter, scrubber) }
    }

    /// Takes a transcript that is as it was written, or notes what is wrong with it; one that was broken off is fine.
    private mutating func take(_ path: String, _ filter: Filter, _ scrubber: Scrubber) {
        do {
            let transcript = try readTranscript(path)
            if let fault = transcript.faults.first(where: \.isTampering) {
                return passedOver.append((path, fault.text))
            }
            calls.insert(transcript.header.call)
            guard filter.takes(transcript.header) else { return }
            sessions += 1
            utterances += transcript.unheard(scrubber)
        } catch {
            passedOver.append((path, LocalText(whyUnreadable: error)))
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
