public import Diagnostics
public import JSON
public import Pack

/// How a call is played.
public enum PlayMode: String, CaseIterable, Sendable, JSONDecodable {
    /// After each turn: what was heard, how the caller took it, and a hint of what to do next.
    case guided
    /// After each turn: what was heard and how the caller took it.
    case practice
    /// Nothing until the end.
    case exam
    /// The console plays a model call itself.
    case demo

    /// Whether the trainee hears after each turn how it went.
    public var givesFeedback: Bool { self != .exam }
}

/// The first line of a transcript: which call was played, by whom and with what.
public struct TranscriptHeader: Sendable, Hashable {
    /// The name of the session.
    public let session: SessionID
    /// The program that wrote the transcript, with its version.
    public let software: String
    /// The call that was played.
    public let call: CallID
    /// The pack from which the call comes.
    public let pack: PackID
    /// SHA-256 of the caller's file.
    public let scenarioDigest: String
    /// SHA-256 of `protocol.json`.
    public let protocolDigest: String
    /// SHA-256 over all files of the pack that the session used.
    public let packDigest: String
    /// A pseudonym; never a name.
    public let trainee: String
    /// How the call was played.
    public let mode: PlayMode
    /// The language in which it was played.
    public let language: Language
    /// Decides which truth the call has and how the caller words it; the same seed and words give the same call.
    public let seed: Int
    /// The moment of the call in the story.
    public let simulated: CallTime
    /// How the caller reacts, when not as the scenario says.
    public let temperament: TemperamentID?
    /// In which variant the call was played; nil for the call as it stands in its file.
    public let variant: VariantID?
    /// When the session really began, in UTC, `YYYY-MM-DDTHH:MM:SSZ`.
    public let started: String
    /// The version of the format in which the transcript is written.
    public internal(set) var version = Self.currentVersion

    /// The header of a session, all of it known before the first word.
    public init(
        session: SessionID, software: String, call: CallID, pack: PackID, scenarioDigest: String,
        protocolDigest: String, packDigest: String, trainee: String, mode: PlayMode, language: Language, seed: Int,
        simulated: CallTime, started: String,
        temperament: TemperamentID? = nil, variant: VariantID? = nil
    ) {
        self.session = session
        self.software = software
        self.call = call
        self.pack = pack
        self.scenarioDigest = scenarioDigest
        self.protocolDigest = protocolDigest
        self.packDigest = packDigest
        self.trainee = trainee
        self.mode = mode
        self.language = language
        self.seed = seed
        self.simulated = simulated
        self.started = started
        self.temperament = temperament
        self.variant = variant
    }
}

/// The name of a session, which is also the name of its file without `.jsonl`.
public struct SessionID: Identifier {
    /// The name itself, as `show` and `resume` take it.
    public let rawValue: String
    /// A session by its name; the name is not checked here.
    public init(rawValue: String) { self.rawValue = rawValue }
}

extension TranscriptHeader {
    static let format = "oefenlijn-transcript"
    /// The format as it is written now.
    ///
    /// Version 1 had no seal.
    static let currentVersion = 2

    /// Whether the transcript of a session that is over ends in a seal.
    var isSealedWhenFinished: Bool { version >= 2 }

    /// The header as it is written.
    public var json: JSONValue {
        .object(present: [
            ("format", .string(Self.format)), ("version", .integer(version)), ("software", .string(software)),
            ("session", .string(session.rawValue)), ("call", .string(call.rawValue)),
            ("pack", .string(pack.rawValue)), ("scenario_sha256", .string(scenarioDigest)),
            ("protocol_sha256", .string(protocolDigest)), ("pack_sha256", .string(packDigest)),
            ("trainee", .string(trainee)), ("mode", .string(mode.rawValue)),
            ("language", .string(language.rawValue)), ("seed", .integer(seed)),
            ("simulated", .string(simulated.text)), ("started", .string(started)),
            ("temperament", temperament.map { .string($0.rawValue) }),
            ("variant", variant.map { .string($0.rawValue) }),
        ])
    }
}

extension TranscriptHeader: JSONDecodable {
    /// Reads the first line of a transcript; another format or version gives nil.
    public static func decode(_ node: JSONNode, in context: DecodingContext) -> TranscriptHeader? {
        guard let object = ObjectReader(node, in: context) else { return nil }
        let format: String? = object.required("format")
        let version: Int? = object.required("version")
        guard format == Self.format, let version, (1...Self.currentVersion).contains(version) else { return nil }
        let software: String? = object.required("software")
        let session: SessionID? = object.required("session")
        let call: CallID? = object.required("call")
        let pack: PackID? = object.required("pack")
        let scenarioDigest: String? = object.required("scenario_sha256")
        let protocolDigest: String? = object.required("protocol_sha256")
        let packDigest: String? = object.required("pack_sha256")
        let trainee: String? = object.required("trainee")
        let mode: PlayMode? = object.required("mode")
        let language: Language? = object.required("language")
        let seed: Int? = object.required("seed")
        let simulated: CallTime? = object.required("simulated")
        let started: String? = object.required("started")
        let temperament: TemperamentID? = object.optional("temperament")
        let variant: VariantID? = object.optional("variant")
        object.finish()
        guard let software, let session, let call, let pack, let scenarioDigest, let protocolDigest, let packDigest,
            let trainee, let mode, let language, let seed, let simulated, let started
        else { return nil }
        var header = TranscriptHeader(
            session: session, software: software, call: call, pack: pack, scenarioDigest: scenarioDigest,
            protocolDigest: protocolDigest, packDigest: packDigest, trainee: trainee, mode: mode, language: language,
            seed: seed, simulated: simulated, started: started, temperament: temperament, variant: variant)
        header.version = version
        return header
    }
}
