public import Call
public import Diagnostics
public import Disk
internal import JSON
public import Pack
public import Recognition
public import Report
public import Transcript

/// Where sessions are practised: the pack, the ears, the shelf, the keyboard and the screen come together here.
public struct Practice {
    let pack: LoadedPack
    let recogniser: UnderWay<Recogniser>
    let shelf: SessionShelf
    let input: any LineInput
    let output: any CallOutput
    let software: String
    let sealKey: SealKey?
    let callsFollow: Bool
    let beforehand: () -> () -> Void
    let afterwards: (SessionID) -> Void

    /// A place to practise the calls of `pack`; sessions go onto `shelf`.
    ///
    /// - Parameters:
    ///   - recogniser: may still be on its way; the first line that is said waits for it.
    ///   - software: what transcripts say of the program that wrote them.
    ///   - sealKey: what transcripts are sealed with; nil to seal them without a key.
    ///   - callsFollow: whether lines on a pipe that are not of a call belong to the next.
    ///   - beforehand: called before a new session comes onto the shelf; what it gives back when the session is there.
    ///   - afterwards: told which session it was, once the call is over and kept.
    public init(
        pack: LoadedPack, recogniser: UnderWay<Recogniser>, shelf: SessionShelf, input: any LineInput,
        output: any CallOutput, software: String, sealKey: SealKey? = nil, callsFollow: Bool = false,
        beforehand: @escaping () -> () -> Void = { {} }, afterwards: @escaping (SessionID) -> Void = { _ in }
    ) {
        self.pack = pack
        self.recogniser = recogniser
        self.shelf = shelf
        self.input = input
        self.output = output
        self.software = software
        self.sealKey = sealKey
        self.callsFollow = callsFollow
        self.beforehand = beforehand
        self.afterwards = afterwards
    }

    /// Plays a new session to its end, in the truth of the call that the seed picks.
    ///
    /// - Throws: what the disk said no to, before anything of the call was shown.
    public func play(_ plan: SessionPlan, _ call: Scenario) throws(DiskError) -> RunningCall.Outcome {
        let scenario = call.varied(by: plan.seed)
        let header = TranscriptHeader(plan, pack: pack, scenario: scenario, software: software)
        try shelf.checkWritable()
        let isThere = beforehand()
        let writer = try TranscriptWriter(folder: shelf.folder, header: header)
        isThere()
        let room = room(scenario, plan.language, plan.temperament)
        defer { afterwards(header.session) }
        return RunningCall(
            room: room, header: header, play: CallPlay(engine: room.engine, seed: plan.seed),
            clock: input.isInteractive ? .realNow() : .spoken(elapsed: 0), input: input, output: output, writer: writer,
            sealKey: sealKey, callsFollow: callsFollow
        ).run()
    }

    /// Goes on with a session that was broken off, of the call in the truth that its header names.
    ///
    /// - Returns: nil when the scenario was changed since, so that the call no longer goes as it went.
    /// - Throws: what the disk said no to.
    public func resume(_ transcript: Transcript, _ scenario: Scenario) throws(DiskError) -> RunningCall.Outcome? {
        let header = transcript.header
        let room = room(scenario, header.language, header.temperament)
        let play = CallPlay.replaying(transcript.events, engine: room.engine, seed: header.seed)
        guard play.events.starts(with: transcript.events) else { return nil }
        let writer = try TranscriptWriter(resuming: transcript)
        // The last step may have been broken off between two of its lines: the rest is written now.
        try writer.append(Array(play.events.dropFirst(transcript.events.count)))
        let elapsed = play.events.last?.at ?? 0
        defer { afterwards(header.session) }
        return RunningCall(
            room: room, header: header, play: play,
            clock: input.isInteractive ? .realNow(elapsed: elapsed) : .spoken(elapsed: elapsed), input: input,
            output: output, writer: writer, sealKey: sealKey, callsFollow: callsFollow
        ).run(resumed: true)
    }

    private func room(_ scenario: Scenario, _ language: Language, _ temperament: TemperamentID?) -> CallRoom {
        CallRoom(
            pack: pack, scenario: scenario, language: language, temperament: temperament,
            read: { [recogniser] text in recogniser.outcome.read(text) },
            explain: { [recogniser, catalogue = pack.catalogue] text in
                ExplanationText(recogniser.outcome.explain(text), catalogue, language).paragraphs()
            })
    }
}
