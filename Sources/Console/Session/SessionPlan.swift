public import Diagnostics
internal import JSON
public import Pack
public import Transcript

/// How somebody wants to practise: which call, who, in which way.
public struct SessionPlan: Sendable {
    /// The call to be played.
    public var call: CallID
    /// How much help the trainee gets on the way.
    public var mode: PlayMode
    /// The language in which the caller and the console speak.
    public var language: Language
    /// A pseudonym; it is only ever data.
    public var trainee: String
    /// Decides which truth the call has and how the caller words it; the same seed and words give the same call.
    public var seed: Int
    /// How the caller reacts, when not as the scenario says.
    public var temperament: TemperamentID?

    /// A plan for one session.
    public init(
        call: CallID, mode: PlayMode, language: Language, trainee: String, seed: Int, temperament: TemperamentID? = nil
    ) {
        self.call = call
        self.mode = mode
        self.language = language
        self.trainee = trainee
        self.seed = seed
        self.temperament = temperament
    }

    /// A seed by chance, short enough to be typed again.
    public static func randomSeed() -> Int { Int.random(in: 1...999_999) }
}

extension TranscriptHeader {
    /// The header of a session that begins now, of the call in one of its truths.
    public init(_ plan: SessionPlan, pack: LoadedPack, scenario: Scenario, software: String) {
        let letters = Array("23456789abcdefghjkmnpqrstvwxyz")
        self.init(
            plan, digests: PackDigests(pack, call: plan.call, language: plan.language), pack: pack.manifest.id.value,
            scenario: scenario, software: software, at: .now(),
            mark: String((0..<4).map { _ in letters[Int.random(in: letters.indices)] }))
    }

    /// The header of a session that begins at a given moment.
    ///
    /// - Parameter mark: tells sessions of one second and one call apart.
    init(
        _ plan: SessionPlan, digests: PackDigests, pack: PackID, scenario: Scenario, software: String,
        at moment: WallClock, mark: String
    ) {
        self.init(
            session: SessionID(rawValue: "\(moment.compact)-\(plan.call)-\(mark)"), software: software,
            call: plan.call, pack: pack, scenarioDigest: digests.scenario, protocolDigest: digests.protocol,
            packDigest: digests.pack, trainee: plan.trainee, mode: plan.mode, language: plan.language, seed: plan.seed,
            simulated: scenario.caseFile.time, started: moment.text, temperament: plan.temperament,
            variant: scenario.variant)
    }
}
