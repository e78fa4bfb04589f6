public import JSON
internal import Pack
public import Transcript

/// The first line of a review: which session, who looks at it, and how.
public struct ReviewHeader: Sendable, Hashable {
    /// The session that is reviewed.
    public let session: SessionID
    /// How many events the transcript had when the review began.
    public let events: Int
    /// SHA-256 of the whole lines of the transcript when the review began.
    public let transcriptDigest: String
    /// Who reviews; only ever data.
    public let reviewer: String
    /// The Ed25519 public key of the reviewer, 64 hexadecimal digits.
    public let publicKey: String
    /// Whether the grade of the machine stayed hidden until the review was signed.
    public let isBlind: Bool
    /// The program that wrote the review, with its version.
    public let software: String
    /// When the review began, in UTC, `YYYY-MM-DDTHH:MM:SSZ`.
    public let started: String

    /// The header of a review of `transcript` that begins now.
    public init(
        of transcript: Transcript, session: SessionID, reviewer: String, publicKey: String, isBlind: Bool,
        software: String, started: String
    ) {
        self.init(
            session: session, events: transcript.events.count, transcriptDigest: transcript.digest,
            reviewer: reviewer, publicKey: publicKey, isBlind: isBlind, software: software, started: started)
    }

    private init(
        session: SessionID, events: Int, transcriptDigest: String, reviewer: String, publicKey: String,
        isBlind: Bool, software: String, started: String
    ) {
        self.session = session
        self.events = events
        self.transcriptDigest = transcriptDigest
        self.reviewer = reviewer
        self.publicKey = publicKey
        self.isBlind = isBlind
        self.software = software
        self.started = started
    }
}

extension ReviewHeader {
    private static let format = "oefenlijn-review"
    private static let version = 1

    /// The members of the first line.
    var members: [(String, JSONValue)] {
        [
            ("format", .string(Self.format)), ("version", .integer(Self.version)), ("software", .string(software)),
            ("session", .string(session.rawValue)), ("events", .integer(events)),
            ("transcript_sha256", .string(transcriptDigest)), ("reviewer", .string(reviewer)),
            ("public_key", .string(publicKey)), ("blind", .bool(isBlind)), ("started", .string(started)),
        ]
    }
}

extension ReviewHeader {
    /// Whether a file holds a header, or the beginning of one, and nothing that was said.
    static func isAll(of bytes: [UInt8]) -> Bool {
        let opening = Array("{\"format\":\"\(format)\",".utf8)
        let newline = UInt8(ascii: "\n")
        guard bytes.starts(with: opening) || opening.starts(with: bytes) else { return false }
        return bytes.firstIndex(of: newline).map { bytes[($0 + 1)...].firstIndex(of: newline) == nil } ?? true
    }
}

extension ReviewHeader: JSONDecodable {
    /// Reads the first line of a review; another format or version gives nil.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> ReviewHeader? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let format: String? = object.required("format")
        let version: Int? = object.required("version")
        guard format == Self.format, version == Self.version else { return nil }
        let software: String? = object.required("software")
        // The name of a file, whatever somebody called it; only data, as the reviewer is.
        let session: String? = object.required("session")
        let events: Int? = object.required("events")
        let digest: String? = object.required("transcript_sha256")
        let reviewer: String? = object.required("reviewer")
        let publicKey: String? = object.required("public_key")
        let isBlind: Bool? = object.required("blind")
        let started: String? = object.required("started")
        _ = object.node(SignedLine.member)
        object.finish()
        guard let software, let session, let events, let digest, let reviewer, let publicKey, let isBlind, let started
        else { return nil }
        return ReviewHeader(
            session: SessionID(rawValue: session), events: events, transcriptDigest: digest, reviewer: reviewer,
            publicKey: publicKey,
            isBlind: isBlind, software: software, started: started)
    }
}
